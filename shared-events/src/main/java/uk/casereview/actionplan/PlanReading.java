package uk.casereview.actionplan;

import org.jspecify.annotations.Nullable;
import uk.casereview.shared.ActionPlanId;

/**
 * How a plan reads on a day.
 *
 * @param completionPct of the actions that count; null where none does
 */
public record PlanReading(
        ActionPlanId actionPlanId,
        PlanStage stage,
        Rag rag,
        @Nullable Integer completionPct) {}
