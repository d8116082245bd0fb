package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.ReviewPolicies.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockKind;
import uk.casereview.facts.NotificationFacts;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.rapidreview.RapidReviewCommand.OpenRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.RecalculateStart;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewStartRecalculated;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** R1, R2 and OQ-2. */
class OpeningTest {
    private static final LocalDate RECEIVED_ON = LocalDate.of(2026, 2, 5);

    private static NotificationFacts facts(
            @Nullable LocalDate sentOn, boolean required, @Nullable LocalDate receivedOn) {
        return new NotificationFacts(NOTIFICATION, CASE, sentOn, required, null, receivedOn, null);
    }

    private static OpenRapidReview open(@Nullable LocalDate startOn, boolean voluntary) {
        return new OpenRapidReview(REVIEW, NOTIFICATION, startOn, voluntary);
    }

    @Test
    void fifteenWorkingDaysCountFromTheNotification() {
        ReviewStory story = opened();

        assertThat(story.last(RapidReviewOpened.class))
                .isEqualTo(new RapidReviewOpened(
                        REVIEW, NOTIFICATION, SENT_ON, DUE_ON, StartRule.NOTIFICATION_SENT, false));
        assertThat(story.last(ClockStarted.class))
                .extracting(ClockStarted::kind, ClockStarted::startOn, ClockStarted::dueOn)
                .containsExactly(ClockKind.C3, SENT_ON, DUE_ON);
    }

    /** §15.1-2: a migrated case "starts only the clocks whose start lies after migration". */
    @Test
    void whatBeganBeforeMigrationRunsNoClock() {
        NotificationFacts before = new NotificationFacts(NOTIFICATION, CASE, SENT_ON, true, null, null, SENT_ON);
        NotificationFacts after =
                new NotificationFacts(NOTIFICATION, CASE, SENT_ON, true, null, null, SENT_ON.minusDays(1));

        ReviewStory takenOver = new ReviewStory().notified(before).then(open(null, false));

        assertThat(takenOver.events())
                .isEqualTo(List.of(new RapidReviewOpened(
                        REVIEW, NOTIFICATION, SENT_ON, null, StartRule.NOTIFICATION_SENT, false)));
        assertThat(new ReviewStory().notified(after).then(open(null, false)).events())
                .hasSize(2);
    }

    @Test
    void noReviewWithoutANotification() {
        assertThat(new ReviewStory().notified(null).code(open(null, false)))
                .isEqualTo(RefusalCode.RR_WITHOUT_NOTIFICATION);
        assertThat(new ReviewStory().notified(facts(null, true, null)).code(open(null, false)))
                .isEqualTo(RefusalCode.RR_WITHOUT_NOTIFICATION);
    }

    @Test
    void theReviewOfAnotherNotificationIsAnotherReview() {
        OpenRapidReview other = new OpenRapidReview(REVIEW, new NotificationId(new UUID(0, 15)), null, false);

        assertThat(new ReviewStory().code(other)).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void aReviewNobodyRequiresIsVoluntaryAndRunsNoClock() {
        ReviewStory story = new ReviewStory().notified(facts(SENT_ON, false, RECEIVED_ON));

        assertThat(story.code(open(null, false))).isEqualTo(RefusalCode.RR_NOT_REQUIRED);
        RapidReviewOpened opened = story.then(open(RECEIVED_ON, true)).last(RapidReviewOpened.class);
        assertThat(opened)
                .isEqualTo(new RapidReviewOpened(REVIEW, NOTIFICATION, RECEIVED_ON, null, StartRule.VOLUNTARY, true));
        assertThat(story.events()).hasSize(1);
    }

    @Test
    void aRequiredReviewIsNotMadeVoluntaryByAskingForIt() {
        assertThat(new ReviewStory()
                        .then(open(null, true))
                        .last(RapidReviewOpened.class)
                        .voluntary())
                .isFalse();
    }

    /** §3.3: the start is the policy's; no person gives a review other days by naming one. */
    @Test
    void aRequiredReviewCountsFromTheDayOfTheRule() {
        assertThat(new ReviewStory().code(open(LocalDate.of(2026, 2, 28), false)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(new ReviewStory().notified(facts(SENT_ON, true, RECEIVED_ON)).refusal(open(RECEIVED_ON, false)))
                .isEqualTo(new Refusal(
                        RefusalCode.START_DAY_RULED,
                        Map.of("startOn", RECEIVED_ON.toString(), "allowed", List.of(SENT_ON.toString()))));
        assertThat(new ReviewStory().code(open(SENT_ON.plusDays(1), false))).isEqualTo(RefusalCode.START_DAY_RULED);
        assertThat(struckOut().code(open(TODAY, false))).isEqualTo(RefusalCode.START_DAY_RULED);
        assertThat(started(new ReviewStory(), SENT_ON)).isEqualTo(SENT_ON);
    }

    /** PM11: "start = effectiveOn", which a person may name, and need not. */
    @Test
    void orFromTheDayItCameToBeRequired() {
        LocalDate since = SENT_ON.plusDays(2);

        assertThat(started(new ReviewStory().notified(requiredSince(since)), null))
                .isEqualTo(since);
        assertThat(started(new ReviewStory().notified(requiredSince(since)), since))
                .isEqualTo(since);
        assertThat(started(new ReviewStory().notified(requiredSince(since)), SENT_ON))
                .isEqualTo(SENT_ON);
        assertThat(new ReviewStory()
                        .notified(requiredSince(since))
                        .refusal(open(TODAY, false))
                        .facts())
                .containsEntry("allowed", List.of(SENT_ON.toString(), since.toString()));
    }

    /** PM11 is "as PM1": what was not notified yet on the day of the change counts from when it was. */
    @Test
    void aChangeBeforeTheSendingCountsFromTheSending() {
        LocalDate before = SENT_ON.minusDays(1);
        ReviewStory recategorised = new ReviewStory()
                .notified(requiredSince(before))
                .by(user("system"), Role.SYSTEM, null)
                .then(open(before, false));

        assertThat(recategorised.last(RapidReviewOpened.class))
                .extracting(RapidReviewOpened::startOn, RapidReviewOpened::startRule)
                .containsExactly(SENT_ON, StartRule.NOTIFICATION_SENT);
        assertThat(recategorised.last(ClockStarted.class).dueOn()).isEqualTo(DUE_ON);
    }

    private static NotificationFacts requiredSince(LocalDate day) {
        return new NotificationFacts(NOTIFICATION, CASE, SENT_ON, true, day, null, null);
    }

    private static LocalDate started(ReviewStory story, @Nullable LocalDate stated) {
        return story.then(open(stated, false)).last(ClockStarted.class).startOn();
    }

    @Test
    void sandwellsPolicyMayCountFromTheBusinessUnit() {
        var register = sandwell(RapidReviewStartRule.BUSINESS_UNIT_RECEIVED);

        assertThat(new ReviewStory()
                        .under(register)
                        .notified(facts(SENT_ON, true, RECEIVED_ON))
                        .then(open(null, false))
                        .last(RapidReviewOpened.class))
                .extracting(RapidReviewOpened::startOn, RapidReviewOpened::startRule)
                .containsExactly(RECEIVED_ON, StartRule.BUSINESS_UNIT_RECEIVED);
        assertThat(new ReviewStory().under(register).then(open(null, false)).last(RapidReviewOpened.class))
                .extracting(RapidReviewOpened::startOn, RapidReviewOpened::startRule)
                .containsExactly(SENT_ON, StartRule.NOTIFICATION_SENT);
        assertThat(new ReviewStory()
                        .notified(facts(SENT_ON, true, RECEIVED_ON))
                        .then(open(null, false))
                        .last(RapidReviewOpened.class)
                        .startOn())
                .isEqualTo(SENT_ON);
    }

    /** OQ-2: what became known late is what the review should have counted from, where the policy says so. */
    @Test
    void aReferralWhoseDayBecomesKnownLateMovesSandwellsClock() {
        RecalculateStart known = new RecalculateStart(REVIEW, RECEIVED_ON, StartRule.BUSINESS_UNIT_RECEIVED);
        RecalculateStart sent = new RecalculateStart(REVIEW, SENT_ON.plusDays(1), StartRule.NOTIFICATION_SENT);
        ReviewStory story = new ReviewStory()
                .under(sandwell(RapidReviewStartRule.BUSINESS_UNIT_RECEIVED))
                .then(open(null, false), known);

        assertThat(story.last(RapidReviewStartRecalculated.class))
                .extracting(
                        RapidReviewStartRecalculated::from,
                        RapidReviewStartRecalculated::to,
                        RapidReviewStartRecalculated::startRule)
                .containsExactly(SENT_ON, RECEIVED_ON, StartRule.BUSINESS_UNIT_RECEIVED);
        assertThat(story.last(ClockRecalculated.class).startOn()).isEqualTo(RECEIVED_ON);
        int before = story.events().size();
        assertThat(story.then(known, sent).events()).hasSize(before);
        int birmingham = opened().events().size();
        assertThat(opened().then(known).events()).hasSize(birmingham);
        assertThat(new ReviewStory()
                        .under(sandwell(RapidReviewStartRule.BUSINESS_UNIT_RECEIVED))
                        .notified(facts(SENT_ON, true, RECEIVED_ON.minusDays(1)))
                        .then(open(null, false), known)
                        .last(RapidReviewStartRecalculated.class)
                        .from())
                .isEqualTo(RECEIVED_ON.minusDays(1));
    }

    @Test
    void aReviewFollowsNoDayButItsOwn() {
        RapidReviewStartRule rule = RapidReviewStartRule.BUSINESS_UNIT_RECEIVED;

        assertThat(StartPolicy.moves(StartRule.NOTIFICATION_SENT, StartRule.STATED, rule))
                .isFalse();
        assertThat(StartPolicy.moves(StartRule.STATED, StartRule.BUSINESS_UNIT_RECEIVED, rule))
                .isFalse();
    }

    /** Stored before the rule was kept with it, the start moved by the rule the review had begun by. */
    @Test
    void anEarlierRecalculationKeepsTheRule() {
        Beginning begun = new Beginning(NOTIFICATION, SENT_ON, StartRule.NOTIFICATION_SENT, SENT_ON, null);

        assertThat(begun.after(new RapidReviewStartRecalculated(SENT_ON, RECEIVED_ON, DUE_ON, null)))
                .isEqualTo(new Beginning(NOTIFICATION, RECEIVED_ON, StartRule.NOTIFICATION_SENT, RECEIVED_ON, null));
    }
}
