package uk.casereview.web.actionplan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.Addressee;
import uk.casereview.actionplan.ImpactEvidence;
import uk.casereview.actionplan.Recommendation;
import uk.casereview.partnership.PartnershipQuery.ThemeNamesFound;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.PlanDetails;
import uk.casereview.timeline.PlanDetails.ColouredAction;
import uk.casereview.timeline.RapidReviewDetails;
import uk.casereview.timeline.Trail;
import uk.casereview.web.Days;
import uk.casereview.web.ShownText;
import uk.casereview.web.TextReader;

/**
 * One recommendation with everything that became of it: the learning before it, the actions and the effect after.
 *
 * @param number counted from 1
 * @param learning what was learnt in the review that it follows from
 * @param themes by their names; by the code where no list has a name for it
 */
public record RecommendationView(
        int number,
        ShownText text,
        List<ShownText> learning,
        List<String> themes,
        boolean national,
        @Nullable AgencyCode lead,
        @Nullable Answer answer,
        List<ActionView> actions,
        List<Impact> impact,
        List<ChallengeView> challenges) {

    /** What the lead agency says to it. */
    public record Answer(String response, @Nullable ShownText reason) {}

    /** What was found of its effect. */
    public record Impact(String type, String rating, String on, ShownText finding) {}

    static RecommendationView of(
            int number, CaseDetails details, PlanDetails plan, TextReader texts, ThemeNamesFound themes) {
        Recommendation recommendation = plan.recommendations().get(number - 1);
        Trail trail = plan.trails().get(number - 1);
        Function<List<UUID>, List<ChallengeView>> challenges =
                ChallengeView.all(details.file().challenges(), texts);
        Map<ActionId, ColouredAction> actions = plan.actions().stream()
                .collect(Collectors.toMap(coloured -> coloured.action().actionId(), coloured -> coloured));
        var answer = recommendation.answer();
        return new RecommendationView(
                number,
                texts.read(recommendation.text()),
                learning(trail, details.rapidReview(), texts),
                recommendation.themes().stream()
                        .map(TaggedTheme::code)
                        .map(code -> themes.names().getOrDefault(code, code.value()))
                        .toList(),
                recommendation.addressedTo() == Addressee.NATIONAL,
                recommendation.leadAgency(),
                answer == null ? null : new Answer("response." + answer.response(), texts.readIfThere(answer.reason())),
                trail.actions().stream()
                        .flatMap(step -> Stream.ofNullable(actions.get(step.actionId()))
                                .map(action -> ActionView.of(action, challenges.apply(step.challenges()), texts)))
                        .toList(),
                plan.evidence().stream()
                        .filter(found -> trail.impact().contains(found.evidenceId()))
                        .map(found -> impact(found, texts))
                        .toList(),
                challenges.apply(trail.challenges()));
    }

    private static List<ShownText> learning(Trail trail, @Nullable RapidReviewDetails review, TextReader texts) {
        return review == null
                ? List.of()
                : review.learning().stream()
                        .filter(point -> trail.learning().contains(point.learningId()))
                        .map(point -> texts.read(point.text()))
                        .toList();
    }

    private static Impact impact(ImpactEvidence found, TextReader texts) {
        return new Impact(
                "impact-type." + found.type(),
                "impact-rating." + found.rating(),
                Days.day(found.observedOn()),
                texts.read(found.finding()));
    }
}
