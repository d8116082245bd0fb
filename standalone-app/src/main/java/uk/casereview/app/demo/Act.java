package uk.casereview.app.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Command;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;

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
        /** The practice review of the case. */
        PRACTICE_REVIEW,
        /** The action plan of its report. */
        REPORT_PLAN,
        /** Nobody yet: it makes something about the case that stands beside it. */
        BESIDE;

        /** Its id, which follows from that of what the story is about; null where there is none yet. */
        @Nullable
        UUID in(UUID opened) {
            return switch (this) {
                case NEW, BESIDE -> null;
                case OPENED -> opened;
                case REVIEW -> review(opened).value();
                case PLAN -> ActionPlanId.of(review(opened).value()).value();
                case PRACTICE_REVIEW -> PracticeReviewId.of(review(opened)).value();
                case REPORT_PLAN ->
                    ActionPlanId.of(PracticeReviewId.of(review(opened)).value()).value();
            };
        }

        private static RapidReviewId review(UUID opened) {
            return RapidReviewId.of(new NotificationId(opened));
        }
    }

    default Act and(Act next) {
        return scene ->
                Stream.concat(in(scene).stream(), next.in(scene).stream()).toList();
    }

    static List<Deed> one(String login, Class<? extends Command> command, Subject subject, Map<String, Object> body) {
        return List.of(new Deed(login, command, subject, body));
    }
}
