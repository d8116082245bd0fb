package uk.casereview.process;

import java.util.List;
import java.util.Set;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.TaskKind;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.shared.DerivedId;

/**
 * PM5: "PanelResponseRecorded(agreesWithLocal=false) → raise task Reconsider, listed for next SCSG; notify DSPs", who
 * are among those the task is for. What is listed lists itself ({@link WhenDecidedOutsideAMeetingThenList}).
 */
record WhenPanelDisagreesThenReconsider() implements CaseProcess {
    @Override
    public String name() {
        return "reconsider-outcome";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return happening.event() instanceof PanelResponseRecorded e && !e.agreesWithLocal()
                ? List.of(task(happening, TaskKind.RECONSIDER_OUTCOME, e))
                : List.of();
    }

    private static Instruction task(Happening happening, TaskKind kind, PanelResponseRecorded event) {
        var task = new RaiseTask(
                happening.aggregateId(),
                DerivedId.from(happening.eventId(), "task/" + kind),
                kind,
                "panel-response/" + event.number());
        return new Instruction(Instruction.RAPID_REVIEW_FILE, task, Set.of());
    }
}
