package uk.casereview.facts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionPlanEvent;
import uk.casereview.actionplan.PlanContents;
import uk.casereview.actionplan.PlanEvent.PlanClosed;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.actionplan.PlanEvent.PlanReopened;
import uk.casereview.actionplan.PlanEvent.PlansMerged;
import uk.casereview.actionplan.PlannedAction;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.CaseRef;

/**
 * What others must know of a plan.
 *
 * @param open neither closed, merged nor struck out
 * @param counted whether there is a plan in the figures; one struck out is none (§15.1-3)
 * @param mergedInto the plan it goes on as part of; null where it is none
 */
public record PlanFacts(
        CaseRef caseRef,
        PlanContents contents,
        boolean open,
        boolean counted,
        @Nullable ActionPlanId mergedInto) {

    static @Nullable PlanFacts evolve(@Nullable PlanFacts known, Recorded recorded) {
        if (recorded.event() instanceof PlanCreated created) {
            CaseRef caseRef = Objects.requireNonNull(recorded.envelope().caseRef());
            return new PlanFacts(caseRef, PlanContents.of(created), true, true, null);
        }
        return known == null
                ? null
                : switch (recorded.event()) {
                    case ActionPlanEvent event -> known.after(event);
                    case MarkedDuplicate _ -> known.struckOut();
                    case MarkedEnteredInError _ -> known.struckOut();
                    default -> known;
                };
    }

    private PlanFacts after(ActionPlanEvent event) {
        PlanContents next = contents.after(event);
        return switch (event) {
            case PlanClosed _ -> new PlanFacts(caseRef, next, false, counted, mergedInto);
            case PlansMerged e -> new PlanFacts(caseRef, next, false, counted, e.into());
            case PlanReopened _ -> new PlanFacts(caseRef, next, true, counted, mergedInto);
            case ActionPlanEvent _ -> new PlanFacts(caseRef, next, open, counted, mergedInto);
        };
    }

    /** As it goes on in another plan: with its own actions as they stand there. */
    PlanFacts goingOnIn(PlanFacts other) {
        List<PlannedAction> own = other.contents.actions().stream()
                .filter(action -> contents.action(action.actionId()).isPresent())
                .toList();
        return new PlanFacts(
                caseRef,
                new PlanContents(
                        contents.actionPlanId(),
                        contents.sources(),
                        contents.recommendations(),
                        own,
                        contents.evidence()),
                other.open,
                other.counted,
                mergedInto);
    }

    private PlanFacts struckOut() {
        return new PlanFacts(caseRef, contents, false, false, mergedInto);
    }
}
