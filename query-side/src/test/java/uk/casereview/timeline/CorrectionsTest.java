package uk.casereview.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.timeline.Invented.TEXT;
import static uk.casereview.timeline.Invented.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.actionplan.ActionEvent.ActionCompleted;
import uk.casereview.actionplan.ActionEvent.CompletedOnCorrected;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.notification.Category;
import uk.casereview.notification.DatePrecision;
import uk.casereview.notification.IncidentDates;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.NotifiabilityEvent.NotificationSubmitted;
import uk.casereview.notification.NotificationCorrected;
import uk.casereview.notification.NotificationCorrected.AwarenessDateCorrected;
import uk.casereview.notification.NotificationCorrected.CategoryCorrected;
import uk.casereview.notification.NotificationCorrected.ChildCorrected;
import uk.casereview.notification.NotificationCorrected.IncidentDatesCorrected;
import uk.casereview.notification.NotificationCorrected.RecipientsCorrected;
import uk.casereview.notification.NotificationCorrected.ReferralReceivedOnCorrected;
import uk.casereview.platform.axon.StoredEventNames;
import uk.casereview.practicereview.CommissioningEvent.ReviewDecisionNotified;
import uk.casereview.practicereview.CommissioningEvent.ReviewStartRecalculated;
import uk.casereview.practicereview.CommissioningEvent.ToldOnCorrected;
import uk.casereview.practicereview.ConductEvent;
import uk.casereview.practicereview.PublicationEvent;
import uk.casereview.practicereview.Recipient;
import uk.casereview.practicereview.ReportEvent;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.rapidreview.RapidReviewEvent.HeldOnCorrected;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewStartRecalculated;
import uk.casereview.rapidreview.RapidReviewEvent.ReceivedOnCorrected;
import uk.casereview.rapidreview.RapidReviewEvent.SentOnCorrected;
import uk.casereview.rapidreview.StartRule;
import uk.casereview.shared.Correction;
import uk.casereview.shared.Event;

/** §15.1-6: "'True on D' applies later corrections". Each fact here is of 2 February and turns out to be of the 4th. */
class CorrectionsTest {
    private static final LocalDate FROM = day("2026-02-02");
    private static final LocalDate TO = day("2026-02-04");
    private static final String KNOWN = "2026-02-10T09:00:00Z";

    /** What they correct has no day. */
    private static final Set<Class<?>> OF_NO_DAY =
            Set.of(CategoryCorrected.class, ChildCorrected.class, RecipientsCorrected.class);

    /** A fact, and what says that its day was wrong. */
    private record Corrected(Event fact, Event correction) {}

    static Stream<Corrected> corrected() {
        return Stream.of(
                new Corrected(incident(exactly(FROM)), new IncidentDatesCorrected(exactly(FROM), exactly(TO), TEXT)),
                new Corrected(incident(unknown()), new ReferralReceivedOnCorrected(FROM, TO, TEXT)),
                new Corrected(Invented.awareSince("2026-02-02"), new AwarenessDateCorrected(FROM, TO, TEXT)),
                new Corrected(submitted(), new NotificationCorrected.SentOnCorrected(FROM, TO, true, TEXT)),
                new Corrected(
                        Invented.opened("2026-02-02"),
                        new RapidReviewStartRecalculated(FROM, TO, TO, StartRule.NOTIFICATION_SENT)),
                new Corrected(Invented.met("2026-02-02"), new HeldOnCorrected(FROM, TO, TEXT)),
                new Corrected(Invented.submitted("2026-02-02"), new SentOnCorrected(FROM, TO, true, TEXT)),
                new Corrected(
                        new PanelResponseRecorded(1, FROM, PanelResponse.AGREES, null, true, List.of()),
                        new ReceivedOnCorrected(null, 1, FROM, TO, false, TEXT)),
                new Corrected(
                        InventedReview.initiated(Invented.decisionId(1)),
                        new ReviewStartRecalculated(Invented.decisionId(1), day("2026-02-20"), TO)),
                new Corrected(
                        new ReviewDecisionNotified(Map.of(Recipient.PANEL, FROM)),
                        new ToldOnCorrected(Recipient.PANEL, FROM, TO, TEXT)),
                new Corrected(InventedReview.met("2026-02-02"), new ConductEvent.HeldOnCorrected(FROM, TO, TEXT, null)),
                new Corrected(
                        InventedReview.draft(1, "2026-02-02"),
                        new ReportEvent.ReceivedOnCorrected(1, FROM, TO, TEXT, null)),
                new Corrected(
                        InventedReview.copies("2026-02-02"),
                        new PublicationEvent.SentOnCorrected(Recipient.PANEL, FROM, TO, TO, TEXT, null)),
                new Corrected(
                        InventedReview.published("2026-02-02", null),
                        new PublicationEvent.PublishedOnCorrected(FROM, TO, true, null, TEXT, null)),
                new Corrected(
                        new ActionCompleted(APlan.ACTION, FROM, null, true, List.of(), CaseLog.CLERK, List.of(), null),
                        new CompletedOnCorrected(APlan.ACTION, FROM, TO, true, TEXT)),
                new Corrected(
                        Invented.clockStopped("2026-02-02", "2026-02-09"),
                        Invented.clockRecalculated("2026-02-01", "2026-02-09", TO)),
                new Corrected(
                        Invented.determined(Invented.decisionId(1), Outcome.LCSPR),
                        new DecisionRecordCorrected(Invented.decisionId(1), decidedOn(FROM), decidedOn(TO), TEXT)));
    }

    @ParameterizedTest
    @MethodSource("corrected")
    void aCorrectedFactIsTrueFromTheCorrectDay(Corrected corrected) {
        CaseHistory history = new CaseLog()
                .notification(KNOWN, corrected.fact())
                .notification(KNOWN, corrected.correction())
                .history();

        assertThat(history.trueOn(TO.minusDays(1)).events()).isEmpty();
        assertThat(facts(history.trueOn(TO))).contains(corrected.fact().getClass());
    }

    /** Nobody may add a correction and forget what it does to the past. */
    @Test
    void everyCorrectionThereIsHasItsFactHere() {
        Set<Class<?>> tried =
                corrected().map(corrected -> corrected.correction().getClass()).collect(Collectors.toSet());
        tried.addAll(OF_NO_DAY);

        assertThat(tried).containsExactlyInAnyOrderElementsOf(everyCorrection());
    }

    /** Of two decisions only the one that was corrected moves. */
    @Test
    void anotherDecisionStaysOnItsDay() {
        CaseHistory history = new CaseLog()
                .review(KNOWN, Invented.determined(Invented.decisionId(2), Outcome.LCSPR))
                .review(
                        KNOWN,
                        new DecisionRecordCorrected(
                                Invented.decisionId(1), decidedOn(day("2026-02-20")), decidedOn(FROM), TEXT))
                .history();

        assertThat(history.trueOn(day("2026-02-19")).events()).isEmpty();
        CaseHistory begun = new CaseLog()
                .practiceReview(KNOWN, InventedReview.initiated(Invented.decisionId(2)))
                .practiceReview(KNOWN, new ReviewStartRecalculated(Invented.decisionId(1), day("2026-02-20"), FROM))
                .history();
        assertThat(begun.trueOn(day("2026-02-19")).events()).isEmpty();
    }

    /** §15.3-14: what is known of the day it happened goes before the day it was referred. */
    @Test
    void aCorrectedReferralMovesNoKnownIncident() {
        CaseHistory history = new CaseLog()
                .notification(KNOWN, incident(exactly(FROM)))
                .notification(KNOWN, new ReferralReceivedOnCorrected(FROM, TO, TEXT))
                .history();

        assertThat(facts(history.trueOn(FROM))).contains(IncidentRecorded.class);
    }

    /** Nor does it move one that became known; but one of which nothing is known any more follows the referral again. */
    @Test
    void anIncidentFollowsWhatIsKnownOfItInTheEnd() {
        CaseLog log = new CaseLog()
                .notification(KNOWN, incident(unknown()))
                .notification(KNOWN, new ReferralReceivedOnCorrected(FROM, TO, TEXT))
                .notification(KNOWN, new IncidentDatesCorrected(unknown(), exactly(FROM), TEXT));
        assertThat(facts(log.history().trueOn(FROM))).contains(IncidentRecorded.class);

        log.notification(KNOWN, new IncidentDatesCorrected(exactly(FROM), unknown(), TEXT));

        assertThat(log.history().trueOn(TO.minusDays(1)).events()).isEmpty();
        assertThat(facts(log.history().trueOn(TO))).contains(IncidentRecorded.class);
    }

    private static Set<Class<?>> everyCorrection() {
        ClassLoader classes = CorrectionsTest.class.getClassLoader();
        return StoredEventNames.onClassPath(classes).all().values().stream()
                .map(name -> named(name, classes))
                .filter(Correction.class::isAssignableFrom)
                .collect(Collectors.toSet());
    }

    private static Class<?> named(String name, ClassLoader classes) {
        try {
            return classes.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> facts(CaseHistory history) {
        return history.events().stream()
                .<Class<?>>map(event -> event.event().getClass())
                .toList();
    }

    private static IncidentRecorded incident(IncidentDates dates) {
        return Invented.incident(dates, FROM.toString(), null);
    }

    private static IncidentDates exactly(LocalDate day) {
        return new IncidentDates(day, null, null, null, DatePrecision.EXACT);
    }

    private static IncidentDates unknown() {
        return new IncidentDates(null, null, null, null, DatePrecision.UNKNOWN);
    }

    private static NotificationSubmitted submitted() {
        return new NotificationSubmitted(
                Instant.parse("2026-02-02T12:00:00Z"),
                FROM,
                null,
                Set.of(),
                Category.ABUSE_NEGLECT_DEATH,
                true,
                null,
                true,
                null,
                null,
                List.of(),
                null);
    }

    private static DecisionRecord decidedOn(LocalDate day) {
        return Invented.decision(Invented.decisionId(1), day.toString());
    }
}
