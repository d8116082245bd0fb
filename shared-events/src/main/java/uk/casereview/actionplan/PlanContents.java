package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.casereview.actionplan.PlanEvent.ImpactEvidenceRecorded;
import uk.casereview.actionplan.PlanEvent.LearningRetagged;
import uk.casereview.actionplan.PlanEvent.NationalResponseRecorded;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.actionplan.PlanEvent.PlanTakenOver;
import uk.casereview.actionplan.PlanEvent.RecommendationAdded;
import uk.casereview.actionplan.PlanEvent.RecommendationRespondedTo;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.InOrder;
import uk.casereview.shared.RecommendationId;

/** What a plan holds, whatever its stage; the same for whoever decides and whoever reads. */
public record PlanContents(
        ActionPlanId actionPlanId,
        Set<PlanSource> sources,
        List<Recommendation> recommendations,
        List<PlannedAction> actions,
        List<ImpactEvidence> evidence) {
    public PlanContents {
        sources = InOrder.copyOf(sources);
        recommendations = List.copyOf(recommendations);
        actions = List.copyOf(actions);
        evidence = List.copyOf(evidence);
    }

    /** A plan's first event is its creation. */
    public static PlanContents of(PlanCreated event) {
        return new PlanContents(event.actionPlanId(), event.sources(), List.of(), List.of(), List.of());
    }

    public Optional<Recommendation> recommendation(RecommendationId id) {
        return recommendations.stream().filter(one -> one.recId().equals(id)).findFirst();
    }

    public Optional<PlannedAction> action(ActionId id) {
        return actions.stream().filter(one -> one.actionId().equals(id)).findFirst();
    }

    /** Whether the id is of a recommendation, an action, or evidence of an effect. */
    public boolean has(UUID part) {
        return recommendation(new RecommendationId(part)).isPresent()
                || action(new ActionId(part)).isPresent()
                || evidence.stream().anyMatch(one -> one.evidenceId().equals(part));
    }

    /** Those that count. */
    public List<PlannedAction> live() {
        return actions.stream().filter(action -> !action.stage().excluded()).toList();
    }

    /** Those that keep the plan from being closed (P4). */
    public List<PlannedAction> open() {
        return actions.stream().filter(action -> !action.stage().ended()).toList();
    }

    /** §11.6: the agreed actions that were not completed on or before the day. */
    public List<ActionId> unfinishedOn(LocalDate day) {
        return live().stream()
                .filter(PlannedAction::agreedBefore)
                .filter(action -> !action.completedBy(day))
                .map(PlannedAction::actionId)
                .toList();
    }

    /** Whether there is something to show an effect of: all that was to be done has been done and verified. */
    public boolean complete() {
        return open().isEmpty() && !live().isEmpty();
    }

    /** §15.6-24: the recommendations for which nothing shows an effect. */
    public List<RecommendationId> withoutEffect() {
        return recommendations.stream()
                .map(Recommendation::recId)
                .filter(id -> evidence.stream().noneMatch(one -> one.shows(id)))
                .toList();
    }

    /** The contents after one more event about them. */
    public PlanContents after(ActionPlanEvent event) {
        return switch (event) {
            case PlanCreated e -> of(e);
            case RecommendationAdded e -> withRecommendations(plus(recommendations, Recommendation.of(e)));
            case RecommendationRespondedTo e -> changed(e.recId(), one -> one.after(e));
            case NationalResponseRecorded e -> changed(e.recId(), one -> one.after(e));
            case LearningRetagged e -> changed(e.recId(), one -> one.after(e));
            case ActionEvent.ActionProposed e -> withActions(plus(actions, PlannedAction.of(e)));
            case ActionEvent e ->
                withActions(
                        replaced(actions, action -> action.actionId().equals(e.actionId()), action -> action.after(e)));
            case ImpactEvidenceRecorded e ->
                new PlanContents(actionPlanId, sources, recommendations, actions, plus(evidence, ImpactEvidence.of(e)));
            case PlanTakenOver e -> with(e);
            case PlanEvent _ -> this;
        };
    }

    private PlanContents with(PlanTakenOver event) {
        Set<PlanSource> all = new LinkedHashSet<>(sources);
        all.addAll(event.sources());
        return new PlanContents(
                actionPlanId,
                all,
                both(recommendations, event.recommendations()),
                both(actions, event.actions()),
                both(evidence, event.evidence()));
    }

    private PlanContents changed(RecommendationId id, Function<Recommendation, Recommendation> change) {
        return withRecommendations(replaced(
                recommendations, recommendation -> recommendation.recId().equals(id), change));
    }

    private PlanContents withRecommendations(List<Recommendation> next) {
        return new PlanContents(actionPlanId, sources, next, actions, evidence);
    }

    private PlanContents withActions(List<PlannedAction> next) {
        return new PlanContents(actionPlanId, sources, recommendations, next, evidence);
    }

    private static <T> List<T> replaced(List<T> all, Predicate<T> which, Function<T, T> change) {
        return all.stream()
                .map(one -> which.test(one) ? change.apply(one) : one)
                .toList();
    }

    private static <T> List<T> plus(List<T> all, T one) {
        return both(all, List.of(one));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
