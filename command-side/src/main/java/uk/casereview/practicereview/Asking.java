package uk.casereview.practicereview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.casereview.casefile.CaseFile;
import uk.casereview.casefile.CaseFileCommand.CompleteTask;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileDecider;
import uk.casereview.casefile.Task;
import uk.casereview.casefile.TaskKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.ReviewFacts;
import uk.casereview.practicereview.PracticeReviewState.Active;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.PracticeReviewState.Ended;
import uk.casereview.rapidreview.DisseminationChannel;
import uk.casereview.shared.Event;

/** What people are asked to do for a practice review (PM6, PM8, R1), and when nobody need do it any more. */
final class Asking {
    private static final Map<TaskKind, DisseminationChannel> PASSING_ON = Map.of(
            TaskKind.SEND_TO_NSPCC_REPOSITORY, DisseminationChannel.NSPCC_REPOSITORY,
            TaskKind.SEND_TO_WHAT_WORKS, DisseminationChannel.WHAT_WORKS,
            TaskKind.HOLD_WEBINAR, DisseminationChannel.WEBINAR,
            TaskKind.ISSUE_BRIEFING_NOTE, DisseminationChannel.BRIEFING_NOTE);

    private Asking() {}

    /** Of what is over nothing is asked, nor what was passed on already or need not be, nor what is asked already. */
    static boolean needless(Begun state, RaiseTask task) {
        TaskKind kind = task.kind();
        DisseminationChannel channel = PASSING_ON.get(kind);
        return state instanceof Ended
                || (channel != null && !Dissemination.missing(state.review()).contains(channel))
                || (kind == TaskKind.DETERMINATION_WITHDRAWN && !restsOnOne(state))
                || (kind == TaskKind.NATIONAL_REVIEW_DECIDED && asked(state, task.about()));
    }

    private static boolean asked(Begun state, String about) {
        return !state.file()
                .done(TaskKind.NATIONAL_REVIEW_DECIDED, about::equals)
                .isEmpty();
    }

    /** PM6, of a review that begins once the Panel has answered: how it goes on with the national one. */
    static Verdict atTheBeginning(List<Event> begun, ReviewFacts facts, Context context) {
        List<Event> events = new ArrayList<>(begun);
        Integer answer = facts.nationalReview();
        if (answer != null) {
            events.add(CaseFileDecider.ask(TaskKind.NATIONAL_REVIEW_DECIDED, "panel-response/" + answer, context));
        }
        return Verdict.accept(events);
    }

    /** PM6: "SCSG decides": a question for the body is not ended by saying that somebody has seen to it. */
    static boolean undecided(Begun state, CompleteTask command) {
        Task task = state.file().tasks().get(command.taskId());
        return state instanceof Active
                && task != null
                && !task.done()
                && task.kind() == TaskKind.NATIONAL_REVIEW_DECIDED;
    }

    /** As no review does that no statute asks for; and once it has been asked, the others need not ask. */
    private static boolean restsOnOne(Begun state) {
        return state.review().beginning().statutory()
                && state.file().done(TaskKind.DETERMINATION_WITHDRAWN).isEmpty();
    }

    /** How a review goes on need not be settled any more once it is over. */
    static List<Event> over(CaseFile file) {
        List<Event> events = new ArrayList<>(file.done(TaskKind.NATIONAL_REVIEW_DECIDED));
        events.addAll(file.done(TaskKind.DETERMINATION_WITHDRAWN));
        return events;
    }

    /** What was passed on, or is done without, nobody need pass on. */
    static List<Event> seenTo(CaseFile file, DisseminationChannel channel) {
        List<Event> events = new ArrayList<>();
        PASSING_ON.forEach((kind, way) -> events.addAll(way == channel ? file.done(kind) : List.of()));
        return events;
    }
}
