package uk.casereview.figures;

import static uk.casereview.figures.Measure.ACTIONS_BY_PUBLICATION;
import static uk.casereview.figures.Measure.MONTHS_TO_PUBLICATION;
import static uk.casereview.figures.Measure.PRACTICE_REVIEWS_PUBLISHED;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.casereview.actionplan.ActionStanding;
import uk.casereview.actionplan.PlanStanding;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.tracker.CaseSummary;

/**
 * What is asked of a statutory review on the day it became public (§11.5, 5 and 10): how long it had taken, and what had
 * been done.
 */
final class PublicationFacts {
    private PublicationFacts() {}

    /** Looked at anew after each event, for either day may be corrected, and an action be completed late. */
    static void apply(SubjectDraft draft, CaseSummary summary) {
        draft.removeIf(SubjectDraft.of(MONTHS_TO_PUBLICATION, ACTIONS_BY_PUBLICATION));
        List<Map.Entry<String, Fact>> published = draft.facts.entrySet().stream()
                .filter(fact -> SubjectDraft.of(PRACTICE_REVIEWS_PUBLISHED).test(fact.getValue()))
                .toList();
        List<PlanStanding> plans = Objects.requireNonNullElse(summary.plans(), List.of());
        for (int i = 0; i < published.size(); i++) {
            months(draft, published.get(i), i);
            actions(draft, published.get(i), i, plans);
        }
    }

    private static void months(SubjectDraft draft, Map.Entry<String, Fact> publication, int number) {
        Fact published = publication.getValue();
        UUID review = published.aggregateId();
        PracticeReviewFacts.decided(draft, review, recorded(publication), published.on())
                .ifPresent(decided -> draft.put(
                        review,
                        MONTHS_TO_PUBLICATION.kept(),
                        number,
                        months(decided.on(), published.on()),
                        published.on(),
                        0));
    }

    /** Whole months as they are counted on: the end of a shorter month ends one too. */
    static long months(LocalDate decidedOn, LocalDate publishedOn) {
        long begun = ChronoUnit.MONTHS.between(decidedOn, publishedOn) + 1;
        return Math.max(0, decidedOn.plusMonths(begun).isAfter(publishedOn) ? begun - 1 : begun);
    }

    /** §11.6: "actions completed on or before publishedOn / agreed actions of that review", wherever they went on. */
    private static void actions(
            SubjectDraft draft, Map.Entry<String, Fact> publication, int number, List<PlanStanding> plans) {
        Fact published = publication.getValue();
        UUID review = published.aggregateId();
        ActionPlanId own = ReviewPlans.of(draft, review, recorded(publication));
        Set<ActionId> ofReview = new HashSet<>();
        plans.stream()
                .filter(plan -> plan.actionPlanId().equals(own))
                .forEach(plan -> ofReview.addAll(
                        plan.actions().stream().map(ActionStanding::actionId).collect(Collectors.toSet())));
        plans.stream()
                .filter(PlanStanding::counted)
                .flatMap(plan -> plan.actions().stream())
                .filter(action -> ofReview.contains(action.actionId()))
                .filter(action -> action.agreedOn() != null && !action.stage().excluded())
                .forEach(action -> draft.put(
                        review,
                        ACTIONS_BY_PUBLICATION.kept(),
                        number + "/" + action.actionId(),
                        isCompletedBy(published.on(), action) ? "COMPLETED_BY_THEN" : "NOT_BY_THEN",
                        published.on(),
                        0));
    }

    /** By the number of the event in its stream. */
    private static String recorded(Map.Entry<String, Fact> publication) {
        return publication.getKey().substring(publication.getKey().lastIndexOf('/') + 1);
    }

    private static boolean isCompletedBy(LocalDate day, ActionStanding action) {
        LocalDate completedOn = action.completedOn();
        return completedOn != null && !completedOn.isAfter(day);
    }
}
