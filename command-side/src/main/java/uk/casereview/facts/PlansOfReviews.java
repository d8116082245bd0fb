package uk.casereview.facts;

import java.util.List;
import java.util.UUID;
import uk.casereview.actionplan.PlanNumber;
import uk.casereview.history.EventStreams;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.shared.ActionPlanId;

/** Says which plans the reviews of a file have, as its stream tells. */
public record PlansOfReviews(EventStreams streams) {

    /** The plan of the review that is held now. */
    public ActionPlanId of(UUID file) {
        return number(file).of(file);
    }

    /** The plans of all its reviews. */
    List<ActionPlanId> all(UUID file) {
        return number(file).upTo(file);
    }

    private PlanNumber number(UUID file) {
        return PlanNumber.after(
                streams.read(file, 0).stream().map(Recorded::event).toList());
    }
}
