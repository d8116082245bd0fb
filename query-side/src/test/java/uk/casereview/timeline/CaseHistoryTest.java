package uk.casereview.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.notification.NotifiabilityEvent.NotificationWithdrawn;
import uk.casereview.notification.NotificationCorrected.AwarenessDateCorrected;
import uk.casereview.notification.NotificationCorrected.ReferralReceivedOnCorrected;
import uk.casereview.rapidreview.DiscontinuationCause;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.RapidReviewEvent.HeldOnCorrected;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewMeetingHeld;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.tracker.CaseSummary;
import uk.casereview.tracker.NotificationStage;

class CaseHistoryTest {
    @Test
    void isKnownNoEarlierThanWhatStandsBeforeItInTheLog() {
        CaseHistory history = new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .notification("2026-02-05T09:00:00Z", Invented.awareSince("2026-02-02"))
                .review("2026-02-04T09:00:00Z", Invented.opened("2026-02-04"))
                .history();

        assertThat(history.knownAt().getLast()).isEqualTo(Instant.parse("2026-02-05T09:00:00Z"));
        assertThat(history.knownBy(Instant.parse("2026-02-04T12:00:00Z")).events())
                .hasSize(1);
    }

    @Test
    void leavesOutWhatBecameTrueLater() {
        CaseHistory history = new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .notification("2026-02-05T09:00:00Z", Invented.awareSince("2026-02-05"))
                .history();

        assertThat(stage(history.trueOn(Invented.day("2026-02-04")))).isEqualTo(NotificationStage.REFERRED);
        assertThat(stage(history.trueOn(Invented.day("2026-02-05")))).isEqualTo(NotificationStage.UNDER_CONSIDERATION);
    }

    @Test
    void appliesALaterCorrectionToAnEarlierDay() {
        CaseHistory history = new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .notification("2026-02-06T09:00:00Z", Invented.awareSince("2026-02-05"))
                .notification(
                        "2026-03-01T09:00:00Z",
                        new AwarenessDateCorrected(
                                Invented.day("2026-02-05"), Invented.day("2026-02-02"), Invented.TEXT))
                .history();

        var facts = Facts.of(history.trueOn(Invented.day("2026-02-03")));
        var details = Objects.requireNonNull(NotificationFold.of(facts, NotificationStage.UNDER_CONSIDERATION));
        assertThat(details.awareOn()).isEqualTo(Invented.day("2026-02-02"));
    }

    /** What the record of an incident says of awareness is true from that day only. */
    @Test
    void anIncidentIsAReferralUntilTheLocalAuthorityWasAware() {
        CaseLog log = new CaseLog()
                .notification("2026-02-06T09:00:00Z", Invented.incident("2026-02-01", Invented.day("2026-02-05")));
        assertThat(stage(log.history().trueOn(Invented.day("2026-02-04")))).isEqualTo(NotificationStage.REFERRED);
        assertThat(stage(log.history().trueOn(Invented.day("2026-02-05"))))
                .isEqualTo(NotificationStage.UNDER_CONSIDERATION);

        assertThat(log.history().trueOn(Invented.day("2026-01-31")).events()).isEmpty();

        log.notification(
                "2026-02-07T09:00:00Z",
                new AwarenessDateCorrected(Invented.day("2026-02-05"), Invented.day("2026-02-03"), Invented.TEXT));

        assertThat(log.history().trueOn(Invented.day("2026-01-31")).events()).isEmpty();
        assertThat(stage(log.history().trueOn(Invented.day("2026-02-02")))).isEqualTo(NotificationStage.REFERRED);
        assertThat(stage(log.history().trueOn(Invented.day("2026-02-03"))))
                .isEqualTo(NotificationStage.UNDER_CONSIDERATION);
    }

    @Test
    void movesAFactBeyondTheDayThatACorrectionMovedLater() {
        CaseHistory history = new CaseLog()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-19T09:00:00Z", Invented.met("2026-02-18"))
                .review(
                        "2026-02-20T09:00:00Z",
                        new HeldOnCorrected(Invented.day("2026-02-18"), Invented.day("2026-02-19"), Invented.TEXT))
                .history();

        assertThat(kinds(history.trueOn(Invented.day("2026-02-18")))).doesNotContain(RapidReviewMeetingHeld.class);
        assertThat(kinds(history.trueOn(Invented.day("2026-02-19")))).contains(RapidReviewMeetingHeld.class);
    }

    /** §15.1-6, of a decision whose record is put right. */
    @Test
    void movesADecisionToTheDayItWasReallyTaken() {
        DecisionId id = Invented.decisionId(1);
        DecisionRecord taken = Invented.decision(id);
        CaseHistory history = new CaseLog()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-20T09:00:00Z", Invented.determined(id, Outcome.LCSPR))
                .review("2026-02-20T09:00:00Z", Invented.determined(Invented.decisionId(2), Outcome.LCSPR))
                .review(
                        "2026-02-23T09:00:00Z",
                        new DecisionRecordCorrected(id, taken, Invented.decision(id, "2026-02-22"), Invented.TEXT))
                .history();

        assertThat(decisions(history.trueOn(Invented.day("2026-02-21")))).containsExactly(Invented.decisionId(2));
        assertThat(decisions(history.trueOn(Invented.day("2026-02-22")))).containsExactly(id, Invented.decisionId(2));
    }

    /** §15.3-14: where no day of the incident is known, its referral is what places it. */
    @Test
    void movesAnIncidentOfAnUnknownDayWithItsReferral() {
        ReferralReceivedOnCorrected later =
                new ReferralReceivedOnCorrected(Invented.day("2026-02-02"), Invented.day("2026-02-04"), Invented.TEXT);
        CaseHistory unknown = new CaseLog()
                .notification("2026-02-05T09:00:00Z", Invented.referral("2026-02-02"))
                .notification("2026-02-06T09:00:00Z", later)
                .history();
        CaseHistory known = new CaseLog()
                .notification("2026-02-05T09:00:00Z", Invented.incident("2026-02-02", null))
                .notification("2026-02-06T09:00:00Z", later)
                .history();

        assertThat(unknown.trueOn(Invented.day("2026-02-03")).events()).isEmpty();
        assertThat(unknown.trueOn(Invented.day("2026-02-04")).events()).hasSize(2);
        assertThat(known.trueOn(Invented.day("2026-02-03")).events()).hasSize(2);
    }

    private static List<DecisionId> decisions(CaseHistory history) {
        return Facts.of(history)
                .each(RapidReviewOutcomeDetermined.class)
                .map(determined -> determined.decision().decisionId())
                .toList();
    }

    /** R2: the case has a review of its own again, with nothing of what never should have been. */
    @Test
    void aReviewBegunAnewShowsNothingOfTheOneStruckOut() {
        CaseLog log = new CaseLog()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-19T09:00:00Z", Invented.met("2026-02-18"))
                .review("2026-02-20T09:00:00Z", new MarkedEnteredInError(Invented.TEXT));
        assertThat(Facts.ofStandingReview(log.history()).all(RapidReviewMeetingHeld.class))
                .hasSize(1);

        log.review("2026-02-21T09:00:00Z", Invented.opened("2026-02-10"));

        Facts standing = Facts.ofStandingReview(log.history());
        assertThat(standing.all(RapidReviewMeetingHeld.class)).isEmpty();
        assertThat(standing.all(RapidReviewOpened.class)).hasSize(1);
    }

    @Test
    void aClockStillRanOnADayBeforeItsCorrectedStop() {
        CaseHistory history = new CaseLog()
                .notification("2026-02-02T09:00:00Z", Invented.incident("2026-02-02", Invented.day("2026-02-02")))
                .notification("2026-02-02T09:00:00Z", Invented.clockStarted("2026-02-02", "2026-02-09"))
                .notification("2026-02-05T09:00:00Z", Invented.clockStopped("2026-02-05", "2026-02-09"))
                .notification(
                        "2026-02-08T09:00:00Z",
                        Invented.clockRecalculated("2026-02-02", "2026-02-09", Invented.day("2026-02-06")))
                .history();

        assertThat(clock(history.trueOn(Invented.day("2026-02-05"))).running()).isTrue();
        assertThat(clock(history.trueOn(Invented.day("2026-02-06"))).stopOn()).isEqualTo(Invented.day("2026-02-06"));
    }

    private static Clock clock(CaseHistory history) {
        return summary(history).clocks().getFirst();
    }

    private static NotificationStage stage(CaseHistory history) {
        return Objects.requireNonNull(summary(history).notification());
    }

    private static CaseSummary summary(CaseHistory history) {
        return Objects.requireNonNull(CaseFold.summary(history));
    }

    private static List<Class<? extends Event>> kinds(CaseHistory history) {
        return history.events().stream()
                .<Class<? extends Event>>map(event -> event.event().getClass())
                .toList();
    }

    /** §15.1-6: what merely follows from a fact became true with it, whenever the fact was recorded. */
    @Test
    void whatFollowsFromAFactIsTrueFromItsDay() {
        NotificationWithdrawn withdrawn = new NotificationWithdrawn(
                Invented.TEXT, Invented.day("2026-02-12"), List.of(), Invented.day("2026-02-12"));
        CaseLog log = new CaseLog()
                .notification("2026-02-02T09:00:00Z", Invented.incident("2026-02-01", Invented.day("2026-02-02")))
                .notification("2026-02-20T09:00:00Z", withdrawn);
        UUID fact = log.events().getLast().eventId();
        CaseHistory history = log.following(
                        new ClockCancelled(new ClockId(new UUID(0, 92)), ClockKind.C2, ClockEvent.Reason.WITHDRAWN))
                .causedBy(fact, new RapidReviewDiscontinued(DiscontinuationCause.NOTIFICATION_WITHDRAWN, null))
                .history();

        assertThat(kinds(history.trueOn(Invented.day("2026-02-11"))))
                .doesNotContain(NotificationWithdrawn.class, ClockCancelled.class, RapidReviewDiscontinued.class);
        assertThat(kinds(history.trueOn(Invented.day("2026-02-12"))))
                .contains(NotificationWithdrawn.class, ClockCancelled.class, RapidReviewDiscontinued.class);
    }
}
