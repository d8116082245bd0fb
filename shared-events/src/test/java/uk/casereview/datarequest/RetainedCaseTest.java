package uk.casereview.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.notification.AgeBand;
import uk.casereview.notification.ChildOutcome;
import uk.casereview.notification.ChildSnapshot;
import uk.casereview.notification.IncidentDates;
import uk.casereview.notification.IncidentEvent.CaseMigrated;
import uk.casereview.notification.IncidentEvent.ChildAdded;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.IncidentEvent.LegacyCaseRecorded;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.notification.NotifiabilityEvent.NotificationReopened;
import uk.casereview.notification.NotificationCorrected.ChildCorrected;
import uk.casereview.notification.OurRole;
import uk.casereview.notification.RecordedChild;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.partnership.RecordClass;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Event;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.SealedText;

/** What the retention of a case is counted from. */
class RetainedCaseTest {
    private static final UUID CASE = new UUID(0, 0xca);
    private static final UUID REVIEW = new UUID(0, 0xa);
    private static final UUID PLAN = new UUID(0, 0xb);
    private static final LocalDate RECORDED = LocalDate.of(2026, 2, 9);
    private static final LocalDate LATER = LocalDate.of(2027, 3, 1);
    private static final LocalDate LATEST = LocalDate.of(2027, 9, 30);
    private static final SealedText TEXT = new SealedText(CASE, "sealed", 40);
    private static final RetainedCase NOTIFIED = RetainedCase.NONE.after(CASE, notified(), RECORDED, RECORDED);

    private static ExternalNotificationRecorded notified(ChildSnapshot... children) {
        return new ExternalNotificationRecorded(
                new LaCode("E08000025"), null, RECORDED, OurRole.LEAD, null, true, null, List.of(children));
    }

    private static ChildSnapshot child(String name, AgeBand band) {
        return RecordedChild.of(name, new PersonRef(new UUID(0, 1), PersonRef.Kind.CHILD), band, ChildOutcome.DEATH);
    }

    private static RetainedCase over(RetainedCase before, UUID part, Event event, LocalDate on) {
        return before.after(part, event, on, LATEST);
    }

    @Test
    void aCaseIsClosedWhenTheLastOfItIs() {
        RetainedCase planned =
                NOTIFIED.after(PLAN, new PlanCreated(new ActionPlanId(PLAN), Set.of()), RECORDED, RECORDED);
        RetainedCase reviewed = over(planned, REVIEW, new RapidReviewClosed(null), LATEST);
        RetainedCase closed = over(reviewed, CASE, new NotificationClosed(), LATER);

        assertThat(RetainedCase.NONE.closedOn()).isEmpty();
        assertThat(NOTIFIED.closedOn()).isEmpty();
        assertThat(closed.closedOn()).isEmpty();
        assertThat(over(closed, PLAN, new MarkedEnteredInError(TEXT), LATER).closedOn())
                .contains(LATEST);
    }

    @Test
    void aCaseIsDueFromTheDayItsRetentionEnds() {
        List<RetentionRule> rules = List.of(
                new RetentionRule(RecordClass.REVIEW_RECORD.name(), 10, "CASE_CLOSED", Set.of(), null),
                new RetentionRule(RecordClass.DECISION_AUDIT.name(), 10, "CASE_CLOSED", Set.of(), null));
        RetainedCase closed = over(NOTIFIED, CASE, new NotificationClosed(), LATER);
        LocalDate due = closed.disposal(rules).orElseThrow().dueOn();

        assertThat(closed.isDue(rules, due)).isTrue();
        assertThat(closed.isDue(rules, due.minusDays(1))).isFalse();
        assertThat(NOTIFIED.isDue(rules, due)).isFalse();
    }

    @Test
    void whatIsTakenUpAgainIsNotClosed() {
        RetainedCase closed = over(NOTIFIED, CASE, new NotificationClosed(), LATER);

        assertThat(closed.closedOn()).contains(LATER);
        RetainedCase again = over(closed, CASE, new NotificationReopened(TEXT, null, null), LATEST);
        assertThat(again.closedOn()).isEmpty();
        assertThat(over(again, CASE, new NotificationClosed(), LATEST).closedOn())
                .contains(LATEST);
    }

    /** OQ-20: what is only there to be read is over when it is put on record. */
    @Test
    void aCaseOfOldIsClosedWhenItIsRecorded() {
        LegacyCaseRecorded old = new LegacyCaseRecorded(
                new IncidentDates(null, null, null, null, null),
                null,
                null,
                null,
                List.of(child("Child A", AgeBand.UNDER_1)),
                List.of());
        RetainedCase kept = RetainedCase.NONE.after(CASE, old, LocalDate.of(2011, 1, 1), RECORDED);

        assertThat(kept.closedOn()).contains(RECORDED);
        assertThat(kept.youngestBornBy()).contains(RECORDED);
    }

    @ParameterizedTest
    @CsvSource({
        "UNBORN, 2026-12-09",
        "UNKNOWN, 2026-12-09",
        "UNDER_1, 2026-02-09",
        "FROM_1_TO_5, 2025-02-09",
        "FROM_6_TO_10, 2020-02-09",
        "FROM_11_TO_15, 2015-02-09",
        "FROM_16_TO_17, 2010-02-09",
        "FROM_18_TO_24, 2008-02-09",
        "FROM_25, 2001-02-09"
    })
    void aChildIsAsYoungAsItsAgeBandAllows(AgeBand band, LocalDate bornBy) {
        assertThat(RetainedCase.NONE
                        .after(CASE, notified(child("Child A", band)), RECORDED, RECORDED)
                        .youngestBornBy())
                .contains(bornBy);
    }

    @Test
    void theYoungestCountsAndFollowsItsCorrection() {
        RetainedCase two = RetainedCase.NONE
                .after(CASE, notified(child("Child A", AgeBand.FROM_16_TO_17)), RECORDED, RECORDED)
                .after(CASE, new ChildAdded(child("Child B", AgeBand.UNDER_1)), RECORDED, RECORDED);

        assertThat(NOTIFIED.youngestBornBy()).isEmpty();
        assertThat(two.youngestBornBy()).contains(RECORDED);
        ChildCorrected older = new ChildCorrected(
                "Child B", child("Child B", AgeBand.UNDER_1), child("Child B", AgeBand.FROM_11_TO_15), TEXT);
        assertThat(two.after(CASE, older, RECORDED, RECORDED).youngestBornBy()).contains(LocalDate.of(2015, 2, 9));
    }

    @Test
    void whatSaysNothingOfItChangesNothing() {
        assertThat(NOTIFIED.after(CASE, new CaseMigrated(LATER), LATER, LATER)).isEqualTo(NOTIFIED);
        assertThat(RetainedCase.follows(CaseMigrated.class)).isFalse();
        assertThat(RetainedCase.follows(NotificationClosed.class)).isTrue();
        assertThat(RetainedCase.follows(ChildAdded.class)).isTrue();
        assertThat(RetainedCase.follows(PlanCreated.class)).isTrue();
    }

    @Test
    void itIsWrittenTheSameInWhateverOrderItCameAbout() {
        RetainedCase one = RetainedCase.NONE
                .after(PLAN, new PlanCreated(new ActionPlanId(PLAN), Set.of()), RECORDED, RECORDED)
                .after(CASE, notified(), RECORDED, RECORDED);
        RetainedCase other =
                NOTIFIED.after(PLAN, new PlanCreated(new ActionPlanId(PLAN), Set.of()), RECORDED, RECORDED);

        assertThat(one).hasToString(other.toString());
    }
}
