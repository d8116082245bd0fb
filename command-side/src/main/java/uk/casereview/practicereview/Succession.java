package uk.casereview.practicereview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.casereview.clock.ClockBook;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockEvent.Reason;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.practicereview.PracticeReviewState.Active;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.PracticeReviewState.Closed;
import uk.casereview.practicereview.PracticeReviewState.NotInitiated;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * How one practice review of a case follows another. One that is over stays on record and in nobody's way; one that no
 * statute asks for makes way for one that a statute does (§8.4-L1: the decision to hold it is the duty to).
 */
final class Succession {
    private Succession() {}

    /** One statutory review at a time; its beginning may be decided again. */
    static Optional<Refusal> refusingLcspr(PracticeReviewState state) {
        return state instanceof Active active
                        && active.review().beginning().statutory()
                        && !Retaking.BEGINNING.due(active)
                ? Optional.of(inTheWay(active))
                : Optional.empty();
    }

    /**
     * The Sub-Group's reviews wait until the one there is is over. One that was closed before it was ready is not (§8.4-L11:
     * "OVERDUE until published"), and no review that no statute asks for ends that.
     */
    static Optional<Refusal> refusing(PracticeReviewState state, ReviewType type, Context context) {
        return switch (state) {
            case Active active when !again(active, type) -> Optional.of(inTheWay(active));
            case Closed closed
            when awaited(closed, context) ->
                Optional.of(new Refusal(RefusalCode.LCSPR_EXISTS, Map.of("stage", closed.stage(), "by", "Reopen")));
            case PracticeReviewState _ -> Optional.empty();
        };
    }

    private static boolean awaited(Closed state, Context context) {
        return state.file()
                .clocks()
                .running(context.aggregateId(), ClockKind.C6)
                .isPresent();
    }

    /** Whether it is the open statutory review whose beginning is decided. */
    static boolean again(PracticeReviewState state) {
        return state instanceof Active active && active.review().beginning().statutory();
    }

    private static boolean again(Active state, ReviewType type) {
        return Retaking.BEGINNING.due(state) && state.review().beginning().type() == type;
    }

    private static Refusal inTheWay(Begun state) {
        ReviewType type = state.review().beginning().type();
        return type.statutory()
                ? Refusal.of(RefusalCode.LCSPR_EXISTS, "stage", state.stage())
                : new Refusal(
                        RefusalCode.OTHER_REVIEW_OPEN, Map.of("reviewType", type.toString(), "stage", state.stage()));
    }

    /** What is true of the review there is, once the decision to hold another is taken. */
    static List<Event> cleared(PracticeReviewState state, DecisionRecord decision) {
        return switch (state) {
            case NotInitiated _ -> List.of();
            case Active active when !active.review().beginning().statutory() -> Ending.superseded(active, decision);
            case Active active -> List.copyOf(Ending.cancelled(active.file().clocks(), Reason.SUPERSEDED));
            // who was to be told of a review that is closed is told of the next (C5)
            case Begun over -> List.copyOf(Ending.cancelled(over.file().clocks(), Reason.REVIEW_CLOSED));
        };
    }

    /** Which clocks there are once that is true. */
    static ClockBook clocks(PracticeReviewState state, List<Event> cleared) {
        ClockBook clocks = state.file().clocks();
        for (Event event : cleared) {
            clocks = event instanceof ClockEvent e ? clocks.evolve(e) : clocks;
        }
        return clocks;
    }
}
