package uk.casereview.app.demo;

import uk.casereview.shared.Command;

/** A value in the body of a step that is known only when the step is taken. */
sealed interface Later {
    /** The id of a demo user. */
    record UserNamed(String login) implements Later {}

    /** The reference of the case that another story is about. */
    record CaseOf(String story) implements Later {}

    /** The id of what this story is about. */
    record Opened() implements Later {}

    /**
     * The id of something the story's last command of that type brought about.
     *
     * @param purpose what the id is derived for, like {@code decision}
     */
    record MadeBy(Class<? extends Command> command, String purpose) implements Later {}
}
