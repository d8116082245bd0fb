package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.deliberation.Bodies.user;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockKind;
import uk.casereview.rapidreview.RapidReviewCommand.DiscontinueRapidReview;
import uk.casereview.rapidreview.RapidReviewState.Submitted;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** What becomes of a review that the Panel has when its notification is taken back (PM2). */
class TakenBackTest {
    /** §7.1: what is sent stays sent; §15.1-4: nobody waits for a reply about what never should have been (C4). */
    @ParameterizedTest
    @CsvSource({
        "NOTIFICATION_WITHDRAWN, WITHDRAWN",
        "NOTIFICATION_DUPLICATE, DUPLICATE",
        "NOTIFICATION_ENTERED_IN_ERROR, ENTERED_IN_ERROR"
    })
    void nobodyChasesAReplyAboutWhatWasTakenBack(DiscontinuationCause cause, ClockEvent.Reason clockReason) {
        ReviewStory story =
                submitted().by(user("system"), Role.SYSTEM, null).then(new DiscontinueRapidReview(REVIEW, cause, null));

        assertThat(story.lastNames(2)).containsExactly("ClockCancelled", "TaskRaised");
        assertThat(story.last(ClockCancelled.class).kind()).isEqualTo(ClockKind.C4);
        assertThat(story.last(ClockCancelled.class).reason()).isEqualTo(clockReason);
        assertThat(story.last(TaskRaised.class).about()).isEqualTo("discontinue-rapid-review/0: RR_ALREADY_SUBMITTED");
        assertThat(story.state()).isInstanceOf(Submitted.class);
        assertThat(story.code(new DiscontinueRapidReview(REVIEW, cause, null)))
                .isEqualTo(RefusalCode.RR_ALREADY_SUBMITTED);
    }

    /** Led elsewhere or of another category, a review that is sent is answered all the same; and no person says it is. */
    @Test
    void whatIsSentIsElseAnsweredAsBefore() {
        for (DiscontinuationCause cause : List.of(
                DiscontinuationCause.CRITERIA_NOT_MET,
                DiscontinuationCause.RECATEGORISED,
                DiscontinuationCause.LED_ELSEWHERE)) {
            assertThat(submitted()
                            .by(user("system"), Role.SYSTEM, null)
                            .code(new DiscontinueRapidReview(REVIEW, cause, null)))
                    .isEqualTo(RefusalCode.RR_ALREADY_SUBMITTED);
        }
        assertThat(submitted()
                        .by(NOTIFIER, Role.LA_NOTIFIER, "BCC")
                        .code(new DiscontinueRapidReview(
                                REVIEW, DiscontinuationCause.NOTIFICATION_ENTERED_IN_ERROR, text(30))))
                .isEqualTo(RefusalCode.RR_ALREADY_SUBMITTED);
    }
}
