package uk.casereview.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.facts.OnRecord.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.notification.AbuseOrNeglect;
import uk.casereview.notification.CaseSharingEvent.LeadTransferred;
import uk.casereview.notification.Category;
import uk.casereview.notification.DatePrecision;
import uk.casereview.notification.IncidentDates;
import uk.casereview.notification.IncidentEvent.CaseMigrated;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.IncidentEvent.KnowledgeRecorded;
import uk.casereview.notification.NotifiabilityEvent.ConsiderationReopened;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.notification.NotifiabilityEvent.NotificationRecategorised;
import uk.casereview.notification.NotifiabilityEvent.NotificationSubmitted;
import uk.casereview.notification.NotifiabilityEvent.NotificationWithdrawn;
import uk.casereview.notification.NotificationCorrected.CategoryCorrected;
import uk.casereview.notification.NotificationCorrected.SentOnCorrected;
import uk.casereview.notification.OurRole;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Event;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.SealedText;

/** What a rapid review learns of its notification. */
class NotificationFactsTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final SealedText REASON = new SealedText(CASE, "sealed", 20);
    private static final Event SENT = new ExternalNotificationRecorded(
            new LaCode("E08000025"),
            "SIN-1",
            MONDAY,
            OurRole.LEAD,
            Category.ABUSE_NEGLECT_DEATH,
            true,
            null,
            List.of());

    static Stream<Event> endings() {
        return Stream.of(
                new MarkedDuplicate(new CaseRef("BSCP-2026-015"), REASON),
                new MarkedEnteredInError(REASON),
                new NotificationWithdrawn(REASON, MONDAY, List.of(), null),
                new ConsiderationReopened(REASON, null, null));
    }

    /** §15.1-3: "out of all figures", so that no review can follow it (R1); nor what was withdrawn (N9). */
    @ParameterizedTest
    @MethodSource("endings")
    void whatCountsNoMoreWasNeverSent(Event ending) {
        NotificationFacts facts = after(SENT, ending);

        assertThat(facts.sentOn()).isNull();
        assertThat(facts.requiresRapidReview()).isFalse();
    }

    @Test
    void whatElseIsOnRecordChangesNothing() {
        assertThat(after(SENT, new TaskCompleted(CASE))).isEqualTo(after(SENT));
        assertThat(after(SENT, new NotificationClosed())).isEqualTo(after(SENT));
        assertThat(NotificationFacts.evolve(null, recorded(new TaskCompleted(CASE))))
                .isNull();
    }

    @Test
    void aNotificationIsKnownByWhenItWasSentAndWhatItsCategoryAsks() {
        assertThat(after(SENT).sentOn()).isEqualTo(MONDAY);
        assertThat(after(submitted(true)).sentOn()).isEqualTo(TUESDAY);
        assertThat(after(submitted(true)).requiresRapidReview()).isTrue();
        assertThat(after(submitted(false)).requiresRapidReview()).isFalse();
    }

    @Test
    void aChangeOfCategoryLeavesTheDayOfSending() {
        var without = new NotificationRecategorised(
                Category.ABUSE_NEGLECT_DEATH,
                Category.LAC_DEATH_NO_ABUSE,
                Set.of(),
                TUESDAY,
                null,
                false,
                Decisions.CARRIED);
        var corrected = new CategoryCorrected(Category.LAC_DEATH_NO_ABUSE, Category.ABUSE_NEGLECT_DEATH, true, REASON);

        assertThat(after(SENT, without).requiresRapidReview()).isFalse();
        assertThat(after(SENT, without).sentOn()).isEqualTo(MONDAY);
        assertThat(after(SENT, without, corrected)).isEqualTo(after(SENT));
    }

    /** PM11: since when a review is required that was not; a category that was wrong applied from the beginning. */
    @Test
    void aReviewIsRequiredSinceTheCategoryChanged() {
        Event required = recategorised(Category.LAC_DEATH_NO_ABUSE, Category.ABUSE_NEGLECT_DEATH, TUESDAY);
        Event another = recategorised(Category.ABUSE_NEGLECT_DEATH, Category.OTHER_ABUSE_NEGLECT, TUESDAY.plusDays(1));
        var corrected = new CategoryCorrected(Category.ABUSE_NEGLECT_DEATH, Category.OTHER_ABUSE_NEGLECT, true, REASON);

        assertThat(after(submitted(false), required).requiredSince()).isEqualTo(TUESDAY);
        assertThat(after(submitted(false), required, another).requiredSince()).isEqualTo(TUESDAY);
        assertThat(after(submitted(false), required, corrected).requiredSince()).isNull();
        assertThat(after(submitted(false), required, new ConsiderationReopened(REASON, null, null))
                        .requiredSince())
                .isNull();
        assertThat(after(SENT, another).requiredSince()).isNull();
    }

    private static Event recategorised(Category from, Category to, LocalDate on) {
        return new NotificationRecategorised(from, to, Set.of(), on, null, true, Decisions.CARRIED);
    }

    @Test
    void aCorrectedDayOfSendingIsTheDay() {
        NotificationFacts facts = after(SENT, new SentOnCorrected(MONDAY, TUESDAY, true, REASON));

        assertThat(facts.sentOn()).isEqualTo(TUESDAY);
        assertThat(facts.requiresRapidReview()).isTrue();
    }

    /** §15.3-16: who leads has the review. */
    @Test
    void whatAnotherLeadsNeedsNoReviewOfOurs() {
        var transferred = new LeadTransferred(new PartnershipCode("BSCP"), new PartnershipCode("SCSP"), TUESDAY);

        assertThat(after(SENT, transferred).requiresRapidReview()).isFalse();
        assertThat(after(SENT, transferred).sentOn()).isEqualTo(MONDAY);
    }

    /** OQ-2: Sandwell's review may count from the day the referral reached the Business Unit. */
    @Test
    void theBusinessUnitsDayIsTheLatestKnown() {
        assertThat(after(incident(MONDAY)).businessUnitReceivedOn()).isEqualTo(MONDAY);
        assertThat(after(incident(null), knowledge(TUESDAY)).businessUnitReceivedOn())
                .isEqualTo(TUESDAY);
    }

    /** §15.1-2. */
    @Test
    void whatBeganByTheDayOfMigrationBeganElsewhere() {
        NotificationFacts migrated = after(SENT, new CaseMigrated(MONDAY));

        assertThat(migrated.begunElsewhere(MONDAY)).isTrue();
        assertThat(migrated.begunElsewhere(TUESDAY)).isFalse();
        assertThat(after(SENT).begunElsewhere(MONDAY)).isFalse();
    }

    private static NotificationFacts after(Event... events) {
        @Nullable NotificationFacts facts = null;
        for (Event event : events) {
            facts = NotificationFacts.evolve(facts, recorded(event));
        }
        return Objects.requireNonNull(facts);
    }

    private static NotificationSubmitted submitted(boolean requiresRapidReview) {
        return new NotificationSubmitted(
                Instant.parse("2026-02-03T09:00:00Z"),
                TUESDAY,
                null,
                Set.of(),
                Category.ABUSE_NEGLECT_DEATH,
                requiresRapidReview,
                null,
                true,
                null,
                null,
                List.of(),
                null);
    }

    private static IncidentRecorded incident(@Nullable LocalDate businessUnitReceivedOn) {
        return new IncidentRecorded(
                new IncidentDates(MONDAY, null, null, null, DatePrecision.EXACT),
                null,
                null,
                null,
                null,
                null,
                MONDAY,
                businessUnitReceivedOn,
                null,
                null,
                null,
                AbuseOrNeglect.SUSPECTED,
                null,
                null,
                true,
                null,
                null,
                null,
                false,
                List.of());
    }

    private static KnowledgeRecorded knowledge(LocalDate businessUnitReceivedOn) {
        return new KnowledgeRecorded(
                null, null, null, businessUnitReceivedOn, AbuseOrNeglect.SUSPECTED, null, null, null, null);
    }
}
