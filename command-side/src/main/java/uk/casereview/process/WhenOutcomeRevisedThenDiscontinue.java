package uk.casereview.process;

import java.util.List;
import java.util.Set;
import uk.casereview.practicereview.CommissioningCommand.Discontinue;
import uk.casereview.practicereview.DiscontinuationGround;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.RefusalCode;

/**
 * §15.4-19: "Revised away from LCSPR → the linked review is discontinued (OUTCOME_REVISED), its clock cancelled, its
 * figure kept"; so too where it is determined otherwise before the Panel has it. The practice review knows whether
 * it rests on what no longer stands; one whose report is ratified by then is for people to look at.
 */
record WhenOutcomeRevisedThenDiscontinue() implements CaseProcess {
    @Override
    public String name() {
        return "discontinue-lcspr";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return switch (happening.event()) {
            case RapidReviewOutcomeDetermined e -> discontinue(happening, e.outcome());
            case RapidReviewOutcomeRevised e -> discontinue(happening, e.to());
            default -> List.of();
        };
    }

    private static List<Instruction> discontinue(Happening happening, ReviewOutcome outcome) {
        if (outcome.outcome() == Outcome.LCSPR) {
            return List.of();
        }
        var review = PracticeReviewId.of(new RapidReviewId(happening.aggregateId()));
        return List.of(new Instruction(
                Instruction.PRACTICE_REVIEW,
                new Discontinue(review, DiscontinuationGround.OUTCOME_REVISED, null, null, false),
                Set.of(RefusalCode.NOT_FOUND)));
    }
}
