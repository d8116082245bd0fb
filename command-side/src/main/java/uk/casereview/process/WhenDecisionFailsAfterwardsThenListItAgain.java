package uk.casereview.process;

import java.util.List;
import java.util.Set;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.TaskKind;
import uk.casereview.shared.DerivedId;

/** "if quorum or majority fails without the conflicted vote the item must be re-decided". */
record WhenDecisionFailsAfterwardsThenListItAgain() implements CaseProcess {
    @Override
    public String name() {
        return "list-again";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        if (!(happening.event() instanceof DecisionFlaggedForReview flagged) || !flagged.mustBeRedecided()) {
            return List.of();
        }
        var task = new RaiseTask(
                happening.aggregateId(),
                DerivedId.from(happening.eventId(), "task/" + TaskKind.LIST_AT_NEXT_MEETING),
                TaskKind.LIST_AT_NEXT_MEETING,
                "decision/" + flagged.decisionId());
        return List.of(new Instruction(happening.fileCommands(), task, Set.of()));
    }
}
