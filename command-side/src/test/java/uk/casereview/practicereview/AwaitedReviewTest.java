package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.practicereview.CommissioningCommand.CloseLcspr;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** C6 of one review, and the review that follows it (L11, §15.5-20). */
class AwaitedReviewTest {
    /** L11: "after due date an unpublished review is OVERDUE until published", and what is begun does not end it. */
    @Test
    void whatWasClosedTooEarlyIsTakenUpBeforeAReviewThatNoStatuteAsksFor() {
        ReviewStory story = inProgress()
                .then(new CloseLcspr(REVIEW, subGroup(LocalDate.of(2026, 9, 10)), true, text(20)));

        assertThat(story.refusal(initiate(ReviewType.GOOD_PRACTICE)))
                .isEqualTo(new Refusal(RefusalCode.LCSPR_EXISTS, Map.of("stage", "CLOSED", "by", "Reopen")));
        assertThat(story.clock(ClockKind.C6)).returns(true, Clock::running);
        assertThat(story.then(reopen()).code(initiate(ReviewType.GOOD_PRACTICE)))
                .isEqualTo(RefusalCode.LCSPR_EXISTS);
        assertThat(closed().then(initiate(ReviewType.GOOD_PRACTICE))
                        .file()
                        .beginning()
                        .type())
                .isEqualTo(ReviewType.GOOD_PRACTICE);
    }
}
