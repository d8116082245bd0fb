package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.casefile.FlagReason;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.DecisionEntry;
import uk.casereview.timeline.Invented;

class DecisionLedgerTest {
    @Test
    void aRevisedOutcomePointsAtWhatReplacedIt() {
        var entries = ledger(new CaseLog()
                .review("2026-02-20T09:00:00Z", Invented.determined(Invented.decisionId(1), Outcome.LCSPR))
                .review(
                        "2026-03-20T09:00:00Z",
                        Invented.revised(Invented.decisionId(2), Outcome.LCSPR, Outcome.NO_FURTHER_REVIEW)));

        assertThat(entries.getFirst().revisedBy()).isEqualTo(Invented.decisionId(2));
        assertThat(entries.getLast().revisedBy()).isNull();
    }

    /** §7.1: what is determined anew after a dispute stands in the earlier determination's place. */
    @Test
    void aDeterminationMadeAnewPointsAtWhatReplacedIt() {
        var entries = ledger(new CaseLog()
                .review("2026-02-20T09:00:00Z", Invented.determined(Invented.decisionId(1), Outcome.LCSPR))
                .review(
                        "2026-02-21T09:00:00Z",
                        Invented.determined(Invented.decisionId(2), Outcome.NO_FURTHER_REVIEW)));

        assertThat(entries.getFirst().revisedBy()).isEqualTo(Invented.decisionId(2));
        assertThat(entries.getLast().revisedBy()).isNull();
    }

    /** a recommendation that had to be made again points at the one that stands. */
    @Test
    void aRecommendationMadeAnewPointsAtWhatReplacedIt() {
        var entries = ledger(new CaseLog()
                .review("2026-02-20T09:00:00Z", Invented.recommended(Invented.decisionId(1)))
                .review("2026-02-21T09:00:00Z", Invented.recommended(Invented.decisionId(2))));

        assertThat(entries.getFirst().revisedBy()).isEqualTo(Invented.decisionId(2));
        assertThat(entries.getLast().revisedBy()).isNull();
    }

    @Test
    void aDeterminationLeavesItsRecommendationStanding() {
        DecisionLedger ledger = new DecisionLedger();
        new CaseLog()
                .review("2026-02-20T09:00:00Z", Invented.recommended(Invented.decisionId(1)))
                .review("2026-02-21T09:00:00Z", Invented.determined(Invented.decisionId(2), Outcome.LCSPR))
                .events()
                .forEach(event -> ledger.apply(
                        event, CaseLog.REF, event.event().getClass().getSimpleName()));

        assertThat(ledger.entries())
                .allSatisfy(entry -> assertThat(entry.revisedBy()).isNull());
    }

    @Test
    void keepsBothFormsOfACorrectedRecordAndEveryFlag() {
        DecisionRecord wrong = Invented.decision(Invented.decisionId(1));
        DecisionRecord right = Invented.decision(Invented.decisionId(1));
        var entry = ledger(new CaseLog()
                        .review("2026-02-20T09:00:00Z", Invented.determined(Invented.decisionId(1), Outcome.LCSPR))
                        .review(
                                "2026-02-21T09:00:00Z",
                                new DecisionRecordCorrected(Invented.decisionId(1), wrong, right, Invented.TEXT))
                        .review(
                                "2026-02-22T09:00:00Z",
                                new DecisionFlaggedForReview(
                                        Invented.decisionId(1), FlagReason.LATE_CONFLICT, null, null, false)))
                .getFirst();

        assertThat(entry.corrections()).hasSize(1);
        assertThat(entry.flags()).hasSize(1);
        assertThat(entry.decision()).isEqualTo(right);
        assertThat(entry.awaitsConfirmation()).isTrue();
    }

    /** "the item must be re-decided". */
    @Test
    void whatMustBeDecidedAgainAwaitsNoConfirmation() {
        var entry = ledger(new CaseLog()
                        .review("2026-02-20T09:00:00Z", Invented.determined(Invented.decisionId(1), Outcome.LCSPR))
                        .review(
                                "2026-02-22T09:00:00Z",
                                new DecisionFlaggedForReview(
                                        Invented.decisionId(1), FlagReason.LATE_CONFLICT, null, null, true)))
                .getFirst();

        assertThat(entry.awaitsConfirmation()).isFalse();
    }

    private static List<DecisionEntry> ledger(CaseLog log) {
        DecisionLedger ledger = new DecisionLedger();
        log.events().forEach(event -> ledger.apply(event, CaseLog.REF, "type"));
        return ledger.entries();
    }
}
