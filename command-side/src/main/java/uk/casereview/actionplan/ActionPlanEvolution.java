package uk.casereview.actionplan;

import java.util.List;
import uk.casereview.actionplan.ActionPlanState.Created;
import uk.casereview.actionplan.ActionPlanState.NotCreated;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.casefile.CaseFile;
import uk.casereview.casefile.CaseFileEvent;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.clock.ClockEvent;
import uk.casereview.deliberation.Decided;
import uk.casereview.shared.Event;

/** How a plan moves from stage to stage; which stage follows is the published {@link PlanStage}'s to say. */
final class ActionPlanEvolution {
    private ActionPlanEvolution() {}

    static ActionPlanState evolve(ActionPlanState state, Event event) {
        return switch (state) {
            case NotCreated _ -> created(event);
            case Created created -> evolve(created, event);
        };
    }

    /** The plan after all of these. */
    static Created evolve(Created state, List<? extends Event> events) {
        Created next = state;
        for (Event event : events) {
            next = evolve(next, event);
        }
        return next;
    }

    private static Created created(Event event) {
        if (event instanceof PlanCreated e) {
            return ActionPlanState.of(PlanStage.DRAFT, PlanContents.of(e), Settlements.NONE, CaseFile.EMPTY);
        }
        throw foreign(event);
    }

    private static Created evolve(Created state, Event event) {
        return switch (event) {
            case PlanCreated _ -> created(event);
            case ActionPlanEvent e -> moved(state, e);
            case CaseFileEvent e -> filed(state, e);
            case ClockEvent e ->
                ActionPlanState.of(
                        state.at(), state.plan(), state.settled(), state.file().evolve(e));
            default -> throw foreign(event);
        };
    }

    private static Created moved(Created state, ActionPlanEvent event) {
        PlanContents plan = state.plan().after(event);
        CaseFile file = event instanceof Decided e ? state.file().withDecision(e.decision()) : state.file();
        return ActionPlanState.of(
                state.at().after(event, plan.actions()), plan, state.settled().after(event), file);
    }

    private static Created filed(Created state, CaseFileEvent event) {
        CaseFile file = state.file().evolve(event);
        return switch (event) {
            case MarkedDuplicate _ -> ActionPlanState.of(PlanStage.STRUCK_OUT, state.plan(), state.settled(), file);
            case MarkedEnteredInError _ ->
                ActionPlanState.of(PlanStage.STRUCK_OUT, state.plan(), state.settled(), file);
            default -> ActionPlanState.of(state.at(), state.plan(), state.settled(), file);
        };
    }

    private static IllegalStateException foreign(Event event) {
        return new IllegalStateException(
                "a plan does not know " + event.getClass().getSimpleName());
    }
}
