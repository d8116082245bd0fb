package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.casereview.actionplan.ActionEvent.ActionProposed;
import uk.casereview.actionplan.PlanEvent.ImpactEvidenceRecorded;
import uk.casereview.actionplan.PlanEvent.LearningRetagged;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.actionplan.PlanEvent.PlanTakenOver;
import uk.casereview.actionplan.PlanEvent.RecommendationAdded;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;

/**
 * Where a plan and its actions stand, without their words, for whoever looks at many.
 *
 * @param themes what each recommendation is about, by its id and in the order of the ids; nothing in rows written
 *     before it was kept
 * @param evidence how often something was found of its effect
 */
public record PlanStanding(
        ActionPlanId actionPlanId,
        PlanStage stage,
        List<ActionStanding> actions,
        Map<String, List<ThemeCode>> themes,
        int evidence) {
    public PlanStanding {
        actions = List.copyOf(actions);
        themes = Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNullElse(themes, Map.of())));
    }

    /** A plan's first event is its creation. */
    public static PlanStanding of(PlanCreated event) {
        return new PlanStanding(event.actionPlanId(), PlanStage.DRAFT, List.of(), Map.of(), 0);
    }

    /** As it stands after one more event about it. */
    public PlanStanding after(ActionPlanEvent event) {
        List<ActionStanding> next = switch (event) {
            case ActionProposed e -> with(Stream.of(PlannedAction.of(e)));
            case ActionEvent e -> changed(e);
            case PlanTakenOver e -> with(e.actions().stream());
            case PlanEvent _ -> actions;
        };
        int found = switch (event) {
            case ImpactEvidenceRecorded _ -> evidence + 1;
            case PlanTakenOver e -> evidence + e.evidence().size();
            default -> evidence;
        };
        return new PlanStanding(actionPlanId, stage.after(event, next), next, tagged(event), found);
    }

    /** It turned out to be none. */
    public PlanStanding struckOut() {
        return new PlanStanding(actionPlanId, PlanStage.STRUCK_OUT, actions, themes, evidence);
    }

    /** Whether it counts by itself, rather than as a part of another or not at all. */
    public boolean counted() {
        return stage != PlanStage.MERGED && stage != PlanStage.STRUCK_OUT;
    }

    /** Whether all that was to be done has been done and verified. */
    public boolean complete() {
        return actions.stream().allMatch(action -> action.stage().ended())
                && actions.stream().anyMatch(action -> !action.stage().excluded());
    }

    public PlanReading on(LocalDate day) {
        return new PlanReading(
                actionPlanId, stage, RagPolicy.ofPlan(actions, day), RagPolicy.completionPct(actions, day));
    }

    private Map<String, List<ThemeCode>> tagged(ActionPlanEvent event) {
        Map<String, List<ThemeCode>> tagged = new HashMap<>(themes);
        switch (event) {
            case RecommendationAdded e -> tagged.put(e.recId().toString(), codes(e.themes()));
            case LearningRetagged e -> tagged.put(e.recId().toString(), codes(e.to()));
            case PlanTakenOver e ->
                e.recommendations().forEach(one -> tagged.put(one.recId().toString(), codes(one.themes())));
            default -> {}
        }
        return tagged;
    }

    private static List<ThemeCode> codes(List<TaggedTheme> themes) {
        return themes.stream().map(TaggedTheme::code).toList();
    }

    private List<ActionStanding> with(Stream<PlannedAction> more) {
        return Stream.concat(actions.stream(), more.map(ActionStanding::of)).toList();
    }

    private List<ActionStanding> changed(ActionEvent event) {
        return actions.stream()
                .map(action -> action.actionId().equals(event.actionId()) ? action.after(event) : action)
                .toList();
    }
}
