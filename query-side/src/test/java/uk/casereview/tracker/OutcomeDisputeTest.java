package uk.casereview.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.DspPosition;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.RapidReviewEvent.DspPositionRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.DecisionId;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.Invented;

/** N8: partners' disagreement "is stored and surfaced" as long as there is one. */
class OutcomeDisputeTest {
    private final CaseLog log = new CaseLog()
            .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
            .review("2026-02-19T09:00:00Z", recommended(Outcome.LCSPR));

    @Test
    void partnersDifferUntilTheyHaveComeToAgree() {
        log.review("2026-02-20T09:00:00Z", position("BCC", Outcome.LCSPR))
                .review("2026-02-20T10:00:00Z", position("WMP", Outcome.NO_FURTHER_REVIEW));
        assertThat(fold().disputed()).isTrue();

        log.review("2026-02-23T09:00:00Z", position("WMP", Outcome.LCSPR));

        assertThat(fold().disputed()).isFalse();
    }

    @Test
    void anOutcomeOnWhichTheyAgreedAgainstTheRecommendationIsNotDisputedOnceDetermined() {
        log.review("2026-02-20T09:00:00Z", position("BCC", Outcome.NO_FURTHER_REVIEW))
                .review("2026-02-20T10:00:00Z", position("WMP", Outcome.NO_FURTHER_REVIEW));
        assertThat(fold().disputed()).isTrue();

        log.review("2026-02-23T09:00:00Z", Invented.determined(Invented.decisionId(1), Outcome.NO_FURTHER_REVIEW));

        assertThat(fold().disputed()).isFalse();
    }

    @Test
    void whoeverWasOverruledStillDiffers() {
        log.review("2026-02-20T10:00:00Z", position("WMP", Outcome.NO_FURTHER_REVIEW))
                .review("2026-02-23T09:00:00Z", Invented.determined(Invented.decisionId(1), Outcome.LCSPR));

        assertThat(fold().disputed()).isTrue();
    }

    @Test
    void aNewRecommendationIsAnsweredAnew() {
        log.review("2026-02-20T10:00:00Z", position("WMP", Outcome.NO_FURTHER_REVIEW))
                .review("2026-02-23T09:00:00Z", recommended(Outcome.LCSPR));

        assertThat(fold().disputed()).isFalse();
    }

    /** §7.1: a determination in dispute stands until the group recommends another outcome. */
    @Test
    void whatIsRecommendedInItsPlaceTakesADeterminationBack() {
        log.review("2026-02-23T09:00:00Z", Invented.determined(Invented.decisionId(1), Outcome.LCSPR))
                .review("2026-02-24T09:00:00Z", recommended(Outcome.NO_FURTHER_REVIEW));
        assertThat(fold().rapidReview()).isEqualTo(RapidReviewStage.DETERMINED);
        assertThat(fold().outcome()).isEqualTo("LCSPR");

        log.review("2026-02-25T09:00:00Z", recommended(Outcome.NO_FURTHER_REVIEW, Invented.decisionId(1)));

        assertThat(fold().rapidReview()).isEqualTo(RapidReviewStage.RECOMMENDED);
        assertThat(fold().outcome()).isEqualTo("NO_FURTHER_REVIEW");
    }

    private static RapidReviewOutcomeRecommended recommended(Outcome outcome) {
        return recommended(outcome, null);
    }

    private static RapidReviewOutcomeRecommended recommended(Outcome outcome, @Nullable DecisionId takesBack) {
        return new RapidReviewOutcomeRecommended(
                Invented.outcome(outcome),
                Map.of(),
                Set.of(),
                Invented.decision(Invented.decisionId(2)),
                List.of(),
                null,
                takesBack);
    }

    private static DspPositionRecorded position(String agency, Outcome outcome) {
        var position = new DspPosition(
                new AgencyCode(agency),
                Invented.outcome(outcome),
                Invented.day("2026-02-20"),
                null,
                CaseLog.CLERK,
                null,
                CaseLog.CLERK);
        return new DspPositionRecorded(position, List.of(), null);
    }

    private CaseSummary fold() {
        CaseSummary summary = null;
        for (RecordedEvent event : log.events()) {
            summary = SummaryFold.evolve(summary, event);
        }
        return Objects.requireNonNull(summary);
    }
}
