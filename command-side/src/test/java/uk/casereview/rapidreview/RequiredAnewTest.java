package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewPolicies.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.MarkDuplicate;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockKind;
import uk.casereview.facts.NotificationFacts;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.rapidreview.RapidReviewEvent.*;
import uk.casereview.rapidreview.RapidReviewState.Open;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** PM11 and R1: a review that was voluntary, or never should have been, is required after all. */
class RequiredAnewTest {
    private static final LocalDate REQUIRED_ON = LocalDate.of(2026, 2, 20);
    private static final LocalDate REFERRED_ON = LocalDate.of(2026, 2, 5);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 13);
    private static final OpenRapidReview ASKED = new OpenRapidReview(REVIEW, NOTIFICATION, REQUIRED_ON, false);

    private static NotificationFacts notification(boolean required, @Nullable LocalDate migratedOn) {
        @Nullable LocalDate since = required ? REQUIRED_ON : null;
        return new NotificationFacts(NOTIFICATION, CASE, SENT_ON, required, since, null, migratedOn);
    }

    /** As one whose category was wrong and has been corrected. */
    private static NotificationFacts fromTheBeginning() {
        return new NotificationFacts(NOTIFICATION, CASE, SENT_ON, true, null, null, null);
    }

    /** Opened freely on the day of the notification; agencies have been asked, and the review has met. */
    private static ReviewStory voluntary() {
        return new ReviewStory()
                .notified(notification(false, null))
                .then(new OpenRapidReview(REVIEW, NOTIFICATION, SENT_ON, true))
                .then(new ScopeRapidReview(REVIEW, LONG_AGO, SENT_ON, List.of(agency("WMP"))))
                .then(request("WMP"), meeting(FOUR));
    }

    @Test
    void aVoluntaryReviewGoesOnAndIsDueFromThen() {
        ReviewStory story = voluntary();
        assertThat(story.code(ASKED)).isEqualTo(RefusalCode.RR_ALREADY_OPEN);

        story.notified(notification(true, null)).then(ASKED);

        assertThat(story.last(RapidReviewBecameRequired.class))
                .isEqualTo(new RapidReviewBecameRequired(REQUIRED_ON, DUE, StartRule.STATED));
        assertThat(story.last(ClockStarted.class))
                .extracting(ClockStarted::kind, ClockStarted::startOn, ClockStarted::dueOn)
                .containsExactly(ClockKind.C3, REQUIRED_ON, DUE);
        assertThat(story.state().stage()).isEqualTo("MEETING_HELD");
        assertThat(story.code(ASKED)).isEqualTo(RefusalCode.RR_ALREADY_OPEN);
        assertThat(story.last(RapidReviewBecameRequired.class).effectiveOn(TODAY))
                .isEqualTo(REQUIRED_ON);
    }

    @Test
    void withoutItsNotificationItStaysAsItIs() {
        assertThat(voluntary().notified(null).code(ASKED)).isEqualTo(RefusalCode.RR_ALREADY_OPEN);
        assertThat(voluntary()
                        .notified(notification(true, null))
                        .code(new OpenRapidReview(REVIEW, NOTIFICATION, SENT_ON.minusDays(1), false)))
                .isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
    }

    /** §15.1-2: a migrated case "starts only the clocks whose start lies after migration". */
    @Test
    void beforeMigrationNothingIsDue() {
        ReviewStory story =
                voluntary().notified(notification(true, REQUIRED_ON)).then(ASKED);

        assertThat(story.lastNames(1)).containsExactly("RapidReviewBecameRequired");
        assertThat(story.last(RapidReviewBecameRequired.class).dueOn()).isNull();
    }

    /** A category that was wrong from the beginning counts from the beginning, and follows what that is. */
    @Test
    void itsClockFollowsWhatItCountsFromAndTheReviewKeepsItsFirstDay() {
        ReviewStory story =
                voluntary().notified(fromTheBeginning()).then(new OpenRapidReview(REVIEW, NOTIFICATION, null, false));
        assertThat(story.last(ClockStarted.class).startOn()).isEqualTo(SENT_ON);

        story.then(new RecalculateStart(REVIEW, SENT_ON.plusDays(1), StartRule.NOTIFICATION_SENT));

        assertThat(story.last(ClockRecalculated.class).startOn()).isEqualTo(SENT_ON.plusDays(1));
        Beginning later = new Beginning(NOTIFICATION, SENT_ON, StartRule.STATED, REQUIRED_ON, null);
        assertThat(later.after(new RapidReviewStartRecalculated(REQUIRED_ON, TODAY, DUE, null)))
                .isEqualTo(new Beginning(NOTIFICATION, SENT_ON, StartRule.STATED, TODAY, null));
    }

    @Test
    void onceRequiredItEndsWithWhatRequiredIt() {
        ReviewStory story = voluntary().notified(notification(true, null)).then(ASKED);

        story.by(user("system"), Role.SYSTEM, null)
                .then(new DiscontinueRapidReview(REVIEW, DiscontinuationCause.RECATEGORISED, null));

        assertThat(story.lastNames(2)).containsExactly("RapidReviewDiscontinued", "ClockCancelled");
    }

    /** R2: what never should have been is not active; the case has none, and needs its own. */
    @Test
    void whatWasEnteredInErrorIsBegunAnewWithNothingOfIt() {
        ReviewStory story = answered(PanelResponse.AGREES)
                .then(new MarkDuplicate(REVIEW.value(), new CaseRef("BSCP-2026-002"), text(10)));

        story.then(new OpenRapidReview(REVIEW, NOTIFICATION, null, false));

        assertThat(story.state()).isInstanceOf(Open.class);
        RapidReviewFile review = ((Open) story.state()).review();
        assertThat(review).isEqualTo(RapidReviewFile.of(story.last(RapidReviewOpened.class), null));
        assertThat(story.state().file().counted()).isTrue();
        assertThat(story.state().file().clocks().running(REVIEW.value(), ClockKind.C3))
                .isPresent();
        assertThat(story.then(learn()).lastNames(1)).containsExactly("LearningPointRecorded");
    }

    /** OQ-16: a voluntary review has no clock, and that of the review before it is not its own. */
    @Test
    void aVoluntaryReviewAfterAnotherLeavesTheClockOfThatOne() {
        LocalDate sentOn = LocalDate.of(2026, 5, 29);
        ReviewStory story = ReviewStory.closed()
                .on(LocalDate.of(2026, 6, 1))
                .notified(new NotificationFacts(NOTIFICATION, CASE, sentOn, false, null, null, null))
                .then(new OpenRapidReview(REVIEW, NOTIFICATION, sentOn, true));

        assertThat(Submitting.dueOn((Open) story.state(), byManager(birmingham())))
                .isNull();
        story.then(new DiscontinueRapidReview(REVIEW, null, text(10)));
        assertThat(story.lastNames(1)).containsExactly("RapidReviewDiscontinued");
        assertThat(story.state()
                        .file()
                        .clocks()
                        .latest(REVIEW.value(), ClockKind.C3)
                        .orElseThrow()
                        .cancelled())
                .isFalse();
    }

    /** OQ-2: what was referred before the first review went to the Panel, that one counted from. */
    @Test
    void notifiedAgainItDoesNotCountFromTheFirstReferral() {
        LocalDate sentOn = LocalDate.of(2026, 5, 29);
        NotificationFacts again = new NotificationFacts(NOTIFICATION, CASE, sentOn, true, null, SENT_ON, null);

        assertThat(again.referredAfter(SENT_ON).businessUnitReceivedOn()).isNull();
        assertThat(again.referredAfter(SENT_ON.minusDays(1))).isEqualTo(again);
        assertThat(ReviewStory.closed()
                        .on(LocalDate.of(2026, 6, 1))
                        .notified(again)
                        .code(new OpenRapidReview(REVIEW, NOTIFICATION, SENT_ON, false)))
                .as("earlier than the second notification")
                .isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
    }

    /** OQ-2: each record of what becomes known tells the first referral again, which the former review counted from. */
    @Test
    void theFirstReferralDoesNotMoveTheReviewOfTheSecondNotification() {
        LocalDate sentOn = LocalDate.of(2026, 5, 29);
        for (ReviewStory story : List.of(ReviewStory.closed(), ended(DiscontinuationCause.NOTIFICATION_WITHDRAWN))) {
            story.under(withPolicy(birmingham(), RapidReviewStartRule.BUSINESS_UNIT_RECEIVED))
                    .on(LocalDate.of(2026, 6, 1))
                    .notified(referred(sentOn))
                    .then(new OpenRapidReview(REVIEW, NOTIFICATION, null, false));
            assertThat(story.last(ClockStarted.class).startOn()).isEqualTo(sentOn);

            int told = story.events().size();
            assertThat(story.then(known(REFERRED_ON)).events()).hasSize(told);
            story.then(known(sentOn.minusDays(1)));
            assertThat(story.last(ClockRecalculated.class).startOn()).isEqualTo(sentOn.minusDays(1));
        }
    }

    /** Notified once, it has one referral. */
    @Test
    void whatIsOnlyCategorisedOtherwiseCountsFromItsReferral() {
        ReviewStory story = ended(DiscontinuationCause.RECATEGORISED)
                .under(withPolicy(birmingham(), RapidReviewStartRule.BUSINESS_UNIT_RECEIVED))
                .notified(referred(SENT_ON))
                .then(new OpenRapidReview(REVIEW, NOTIFICATION, null, false));

        assertThat(story.last(ClockStarted.class).startOn()).isEqualTo(REFERRED_ON);
    }

    private static ReviewStory ended(DiscontinuationCause cause) {
        return opened().by(user("system"), Role.SYSTEM, null)
                .then(new DiscontinueRapidReview(REVIEW, cause, null))
                .by(manager());
    }

    private static NotificationFacts referred(LocalDate sentOn) {
        return new NotificationFacts(NOTIFICATION, CASE, sentOn, true, null, REFERRED_ON, null);
    }

    private static RecalculateStart known(LocalDate receivedOn) {
        return new RecalculateStart(REVIEW, receivedOn, StartRule.BUSINESS_UNIT_RECEIVED);
    }

    /** R1 and §15.3-15: a case that was closed, taken up and notified again has another review, which begins anew. */
    @Test
    void notifiedAgainTheCaseNeedsAnotherReview() {
        ReviewStory story = ReviewStory.closed();
        OpenRapidReview open = new OpenRapidReview(REVIEW, NOTIFICATION, null, false);
        assertThat(story.code(open)).isEqualTo(RefusalCode.RR_ALREADY_OPEN);
        assertThat(story.notified(null).code(open)).isEqualTo(RefusalCode.RR_ALREADY_OPEN);
        assertThat(story.notified(new NotificationFacts(NOTIFICATION, CASE, null, true, null, null, null))
                        .code(open))
                .isEqualTo(RefusalCode.RR_ALREADY_OPEN);

        story.on(LocalDate.of(2026, 6, 1))
                .notified(new NotificationFacts(NOTIFICATION, CASE, LocalDate.of(2026, 5, 29), true, null, null, null))
                .then(open);

        assertThat(story.state()).isInstanceOfSatisfying(Open.class, opened -> {
            assertThat(opened.review().panel().sentOn()).isNull();
            assertThat(opened.review().contents()).isEqualTo(Contents.NONE);
        });
        assertThat(story.last(ClockStarted.class))
                .extracting(ClockStarted::kind, ClockStarted::startOn)
                .containsExactly(ClockKind.C3, LocalDate.of(2026, 5, 29));
    }
}
