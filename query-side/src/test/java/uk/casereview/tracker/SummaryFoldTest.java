package uk.casereview.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockEvent.ClockStopped;
import uk.casereview.clock.ClockKind;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.OurRole;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.DiscontinuationCause;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewReopened;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.Role;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.Invented;

class SummaryFoldTest {
    @Test
    void aReferralWaitsForTheLocalAuthority() {
        CaseSummary summary =
                fold(new CaseLog().notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null)));

        assertThat(summary.notification()).isEqualTo(NotificationStage.REFERRED);
        assertThat(summary.owner()).isEqualTo(Role.LA_NOTIFIER);
        assertThat(summary.agencies()).containsExactly(new AgencyCode("WMP"));
        assertThat(summary.incidentOn()).isEqualTo(Invented.day("2026-02-01"));
    }

    @Test
    void aMeetingAfterTheDecisionDoesNotTakeTheReviewBack() {
        CaseSummary summary = fold(new CaseLog()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-20T09:00:00Z", Invented.determined(Invented.decisionId(1), Outcome.LCSPR))
                .review("2026-02-21T09:00:00Z", Invented.met("2026-02-21")));

        assertThat(summary.rapidReview()).isEqualTo(RapidReviewStage.DETERMINED);
        assertThat(summary.enteredStageOn()).isEqualTo(Invented.day("2026-02-20"));
    }

    /** An escalation is of the aggregate it is written in. */
    @Test
    void anEscalationOfTheNotificationIsNotTheReviews() {
        var escalated = new DecisionEscalated(
                new UUID(0, 7), null, EscalationBody.LEAD_SAFEGUARDING_PARTNERS, Invented.TEXT, null);
        CaseLog log = new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-20T09:00:00Z", Invented.determined(Invented.decisionId(1), Outcome.LCSPR))
                .notification("2026-02-21T09:00:00Z", escalated);
        assertThat(fold(log).rapidReview()).isEqualTo(RapidReviewStage.DETERMINED);

        log.review("2026-02-21T09:00:00Z", escalated);

        assertThat(fold(log).rapidReview()).isEqualTo(RapidReviewStage.ESCALATED);
    }

    /** A-13, §15.2-10: whoever it was taken to acts next, and nobody whom another partnership's policy would name. */
    @ParameterizedTest
    @CsvSource({
        "LEAD_SAFEGUARDING_PARTNERS, LSP",
        "SCSP_CHAIR, EB_CHAIR",
        "EXECUTIVE_BOARD, EB_CHAIR",
        "BUSINESS_MANAGER, BUSINESS_MANAGER"
    })
    void whoeverADisputeWasTakenToActsNext(EscalationBody body, Role next) {
        CaseLog log = new CaseLog()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-20T09:00:00Z", Invented.determined(Invented.decisionId(1), Outcome.LCSPR))
                .review("2026-02-21T09:00:00Z", new DecisionEscalated(new UUID(0, 7), null, body, Invented.TEXT, null));

        assertThat(fold(log).owner()).isEqualTo(next);
    }

    /** §15.3-16: another area's notification runs no clock here, whenever the local authority heard of it. */
    @Test
    void awarenessDoesNotTakeANotifiedCaseBack() {
        CaseSummary summary = fold(new CaseLog()
                .notification(
                        "2026-02-03T09:00:00Z",
                        new ExternalNotificationRecorded(
                                new LaCode("E08000028"),
                                null,
                                Invented.day("2026-02-02"),
                                OurRole.INFORMED,
                                null,
                                false,
                                null,
                                List.of()))
                .notification("2026-02-04T09:00:00Z", Invented.awareSince("2026-02-03")));

        assertThat(summary.notification()).isEqualTo(NotificationStage.NOTIFIED);
    }

    @Test
    void aDecisionTypedByAClerkIsFlaggedUntilItIsConfirmed() {
        CaseLog log = new CaseLog()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-20T09:00:00Z", Invented.determined(Invented.decisionId(1), Outcome.LCSPR));
        assertThat(fold(log).unconfirmed()).containsExactly(Invented.decisionId(1));

        log.review("2026-02-21T09:00:00Z", new DecisionConfirmed(Invented.decisionId(1), CaseLog.CLERK));

        assertThat(fold(log).unconfirmed()).isEmpty();
    }

    @Test
    void whatWasEnteredInErrorHasNobodyToActNext() {
        CaseSummary summary = fold(new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .notification("2026-02-04T09:00:00Z", new MarkedEnteredInError(Invented.TEXT)));

        assertThat(summary.notification()).isEqualTo(NotificationStage.ENTERED_IN_ERROR);
        assertThat(summary.owner()).isNull();
    }

    @Test
    void aReviewTakenUpAgainIsWhereItWas() {
        ClockId reminder = ClockId.of(CaseLog.CASE, "C4", 1);
        var waiting = new ClockStarted(
                reminder, ClockKind.C4, Invented.day("2026-02-27"), Invented.day("2026-03-20"), "P1", "EW-1");
        var answered = new ClockStopped(reminder, ClockKind.C4, Invented.day("2026-03-10"), Invented.day("2026-03-20"));
        var reopened = new RapidReviewReopened(Invented.TEXT, Invented.TEXT, Invented.decision(Invented.decisionId(2)));
        CaseLog log = new CaseLog()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-27T09:00:00Z", Invented.submitted("2026-02-27"))
                .review("2026-02-27T09:00:00Z", waiting)
                .review("2026-03-01T09:00:00Z", new RapidReviewClosed(Invented.TEXT))
                .review("2026-03-02T09:00:00Z", reopened);
        assertThat(fold(log).rapidReview()).isEqualTo(RapidReviewStage.SUBMITTED);

        log.review("2026-03-10T09:00:00Z", answered)
                .review("2026-03-11T09:00:00Z", new RapidReviewClosed(null))
                .review("2026-03-12T09:00:00Z", reopened);

        assertThat(fold(log).rapidReview()).isEqualTo(RapidReviewStage.PANEL_RESPONDED);
    }

    /** §15.1-3: what was found not to meet the criteria begins again, and is nowhere but there. */
    @Test
    void aDiscontinuedReviewTakenUpAgainIsAtItsBeginning() {
        CaseLog log = new CaseLog()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review(
                        "2026-02-12T09:00:00Z",
                        new RapidReviewDiscontinued(DiscontinuationCause.CRITERIA_NOT_MET, Invented.TEXT))
                .review("2026-02-20T09:00:00Z", Invented.opened("2026-02-10"))
                .review(
                        "2026-02-20T09:00:00Z",
                        new RapidReviewReopened(
                                Invented.TEXT, Invented.TEXT, Invented.decision(Invented.decisionId(2))));

        assertThat(fold(log).rapidReview()).isEqualTo(RapidReviewStage.OPEN);
    }

    /** §15.4-19: "RecordPanelResponse repeats, also after closing", when C4 has ended already. */
    @Test
    void aReplyAfterClosingIsOneOnceTheReviewIsTakenUpAgain() {
        CaseLog log = new CaseLog()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-27T09:00:00Z", Invented.submitted("2026-02-27"))
                .review("2026-03-01T09:00:00Z", new RapidReviewClosed(Invented.TEXT))
                .review(
                        "2026-03-05T09:00:00Z",
                        new PanelResponseRecorded(
                                1, Invented.day("2026-03-05"), PanelResponse.AGREES, null, true, List.of()))
                .review(
                        "2026-03-06T09:00:00Z",
                        new RapidReviewReopened(
                                Invented.TEXT, Invented.TEXT, Invented.decision(Invented.decisionId(2))));

        assertThat(fold(log).rapidReview()).isEqualTo(RapidReviewStage.PANEL_RESPONDED);
    }

    @Test
    void aClosedReviewLeavesTheNotificationToBeClosed() {
        CaseSummary summary = fold(new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-03-10T09:00:00Z", new RapidReviewClosed(null)));

        assertThat(summary.rapidReview()).isEqualTo(RapidReviewStage.CLOSED);
        assertThat(summary.owner()).isEqualTo(Role.LA_NOTIFIER);
    }

    private static CaseSummary fold(CaseLog log) {
        CaseSummary summary = null;
        for (RecordedEvent event : log.events()) {
            summary = SummaryFold.evolve(summary, event);
        }
        return Objects.requireNonNull(summary);
    }
}
