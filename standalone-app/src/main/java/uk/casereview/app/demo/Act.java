package uk.casereview.app.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.casereview.shared.Command;

/** Something that is done on one day of a story, by one or several commands. */
@FunctionalInterface
interface Act {
    List<Deed> in(Scene scene);

    /** One command somebody gives. */
    record Deed(String login, Class<? extends Command> command, Subject subject, Map<String, Object> body) {}

    /** Whom a command asks. */
    enum Subject {
        /** Nobody yet: it makes what the story is about. */
        NEW,
        /** What the story is about. */
        OPENED,
        /** The rapid review of the case. */
        REVIEW,
        /** The action plan of that review. */
        PLAN,
        /** Nobody yet: it makes something about the case that stands beside it. */
        BESIDE
    }

    default Act and(Act next) {
        return scene ->
                Stream.concat(in(scene).stream(), next.in(scene).stream()).toList();
    }

    static List<Deed> one(String login, Class<? extends Command> command, Subject subject, Map<String, Object> body) {
        return List.of(new Deed(login, command, subject, body));
    }
}
