package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.facts.NotificationFacts;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.rapidreview.RapidReviewCommand.OpenRapidReview;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.register.Register;
import uk.casereview.shared.RefusalCode;

/** OQ-2, §3.3: which day C3 counts from is the policy's of the day of sending, however late that is recorded. */
class StartRuleOfTheDayTest {
    private static final LocalDate CHANGED_ON = LocalDate.of(2026, 3, 1);
    private static final LocalDate REFERRED_ON = LocalDate.of(2026, 2, 20);
    private static final LocalDate RECORDED_ON = LocalDate.of(2026, 3, 2);

    @Test
    void whatWasSentBeforeARuleCountsByTheFormerOne() {
        ReviewStory story = opened(CHANGED_ON.minusDays(2));

        assertThat(story.last(RapidReviewOpened.class))
                .extracting(RapidReviewOpened::startOn, RapidReviewOpened::startRule)
                .containsExactly(CHANGED_ON.minusDays(2), StartRule.NOTIFICATION_SENT);
        assertThat(story.last(ClockStarted.class).startOn()).isEqualTo(CHANGED_ON.minusDays(2));
        assertThat(sent(CHANGED_ON.minusDays(2)).code(open(REFERRED_ON))).isEqualTo(RefusalCode.START_DAY_RULED);
    }

    @Test
    void whatIsSentFromItsDayOnCountsByIt() {
        assertThat(opened(CHANGED_ON).last(RapidReviewOpened.class))
                .extracting(RapidReviewOpened::startOn, RapidReviewOpened::startRule)
                .containsExactly(REFERRED_ON, StartRule.BUSINESS_UNIT_RECEIVED);
    }

    private static ReviewStory opened(LocalDate sentOn) {
        return sent(sentOn).then(open(null));
    }

    private static ReviewStory sent(LocalDate sentOn) {
        Register changed = BIRMINGHAM.evolve(ReviewPolicies.startingBy(
                BIRMINGHAM.on(TODAY).policy(),
                "BSCP-2026-03",
                CHANGED_ON,
                RapidReviewStartRule.BUSINESS_UNIT_RECEIVED));
        return new ReviewStory()
                .on(RECORDED_ON)
                .under(changed)
                .notified(new NotificationFacts(NOTIFICATION, CASE, sentOn, true, null, REFERRED_ON, null));
    }

    private static OpenRapidReview open(@Nullable LocalDate startOn) {
        return new OpenRapidReview(REVIEW, NOTIFICATION, startOn, false);
    }
}
