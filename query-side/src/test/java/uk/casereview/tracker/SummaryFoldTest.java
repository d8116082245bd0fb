package uk.casereview.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Role;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.Invented;
import uk.casereview.timeline.RecordedEvent;

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
