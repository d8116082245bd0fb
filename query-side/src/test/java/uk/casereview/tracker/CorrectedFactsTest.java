package uk.casereview.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.notification.AgeBand;
import uk.casereview.notification.ChildOutcome;
import uk.casereview.notification.ChildSnapshot;
import uk.casereview.notification.DatePrecision;
import uk.casereview.notification.IncidentDates;
import uk.casereview.notification.IncidentEvent.ChildAdded;
import uk.casereview.notification.IncidentEvent.OutcomeChanged;
import uk.casereview.notification.NotificationCorrected.ChildCorrected;
import uk.casereview.notification.NotificationCorrected.IncidentDatesCorrected;
import uk.casereview.notification.NotificationCorrected.ReferralReceivedOnCorrected;
import uk.casereview.notification.RecordedChild;
import uk.casereview.query.RecordedEvent;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PersonRef;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.Invented;

/** What was wrong and has been corrected is not shown any more, and lets nobody read the case. */
class CorrectedFactsTest {
    private static final IncidentDates EXACT =
            new IncidentDates(Invented.day("2026-02-01"), null, null, null, DatePrecision.EXACT);
    private static final IncidentDates UNKNOWN = new IncidentDates(null, null, null, null, DatePrecision.UNKNOWN);

    @Test
    void anAgencyEnteredByMistakeIsNotInvolvedOnceCorrected() {
        ChildSnapshot wrong = child("Child A", AgeBand.FROM_1_TO_5, ChildOutcome.DEATH, "BCHC", "BSMHFT");
        CaseLog log = begun().notification("2026-02-03T10:00:00Z", new ChildAdded(wrong));
        assertThat(fold(log).agencies()).containsExactlyInAnyOrder(agencies("BCHC", "BSMHFT", "WMP"));

        ChildSnapshot right = child("Child A", AgeBand.FROM_6_TO_10, ChildOutcome.DEATH, "BCHC");
        log.notification("2026-02-04T09:00:00Z", new ChildCorrected("Child A", wrong, right, Invented.TEXT));

        assertThat(fold(log).agencies()).containsExactlyInAnyOrder(agencies("BCHC", "WMP"));
        assertThat(fold(log).ageBand()).isEqualTo(AgeBand.FROM_6_TO_10.toString());
    }

    /** §6.3: "first/harmed child is the statistical child". */
    @Test
    void theAgeIsOfTheFirstChildHarmed() {
        CaseLog log = begun().notification(
                        "2026-02-03T10:00:00Z",
                        new ChildAdded(child("Child A", AgeBand.FROM_11_TO_15, ChildOutcome.OTHER)));
        assertThat(fold(log).ageBand()).isEqualTo(AgeBand.FROM_11_TO_15.toString());

        log.notification(
                "2026-02-03T11:00:00Z",
                new ChildAdded(child("Child B", AgeBand.FROM_1_TO_5, ChildOutcome.SERIOUS_HARM)));
        assertThat(fold(log).ageBand()).isEqualTo(AgeBand.FROM_1_TO_5.toString());

        log.notification(
                "2026-02-04T09:00:00Z",
                new OutcomeChanged(
                        "Child A", ChildOutcome.OTHER, ChildOutcome.DEATH, Invented.day("2026-02-04"), null));
        assertThat(fold(log).ageBand()).isEqualTo(AgeBand.FROM_11_TO_15.toString());
    }

    /** §15.3-14: "in figures incidentFrom, else referralReceivedOn". */
    @Test
    void aDayThatTurnsOutUnknownIsTheDayOfReferralAsThatStands() {
        CaseLog log = begun().notification(
                        "2026-02-04T09:00:00Z",
                        new ReferralReceivedOnCorrected(
                                Invented.day("2026-02-01"), Invented.day("2026-02-02"), Invented.TEXT));
        assertThat(fold(log).incidentOn()).isEqualTo(Invented.day("2026-02-01"));

        log.notification("2026-02-05T09:00:00Z", new IncidentDatesCorrected(EXACT, UNKNOWN, Invented.TEXT));

        assertThat(fold(log).incidentOn()).isEqualTo(Invented.day("2026-02-02"));
    }

    private static CaseLog begun() {
        return new CaseLog().notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null));
    }

    private static ChildSnapshot child(String ref, AgeBand age, ChildOutcome outcome, String... knownTo) {
        return RecordedChild.of(
                ref, new PersonRef(new UUID(7, 7), PersonRef.Kind.CHILD), age, outcome, agencies(knownTo));
    }

    private static AgencyCode[] agencies(String... codes) {
        return Arrays.stream(codes).map(AgencyCode::new).toArray(AgencyCode[]::new);
    }

    private static CaseSummary fold(CaseLog log) {
        CaseSummary summary = null;
        for (RecordedEvent event : log.events()) {
            summary = SummaryFold.evolve(summary, event);
        }
        return Objects.requireNonNull(summary);
    }
}
