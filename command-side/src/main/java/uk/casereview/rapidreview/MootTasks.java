package uk.casereview.rapidreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFile;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.TaskKind;
import uk.casereview.decider.Verdict;
import uk.casereview.rapidreview.Outcomes.Settled;
import uk.casereview.rapidreview.PanelExchange.Reply;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.RapidReviewState.Discontinued;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.rapidreview.RapidReviewState.StruckOut;
import uk.casereview.shared.Event;

/**
 * Tasks that nobody need do any more: a decision was taken again, or the review is over, or the Panel's objection has
 * been considered or overtaken (PM5), or it leads to another outcome. What was decided outside a meeting is listed all the same (§15.2-9).
 */
final class MootTasks {
    private MootTasks() {}

    static Verdict ended(Opened state, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused refused -> refused;
            case Verdict.Accepted accepted -> {
                List<Event> events = new ArrayList<>(accepted.events());
                accepted.events().stream()
                        .flatMap(event -> ended(state, event))
                        .distinct()
                        .forEach(events::add);
                yield Verdict.accept(events);
            }
        };
    }

    private static Stream<? extends Event> ended(Opened state, Event event) {
        Outcomes outcomes = state.review().outcomes();
        return switch (event) {
            case RapidReviewOutcomeRecommended e ->
                Stream.concat(
                        takenAgain(state, outcomes.recommendation()),
                        e.takesBack() == null ? Stream.empty() : toBegin(state));
            case RapidReviewOutcomeDetermined _ ->
                Stream.concat(takenAgain(state, outcomes.determination()), toBegin(state));
            case RapidReviewOutcomeRevised _ ->
                Stream.concat(Stream.concat(objections(state), takenAgain(state)), toBegin(state));
            case PanelResponseRecorded reply -> overtakes(reply, state) ? objections(state) : Stream.empty();
            case RapidReviewClosed _ -> Stream.concat(objections(state), takenAgain(state));
            case RapidReviewDiscontinued _ -> Stream.concat(takenAgain(state), toBegin(state));
            default -> Stream.empty();
        };
    }

    /** What the partners have determined otherwise since, or a review that was given up, leads to no review to begin. */
    static boolean needless(Opened state, RaiseTask task) {
        boolean stands = Optional.ofNullable(state.review().outcomes().determination())
                .map(standing -> "decision/" + standing.decisionId())
                .filter(task.about()::equals)
                .isPresent();
        boolean over = state instanceof Discontinued || state instanceof StruckOut;
        return task.kind() == TaskKind.BEGIN_ALTERNATIVE_REVIEW && (over || !stands);
    }

    private static Stream<? extends Event> toBegin(Opened state) {
        return state.file().done(TaskKind.BEGIN_ALTERNATIVE_REVIEW).stream();
    }

    /** The reply that counts is the one received last, whenever it was recorded. */
    private static boolean overtakes(PanelResponseRecorded reply, Opened state) {
        return state.review()
                .panel()
                .latest()
                .map(Reply::receivedOn)
                .filter(reply.receivedOn()::isBefore)
                .isEmpty();
    }

    private static Stream<? extends Event> objections(Opened state) {
        CaseFile file = state.file();
        return Stream.concat(
                file.done(TaskKind.RECONSIDER_OUTCOME).stream(),
                file.done(TaskKind.LIST_AT_NEXT_MEETING, about -> about.startsWith("panel-response/")).stream());
    }

    private static Stream<? extends Event> takenAgain(Opened state) {
        Outcomes outcomes = state.review().outcomes();
        return Stream.concat(takenAgain(state, outcomes.recommendation()), takenAgain(state, outcomes.determination()));
    }

    private static Stream<? extends Event> takenAgain(Opened state, @Nullable Settled before) {
        return before != null && state.file().mustBeRedecided(before.decisionId())
                ? state.file().done(TaskKind.LIST_AT_NEXT_MEETING, ("decision/" + before.decisionId())::equals).stream()
                : Stream.empty();
    }
}
