package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.timeline.Invented.decisionId;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.FlagReason;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.DiscontinuationCause;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewReopened;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.DecisionEntry;
import uk.casereview.timeline.Invented;
import uk.casereview.timeline.InventedReview;

/** A case keeps its reviews of one kind in one file: what the second decides takes nothing of the first back. */
class DecisionsOfTwoReviewsTest {
    private static final String AT = "2026-02-20T09:00:00Z";
    private static final RapidReviewDiscontinued DISCONTINUED =
            new RapidReviewDiscontinued(DiscontinuationCause.RECATEGORISED, null);

    /** Each event is taken in a batch of its own, as far as the projection takes it. */
    private final Map<DecisionId, LedgerEntry> kept = new LinkedHashMap<>();

    @Test
    void theFirstReportsDecisionStandsWithItsFlag() {
        practiceReview(
                InventedReview.initiated(decisionId(1)),
                InventedReview.determined(decisionId(2)),
                new DecisionFlaggedForReview(decisionId(2), FlagReason.LATE_CONFLICT, null, null, true),
                InventedReview.ratified(decisionId(3), "2026-07-15"),
                InventedReview.closed(decisionId(4)),
                InventedReview.thematic(decisionId(5)),
                InventedReview.determined(decisionId(6)),
                InventedReview.determined(decisionId(7)),
                InventedReview.initiated(decisionId(8)),
                InventedReview.determined(decisionId(9)),
                InventedReview.ratified(decisionId(10), "2027-07-15"));

        assertThat(entry(2).revisedBy()).isNull();
        assertThat(entry(2).flags()).singleElement().matches(DecisionFlaggedForReview::mustBeRedecided);
        assertThat(entry(3).revisedBy()).isNull();
        assertThat(entry(6).revisedBy()).isEqualTo(decisionId(7));
        assertThat(entry(7).revisedBy()).isNull();
        assertThat(entry(9).revisedBy()).isNull();
    }

    @Test
    void theFirstRapidReviewsOutcomeStands() {
        rapidReview(
                Invented.opened("2026-02-06"),
                Invented.recommended(decisionId(1)),
                Invented.determined(decisionId(2), Outcome.NO_FURTHER_REVIEW),
                new RapidReviewClosed(null),
                Invented.opened("2026-08-06"),
                Invented.recommended(decisionId(3)),
                Invented.determined(decisionId(4), Outcome.LCSPR));

        assertThat(entry(1).revisedBy()).isNull();
        assertThat(entry(2).revisedBy()).isNull();
    }

    @Test
    void whatIsTakenUpAgainIsTheSameReview() {
        rapidReview(
                Invented.opened("2026-02-06"),
                Invented.determined(decisionId(1), Outcome.NO_FURTHER_REVIEW),
                new RapidReviewClosed(null),
                new RapidReviewReopened(Invented.TEXT, Invented.TEXT, Invented.decision(decisionId(2))),
                Invented.determined(decisionId(3), Outcome.LCSPR));

        assertThat(entry(1).revisedBy()).isEqualTo(decisionId(3));
    }

    @Test
    void whatWasDiscontinuedGoesOnWhenItIsOpenedAgain() {
        rapidReview(
                Invented.opened("2026-02-06"),
                Invented.recommended(decisionId(1)),
                DISCONTINUED,
                Invented.opened("2026-02-16"),
                Invented.recommended(decisionId(2)));

        assertThat(entry(1).revisedBy()).isEqualTo(decisionId(2));
    }

    @Test
    void whatWasDiscontinuedAndNeverShouldHaveBeenDoesNot() {
        rapidReview(
                Invented.opened("2026-02-06"),
                Invented.recommended(decisionId(1)),
                DISCONTINUED,
                new MarkedEnteredInError(Invented.TEXT),
                Invented.opened("2026-02-16"),
                Invented.recommended(decisionId(2)),
                DISCONTINUED,
                Invented.opened("2026-02-17"),
                Invented.recommended(decisionId(3)));

        assertThat(entry(1).revisedBy()).isNull();
        assertThat(entry(2).revisedBy()).isEqualTo(decisionId(3));
    }

    private DecisionEntry entry(int number) {
        return Objects.requireNonNull(kept.get(decisionId(number))).entry();
    }

    private void rapidReview(Event... events) {
        CaseLog log = new CaseLog();
        for (Event event : events) {
            log.review(AT, event);
        }
        log.events().forEach(this::take);
    }

    private void practiceReview(Event... events) {
        CaseLog log = new CaseLog();
        for (Event event : events) {
            log.practiceReview(AT, event);
        }
        log.events().forEach(this::take);
    }

    private void take(RecordedEvent recorded) {
        if (DecisionLedger.concerns(recorded.event())) {
            new DecisionLedger(kept.values())
                    .changes(recorded, CaseLog.REF, recorded.event().getClass().getSimpleName())
                    .forEach(entry -> kept.put(entry.entry().decision().decisionId(), entry));
        }
    }
}
