package uk.casereview.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.casereview.practicereview.CommissioningCommand.InitiateLcspr;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.RefusalCode;

/** PM3: "RapidReviewOutcomeDetermined/Revised = LCSPR or JOINT → InitiateLcspr with same decisionId and decidedOn". */
record WhenLcsprDeterminedThenInitiate() implements CaseProcess {
    @Override
    public String name() {
        return "initiate-lcspr";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return switch (happening.event()) {
            case RapidReviewOutcomeDetermined e ->
                initiate(happening, e.outcome(), e.decision().decidedOn());
            case RapidReviewOutcomeRevised e ->
                initiate(happening, e.to(), e.decision().decidedOn());
            default -> List.of();
        };
    }

    private static List<Instruction> initiate(Happening happening, ReviewOutcome outcome, LocalDate decidedOn) {
        if (outcome.outcome() != Outcome.LCSPR) {
            return List.of();
        }
        RapidReviewId rapidReview = new RapidReviewId(happening.aggregateId());
        var initiate = new InitiateLcspr(
                PracticeReviewId.of(rapidReview),
                rapidReview,
                null,
                decidedOn,
                null,
                outcome.jointWith(),
                null,
                false,
                null);
        return List.of(new Instruction(Instruction.PRACTICE_REVIEW, initiate, Set.of(RefusalCode.LCSPR_EXISTS)));
    }
}
