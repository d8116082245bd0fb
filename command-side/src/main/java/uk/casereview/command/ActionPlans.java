package uk.casereview.command;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.casereview.actionplan.ActionPlanCommand;
import uk.casereview.actionplan.PlanCommand.CreatePlan;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.facts.PlansOfReviews;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.http.CommandCollection;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;

/** {@code /api/action-plans}: a plan's id follows from its review's, because there is one of each, and so do its case and key. */
record ActionPlans(CaseDirectory directory, PlansOfReviews plans) implements CommandCollection {
    @Override
    public String segment() {
        return "action-plans";
    }

    @Override
    public String aggregate() {
        return "action-plan";
    }

    @Override
    public String streamType() {
        return "ActionPlan";
    }

    @Override
    public Class<? extends Command> commands() {
        return ActionPlanCommand.class;
    }

    @Override
    public List<Class<? extends Command>> creating() {
        return List.of(CreatePlan.class);
    }

    @Override
    public UUID newId(CommandId commandId, Command draft) {
        return plans.of(PlanSource.leading(sources(draft)).sourceId()).value();
    }

    @Override
    public UUID sealedUnder(UUID newId, Command draft) {
        return directory
                .find(PlanSource.leading(sources(draft)).sourceId())
                .map(CaseDirectory.Entry::caseId)
                .orElse(newId);
    }

    @Override
    public boolean ofCases() {
        return true;
    }

    private static Set<PlanSource> sources(Command draft) {
        return ((CreatePlan) draft).sources();
    }
}
