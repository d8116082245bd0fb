package uk.casereview.process;

import java.util.List;
import java.util.Set;
import uk.casereview.actionplan.PlanCommand.CreatePlan;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.RefusalCode;

/** PM7: "ReportRatified → CreatePlan(source LCSPR)"; "its own linked plan" (§15.6-23), which may then be merged. */
record WhenReportIsRatifiedThenPlan() implements CaseProcess {
    @Override
    public String name() {
        return "create-plan-of-report";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return happening.event() instanceof ReportRatified
                ? List.of(new Instruction(
                        Instruction.ACTION_PLAN,
                        new CreatePlan(
                                ActionPlanId.of(happening.aggregateId()),
                                Set.of(new PlanSource(SourceType.PRACTICE_REVIEW, happening.aggregateId()))),
                        Set.of(RefusalCode.PLAN_EXISTS)))
                : List.of();
    }
}
