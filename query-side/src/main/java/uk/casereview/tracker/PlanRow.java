package uk.casereview.tracker;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionEvent.ActionAgreed;
import uk.casereview.actionplan.ActionEvent.ActionCancelled;
import uk.casereview.actionplan.ActionEvent.ActionCompleted;
import uk.casereview.actionplan.ActionEvent.ActionProposed;
import uk.casereview.actionplan.ActionEvent.ActionReprofiled;
import uk.casereview.actionplan.ActionEvent.ActionSuperseded;
import uk.casereview.actionplan.ActionEvent.ActionTransferred;
import uk.casereview.actionplan.ActionPlanEvent;
import uk.casereview.actionplan.PlanEvent.PlanApproved;
import uk.casereview.actionplan.PlanEvent.PlanClosed;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.actionplan.PlanEvent.RecommendationAdded;
import uk.casereview.actionplan.PlanStanding;
import uk.casereview.actionplan.StatesTerms;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.RefusalCode;

/** What a plan adds to the row of its case: where it stands, who is to act, and what was out of order. */
final class PlanRow {
    private PlanRow() {}

    static void apply(SummaryDraft draft, ActionPlanEvent event, UUID planId) {
        if (event instanceof PlanCreated created) {
            draft.plans.put(planId, PlanStanding.of(created));
        } else {
            draft.plans.computeIfPresent(planId, (_, plan) -> plan.after(event));
        }
        switch (event) {
            case RecommendationAdded e -> involve(draft, e.leadAgency());
            case ActionProposed e -> involve(draft, e);
            case ActionAgreed e -> involve(draft, e);
            case ActionTransferred e -> draft.involve(e.toAgency());
            default -> draft.irregular |= !irregularities(event).isEmpty();
        }
    }

    private static List<RefusalCode> irregularities(ActionPlanEvent event) {
        return switch (event) {
            case PlanApproved e -> e.irregularities();
            case PlanClosed e -> e.irregularities();
            case ActionReprofiled e -> e.irregularities();
            case ActionCompleted e -> e.irregularities();
            case ActionCancelled e -> e.irregularities();
            case ActionSuperseded e -> e.irregularities();
            default -> List.of();
        };
    }

    private static void involve(SummaryDraft draft, StatesTerms terms) {
        Stream.concat(Stream.ofNullable(terms.ownerAgency()), terms.contributors().stream())
                .forEach(draft::involve);
    }

    private static void involve(SummaryDraft draft, @Nullable AgencyCode agency) {
        if (agency != null) {
            draft.involve(agency);
        }
    }
}
