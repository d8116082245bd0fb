package uk.casereview.app.demo;

import uk.casereview.shared.Command;

/** A value in the body of a step that is known only when the step is taken. */
sealed interface Later {
    /** The id of a demo user. */
    record UserNamed(String login) implements Later {}

    /** The reference of the case that another story is about. */
    record CaseOf(String story) implements Later {}

    /** The id of what this story is about, or of what follows from it. */
    record IdOf(Act.Subject subject) implements Later {}

    /**
     * The id of something a command of the story brought about.
     *
     * @param purpose what the id is derived for, like {@code decision}
     * @param before how many commands of that type came after it
     */
    record MadeBy(Class<? extends Command> command, String purpose, int before) implements Later {
        MadeBy(Class<? extends Command> command, String purpose) {
            this(command, purpose, 0);
        }
    }
}
