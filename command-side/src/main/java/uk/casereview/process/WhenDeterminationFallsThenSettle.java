package uk.casereview.process;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.TaskKind;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RefusalCode;

/**
 * §15.9: "Discontinue by DSP". Where a rapid review is given up, or it or its notification never should have been, its
 * determination goes with it and no other comes in its place: what becomes of the practice review it began, whose clock
 * runs, is for the partners to say.
 */
record WhenDeterminationFallsThenSettle() implements CaseProcess {
    @Override
    public String name() {
        return "settle-fallen-determination";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return switch (happening.event()) {
            case RapidReviewDiscontinued _ -> settle(happening, "rapid-review/discontinued");
            case MarkedDuplicate _ -> struckOut(happening);
            case MarkedEnteredInError _ -> struckOut(happening);
            default -> List.of();
        };
    }

    private static List<Instruction> struckOut(Happening happening) {
        if (happening.ofNotification()) {
            return settle(happening, "notification/struck-out");
        }
        return happening.fileCommands().equals(Instruction.RAPID_REVIEW_FILE)
                ? settle(happening, "rapid-review/struck-out")
                : List.of();
    }

    private static List<Instruction> settle(Happening happening, String about) {
        TaskKind kind = TaskKind.DETERMINATION_WITHDRAWN;
        var caseId =
                new NotificationId(Objects.requireNonNull(happening.envelope().caseId()));
        var task = new RaiseTask(
                PracticeReviewId.of(caseId).value(), DerivedId.from(happening.eventId(), "task/" + kind), kind, about);
        return List.of(new Instruction(Instruction.PRACTICE_REVIEW_FILE, task, Set.of(RefusalCode.NOT_FOUND)));
    }
}
