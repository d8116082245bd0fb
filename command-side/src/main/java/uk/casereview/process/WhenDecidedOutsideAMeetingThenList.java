package uk.casereview.process;

import java.util.List;
import java.util.Set;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.TaskKind;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.shared.Body;
import uk.casereview.shared.DerivedId;

/**
 * §15.2-9: decisions in writing and by the chair alone "are listed at the next meeting". The delegated partners answer
 * one by one (§15.2-10) and have no meeting to list it at.
 */
record WhenDecidedOutsideAMeetingThenList() implements CaseProcess {
    @Override
    public String name() {
        return "list-decision";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return RecordsDecision.in(happening.event())
                .filter(WhenDecidedOutsideAMeetingThenList::outsideAMeeting)
                .map(decision -> list(happening, decision))
                .stream()
                .toList();
    }

    private static boolean outsideAMeeting(DecisionRecord decision) {
        return decision.body() != Body.DSP
                && switch (decision.route()) {
                    case WRITTEN -> true;
                    case CHAIRS_ACTION -> true;
                    case MEETING -> false;
                    case EXTRAORDINARY -> false;
                };
    }

    private static Instruction list(Happening happening, DecisionRecord decision) {
        var task = new RaiseTask(
                happening.aggregateId(),
                DerivedId.from(happening.eventId(), "task/" + TaskKind.LIST_AT_NEXT_MEETING),
                TaskKind.LIST_AT_NEXT_MEETING,
                "decision/" + decision.decisionId());
        return new Instruction(happening.fileCommands(), task, Set.of());
    }
}
