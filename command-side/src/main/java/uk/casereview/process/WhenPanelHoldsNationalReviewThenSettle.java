package uk.casereview.process;

import java.util.List;
import java.util.Set;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.TaskKind;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.RefusalCode;

/**
 * PM6: "PanelResponseRecorded(NATIONAL_REVIEW_DECIDED) → flag linked LCSPR; SCSG decides
 * pause-work/continue/discontinue": what it decides, or that the partners discontinue the review, ends the task.
 */
record WhenPanelHoldsNationalReviewThenSettle() implements CaseProcess {
    @Override
    public String name() {
        return "settle-national-review";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return happening.event() instanceof PanelResponseRecorded e
                        && e.response() == PanelResponse.NATIONAL_REVIEW_DECIDED
                ? List.of(settle(happening, e))
                : List.of();
    }

    private static Instruction settle(Happening happening, PanelResponseRecorded event) {
        TaskKind kind = TaskKind.NATIONAL_REVIEW_DECIDED;
        var task = new RaiseTask(
                PracticeReviewId.of(new RapidReviewId(happening.aggregateId())).value(),
                DerivedId.from(happening.eventId(), "task/" + kind),
                kind,
                "panel-response/" + event.number());
        return new Instruction(Instruction.PRACTICE_REVIEW_FILE, task, Set.of(RefusalCode.NOT_FOUND));
    }
}
