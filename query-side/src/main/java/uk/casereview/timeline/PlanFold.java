package uk.casereview.timeline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionPlanEvent;
import uk.casereview.actionplan.PlanContents;
import uk.casereview.actionplan.PlanEvent.PlanActionsComplete;
import uk.casereview.actionplan.PlanEvent.PlanApproved;
import uk.casereview.actionplan.PlanEvent.PlanClosed;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.actionplan.PlanEvent.PlansMerged;
import uk.casereview.actionplan.PlanNumber;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.PlanStage;
import uk.casereview.actionplan.RagPolicy;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.query.RecordedEvent;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.timeline.PlanDetails.ColouredAction;

/** The plans of a case from what its history states, each from its creation on. */
record PlanFold(
        PlanContents contents,
        PlanStage stage,
        @Nullable PlanApproved approved,
        @Nullable PlanActionsComplete complete,
        @Nullable PlanClosed closed,
        @Nullable ActionPlanId mergedInto,
        long version) {

    /**
     * In the order in which they were made.
     *
     * @param day on which their colours are read
     */
    static List<PlanDetails> of(CaseHistory history, LocalDate day) {
        Map<UUID, PlanFold> plans = new LinkedHashMap<>();
        for (RecordedEvent recorded : history.events()) {
            plans.compute(recorded.aggregateId(), (_, plan) -> after(plan, recorded));
        }
        Trails trails = Trails.of(history);
        return plans.values().stream()
                .map(plan -> plan.read(number(plan.contents, history), day, trails.in(plan.contents)))
                .toList();
    }

    /** a plan's id follows from the file of its review and the number; once merged it has other sources too. */
    private static int number(PlanContents plan, CaseHistory history) {
        return plan.sources().stream()
                .map(PlanSource::sourceId)
                .map(file -> plans(file, history).indexOf(plan.actionPlanId()) + 1)
                .reduce(1, Math::max);
    }

    private static List<ActionPlanId> plans(UUID file, CaseHistory history) {
        return PlanNumber.after(history.events().stream()
                        .filter(recorded -> recorded.aggregateId().equals(file))
                        .map(RecordedEvent::event)
                        .toList())
                .upTo(file);
    }

    private static @Nullable PlanFold after(@Nullable PlanFold plan, RecordedEvent recorded) {
        if (recorded.event() instanceof PlanCreated created) {
            return new PlanFold(PlanContents.of(created), PlanStage.DRAFT, null, null, null, null, recorded.sequence());
        }
        return plan == null ? null : plan.after(recorded);
    }

    private PlanFold after(RecordedEvent recorded) {
        long now = recorded.sequence();
        return switch (recorded.event()) {
            case ActionPlanEvent event -> after(event, now);
            case MarkedDuplicate _, MarkedEnteredInError _ -> standing(PlanStage.STRUCK_OUT, now);
            default -> standing(stage, now);
        };
    }

    private PlanFold standing(PlanStage next, long now) {
        return new PlanFold(contents, next, approved, complete, closed, mergedInto, now);
    }

    private PlanFold after(ActionPlanEvent event, long now) {
        PlanContents next = contents.after(event);
        return new PlanFold(
                next,
                stage.after(event, next.actions()),
                event instanceof PlanApproved e ? e : approved,
                event instanceof PlanActionsComplete e ? e : complete,
                event instanceof PlanClosed e ? e : closed,
                event instanceof PlansMerged e ? e.into() : mergedInto,
                now);
    }

    private PlanDetails read(int number, LocalDate day, List<Trail> trails) {
        return new PlanDetails(
                contents.actionPlanId(),
                number,
                stage,
                contents.sources(),
                contents.recommendations(),
                contents.actions().stream()
                        .map(action -> new ColouredAction(
                                action, RagPolicy.of(action, day).orElse(null)))
                        .toList(),
                contents.evidence(),
                trails,
                RagPolicy.ofPlan(contents.actions(), day),
                RagPolicy.completionPct(contents.actions(), day),
                day,
                approved,
                complete,
                closed,
                mergedInto,
                version);
    }
}
