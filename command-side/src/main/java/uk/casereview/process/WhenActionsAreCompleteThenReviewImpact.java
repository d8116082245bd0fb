package uk.casereview.process;

import java.util.List;
import java.util.Set;
import uk.casereview.actionplan.PlanEvent.PlanActionsComplete;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.TaskKind;
import uk.casereview.shared.DerivedId;

/** PM9: "schedule impact review +6 months (A-29)"; the decider has counted the day. */
record WhenActionsAreCompleteThenReviewImpact() implements CaseProcess {
    @Override
    public String name() {
        return "review-impact";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return happening.event() instanceof PlanActionsComplete complete
                ? List.of(new Instruction(
                        happening.fileCommands(),
                        new RaiseTask(
                                happening.aggregateId(),
                                DerivedId.from(happening.eventId(), "task/" + TaskKind.REVIEW_IMPACT),
                                TaskKind.REVIEW_IMPACT,
                                "impact-review/" + complete.impactReviewOn(),
                                complete.impactReviewOn()),
                        Set.of()))
                : List.of();
    }
}
