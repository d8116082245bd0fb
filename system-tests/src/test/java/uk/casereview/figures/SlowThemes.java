package uk.casereview.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What was closed with a plan and came back: each closing held against each later incident (§11.6). */
record SlowThemes(List<SlowCase> cases) {
    private record Closing(String theme, String caseRef, LocalDate on) {}

    void count(Things things) {
        List<Closing> closings = cases.stream().flatMap(SlowThemes::closings).toList();
        closings.forEach(closing -> things.add("CLOSED_PLAN_THEMES", closing.theme(), closing.caseRef(), closing.on()));
        for (SlowCase one : cases) {
            LocalDate incidentOn = new SlowIncident(one).incidentOn();
            for (String theme : learnt(one)) {
                if (closings.stream()
                        .anyMatch(closing -> closing.theme().equals(theme) && incidentOn.isAfter(closing.on()))) {
                    things.add("REPEATED_THEMES", theme, one.caseRef(), incidentOn);
                }
            }
        }
    }

    private static Set<String> learnt(SlowCase one) {
        Set<String> themes = new TreeSet<>();
        one.each("rapid-review.LearningPointRecorded").forEach(point -> themes.addAll(ofPoint(point, one)));
        one.each("practice-review.ReportQualityAssured").forEach(report -> themes.addAll(ofReport(report, one)));
        one.each("notification.LegacyCaseRecorded")
                .flatMap(old -> old.facts().path("reviews").valueStream())
                .forEach(review -> themes.addAll(codes(review)));
        themes.addAll(recommended(one).keySet());
        return themes;
    }

    /** Each plan that has been closed and not taken up again, once for each of its themes. */
    private static Stream<Closing> closings(SlowCase one) {
        return new SlowPlans(one)
                .plans().stream()
                        .flatMap(plan -> one.events().stream()
                                .filter(event -> event.aggregateId().equals(plan))
                                .filter(event ->
                                        event.is("action-plan.PlanClosed") || event.is("action-plan.PlanReopened"))
                                .reduce((_, later) -> later)
                                .filter(last -> last.is("action-plan.PlanClosed"))
                                .stream()
                                .flatMap(closed -> themes(plan, one).stream()
                                        .map(theme -> new Closing(theme, one.caseRef(), closed.effectiveOn()))));
    }

    /** What a case recommends in the plans that stand, by the last tags, with the first day that it was. */
    static SortedMap<String, LocalDate> recommended(SlowCase one) {
        SortedMap<String, LocalDate> first = new TreeMap<>();
        for (String plan : new SlowPlans(one).plans()) {
            for (JsonNode recommendation : recommendations(plan, one)) {
                String recId = recommendation.path("recId").asString();
                LocalDate on = one.each("action-plan.RecommendationAdded")
                        .filter(made -> made.text("recId").equals(recId))
                        .map(RawEvent::effectiveOn)
                        .findFirst()
                        .orElseThrow();
                tags(recommendation, one)
                        .forEach(theme -> first.merge(theme, on, (early, late) -> early.isAfter(late) ? late : early));
            }
        }
        return first;
    }

    private static Set<String> themes(String plan, SlowCase one) {
        Set<String> themes = new TreeSet<>();
        recommendations(plan, one).forEach(recommendation -> themes.addAll(tags(recommendation, one)));
        return themes;
    }

    /** What is recommended in the plan, also by taking over another. */
    private static List<JsonNode> recommendations(String plan, SlowCase one) {
        List<JsonNode> recommended = new ArrayList<>();
        for (RawEvent event : one.events()) {
            if (event.aggregateId().equals(plan) && event.is("action-plan.RecommendationAdded")) {
                recommended.add(event.facts());
            }
            if (event.aggregateId().equals(plan) && event.is("action-plan.PlanTakenOver")) {
                event.facts().path("recommendations").forEach(recommended::add);
            }
        }
        return recommended;
    }

    /** The last tags count. */
    private static List<String> tags(JsonNode recommendation, SlowCase one) {
        String recId = recommendation.path("recId").asString();
        return one.each("action-plan.LearningRetagged")
                .filter(event -> event.text("recId").equals(recId))
                .reduce((_, later) -> later)
                .map(event -> codesOf(event.facts().path("to")))
                .orElseGet(() -> codes(recommendation));
    }

    /** Of a learning point the last tags count too. */
    static List<String> ofPoint(RawEvent point, SlowCase one) {
        return one.each("rapid-review.LearningRetagged")
                .filter(event -> event.text("learningId").equals(point.text("learningId")))
                .reduce((_, later) -> later)
                .map(event -> codesOf(event.facts().path("to")))
                .orElseGet(() -> codes(point.facts()));
    }

    /** And of a report, until it is accepted once more. */
    static List<String> ofReport(RawEvent report, SlowCase one) {
        return one.events().subList(one.placeOf(report) + 1, one.events().size()).stream()
                .takeWhile(event -> !event.is("practice-review.ReportQualityAssured"))
                .filter(event -> event.is("practice-review.LearningRetagged"))
                .reduce((_, later) -> later)
                .map(event -> codesOf(event.facts().path("to")))
                .orElseGet(() -> codes(report.facts()));
    }

    static List<String> codes(JsonNode tagged) {
        return codesOf(tagged.path("themes"));
    }

    private static List<String> codesOf(JsonNode tags) {
        return tags.valueStream().map(tag -> tag.path("code").asString()).toList();
    }
}
