package uk.casereview.process;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.practicereview.CommissioningCommand.Discontinue;
import uk.casereview.practicereview.DiscontinuationGround;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.RefusalCode;

/**
 * §15.4-19: "Revised away from LCSPR → the linked review is discontinued (OUTCOME_REVISED), its clock cancelled, its
 * figure kept"; one whose report is ratified by then is for people to look at.
 */
record WhenOutcomeRevisedThenDiscontinue() implements CaseProcess {
    @Override
    public String name() {
        return "discontinue-lcspr";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return happening.event() instanceof RapidReviewOutcomeRevised e && awayFromLcspr(e.from(), e.to())
                ? List.of(discontinue(happening))
                : List.of();
    }

    private static boolean awayFromLcspr(@Nullable ReviewOutcome from, ReviewOutcome to) {
        return from != null && from.outcome() == Outcome.LCSPR && to.outcome() != Outcome.LCSPR;
    }

    private static Instruction discontinue(Happening happening) {
        var review = PracticeReviewId.of(new RapidReviewId(happening.aggregateId()));
        return new Instruction(
                Instruction.PRACTICE_REVIEW,
                new Discontinue(review, DiscontinuationGround.OUTCOME_REVISED, null, null),
                Set.of(RefusalCode.NOT_FOUND));
    }
}
