package uk.casereview.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import uk.casereview.actionplan.PlanCommand.CreatePlan;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.practicereview.CommissioningEvent.LcsprClosed;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Event;
import uk.casereview.shared.RefusalCode;

/**
 * PM7: "ReportRatified → CreatePlan(source LCSPR)"; "its own linked plan" (§15.6-23), which may then be merged. Where an
 * earlier review of the case had come to a report, the plan there is may be that one's, and closed: people are told.
 *
 * @param streams what has happened in one stream so far
 */
record WhenReportIsRatifiedThenPlan(Function<UUID, List<Event>> streams) implements CaseProcess {
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
                        isOfALaterReview(happening) ? Set.of() : Set.of(RefusalCode.PLAN_EXISTS)))
                : List.of();
    }

    private boolean isOfALaterReview(Happening happening) {
        boolean reported = false;
        for (Event event : streams.apply(happening.aggregateId())) {
            boolean begins = event instanceof LcsprInitiated || event instanceof ReviewInitiated;
            if (begins && reported) {
                return true;
            }
            reported |=
                    event instanceof ReportRatified || event instanceof LcsprPublished || event instanceof LcsprClosed;
        }
        return false;
    }
}
