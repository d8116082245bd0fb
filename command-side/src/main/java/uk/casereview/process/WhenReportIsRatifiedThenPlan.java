package uk.casereview.process;

import java.util.List;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.practicereview.ReportEvent.ReportRatified;

/** PM7: "ReportRatified → CreatePlan(source LCSPR)"; "its own linked plan" (§15.6-23), which may then be merged. */
record WhenReportIsRatifiedThenPlan(OwnPlan plans) implements CaseProcess {
    @Override
    public String name() {
        return "create-plan-of-report";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return happening.event() instanceof ReportRatified
                ? List.of(plans.create(new PlanSource(SourceType.PRACTICE_REVIEW, happening.aggregateId())))
                : List.of();
    }
}
