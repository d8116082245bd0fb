package uk.casereview.actionplan;

import java.util.UUID;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Command;

/** What people and processes ask of a learning action plan (§10.2, §15.6). Dates left out mean today. */
public sealed interface ActionPlanCommand extends Command permits ActionCommand, PlanCommand {
    ActionPlanId actionPlanId();

    @Override
    default UUID target() {
        return actionPlanId().value();
    }
}
