package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.scenario.PlanSteps.Agreed;
import uk.casereview.shared.DerivedId;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** What can be read of a plan: from learning to effect and back, and its colours among all cases. */
@ServiceTest
class PlanReadRulesIT {
    private static final String SCRUTINEER = "bscp.scrutineer";

    /** §15.2-12 about one action; the scrutineer names it, and nothing that the plan does not hold. */
    @Test
    void aChallengeIsAboutThePlanOrAPartOfIt(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();

        refused(
                plan.as(
                        SCRUTINEER,
                        "raise-challenge",
                        challenge(UUID.randomUUID().toString())),
                "UNKNOWN_REFERENCE");
        exactly(plan.as(SCRUTINEER, "raise-challenge", challenge(agreed.first())), "ChallengeRaised");
        assertThat(plan.theCase().text("/file/challenges/0/raised/about")).isEqualTo(agreed.first());
    }

    /** Recommendation → action → evidence → challenge → impact, and from each back to what it follows from. */
    @Test
    void whatBecameOfARecommendationIsFollowedInBothDirections(Service service) {
        ReviewSteps review = ReviewSteps.opened(service);
        String point = learnt(service, review);
        PlanSteps plan = PlanSteps.of(service, review);
        plan.create().mustBe(201);
        Map<String, Object> recommendation = PlanSteps.recommendation();
        recommendation.put("learningIds", List.of(point));
        String rec = plan.recommended(recommendation);
        String action = plan.agreed(rec);
        plan.complete(action).mustBe(200);
        plan.as(SCRUTINEER, "raise-challenge", challenge(action)).mustBe(200);
        plan.evidence("SOME").mustBe(200);

        JsonNode trail = plan.read("/trails/0");
        assertThat(trail.at("/recId").asString()).isEqualTo(rec);
        assertThat(trail.at("/learning/0").asString()).isEqualTo(point);
        assertThat(trail.at("/actions/0/actionId").asString()).isEqualTo(action);
        assertThat(trail.at("/actions/0/evidenceRefs/0").asString()).isEqualTo("DOC-1");

        JsonNode found = plan.read("/evidence/0");
        assertThat(trail.at("/impact/0").asString())
                .isEqualTo(found.at("/evidenceId").asString());
        JsonNode asked = plan.theCase().json().at("/file/challenges/0/raised");
        assertThat(trail.at("/actions/0/challenges/0").asString())
                .isEqualTo(asked.at("/challengeId").asString());

        assertThat(found.at("/recIds/0").asString()).isEqualTo(rec);
        assertThat(asked.at("/about").asString()).isEqualTo(action);
        assertThat(plan.read("/actions/0/action/recId").asString()).isEqualTo(rec);
        assertThat(plan.read("/recommendations/0/learningIds/0").asString()).isEqualTo(point);
    }

    /** §11.2: "plan RAG". */
    @Test
    void theTrackerShowsHowThePlansRead(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 2);
        PlanSteps plan = agreed.plan();
        plan.complete(agreed.first()).mustBe(200);
        plan.at("2026-10-01T10:00:00Z").theCase().mustBe(200);

        JsonNode row = row(service, "/api/cases?text=" + plan.steps().caseRef() + plan.after("&"), plan);
        assertThat(row.at("/plans/0/actionPlanId").asString()).isEqualTo(plan.id());
        assertThat(row.at("/plans/0/rag").asString()).isEqualTo("RED");
        assertThat(row.at("/plans/0/completionPct").asInt()).isEqualTo(50);

        JsonNode tracked = row(service, "/api/dashboards/tracker?size=200" + plan.after("&"), plan);
        assertThat(tracked.at("/plans")).isEqualTo(row.at("/plans"));
    }

    /** §11.5-9 and §11.6: each number leads to the case behind it. */
    @Test
    void theActionsOfAPeriodAreCountedByTheirColoursAndByWhatIsBehind(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan().at("2026-10-01T10:00:00Z");
        plan.theCase().mustBe(200);
        String asked = "/api/dashboards/actions?from=2026-02-10&to=2026-02-10" + plan.after("&");

        JsonNode answer = service.as(BUSINESS_MANAGER).get(asked).mustBe(200).json();
        for (String code : List.of("ACTIONS_BY_COLOUR.RED", "ACTIONS_BY_PROGRESS.BEHIND_AND_NOT_BEGUN")) {
            JsonNode figure = StreamSupport.stream(answer.path("actions").spliterator(), false)
                    .flatMap(one -> StreamSupport.stream(one.path("parts").spliterator(), false))
                    .filter(part -> part.path("code").asString().equals(code))
                    .findFirst()
                    .orElseThrow();
            assertThat(figure.path("count").asInt()).isPositive();
            assertThat(service.as(BUSINESS_MANAGER)
                            .get(figure.path("cases").asString() + "&size=200")
                            .mustBe(200)
                            .body())
                    .contains(plan.steps().caseRef());
        }
        assertThat(answer.path("completionPct").isNumber()).isTrue();
        service.as(BUSINESS_MANAGER).get("/api/dashboards/actions?from=2026").mustBe(400);
    }

    /** §11.6: what was learnt, and closed, and learnt again. */
    @Test
    void aThemeThatComesBackAfterItsPlanWasClosedIsCounted(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        plan.decided("approve-plan", Map.of()).mustBe(200);
        plan.done(agreed.first());
        plan.evidence("SOME").mustBe(200);
        plan.as(BUSINESS_MANAGER, "retag-learning", Map.of("recId", agreed.recommendation(), "themes", List.of("T6")))
                .mustBe(200);
        plan.decided("close-plan", Map.of()).mustBe(200);
        plan.theCase().mustBe(200);

        JsonNode themes = service.as(BUSINESS_MANAGER)
                .get("/api/dashboards/themes?from=2026-02-10&to=2026-02-10" + plan.after("&"))
                .mustBe(200)
                .json();
        assertThat(themes.path("themes").toString()).contains("CLOSED_PLAN_THEMES.T6");
        assertThat(themes.path("years")).hasSize(5);

        CaseSteps again = new CaseSteps(service)
                .at("2026-03-02T09:00:00Z")
                .recorded("2026-03-02")
                .decidedNotifiable()
                .notified("2026-03-02T09:00:00Z");
        String position = service.as(BUSINESS_MANAGER)
                .post(
                        "/api/rapid-reviews/" + again.rapidReview() + "/record-learning-point",
                        Map.of("text", "The same point.", "themes", List.of("T6")))
                .mustBe(200)
                .header("Position");
        assertThat(service.as(BUSINESS_MANAGER)
                        .get("/api/dashboards/cases?figure=REPEATED_THEMES.T6&size=200&after=" + position)
                        .mustBe(200)
                        .body())
                .contains(again.caseRef())
                .doesNotContain(plan.steps().caseRef());
        assertThat(service.as(BUSINESS_MANAGER)
                        .get("/api/dashboards/themes?from=2026-03-02&to=2026-03-02")
                        .mustBe(200)
                        .json()
                        .path("themes")
                        .toString())
                .contains("REPEATED_THEMES.T6");
    }

    private static JsonNode row(Service service, String address, PlanSteps plan) {
        JsonNode page = service.as(BUSINESS_MANAGER).get(address).mustBe(200).json();
        return StreamSupport.stream(page.path("rows").spliterator(), false)
                .filter(row -> row.toString().contains(plan.steps().caseRef()))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, String> challenge(String about) {
        return Map.of("toAgency", "BCT", "dueOn", "2026-12-01", "text", "An invented question.", "about", about);
    }

    /** A learning point of the rapid review, by its id. */
    static String learnt(Service service, ReviewSteps review) {
        UUID key = UUID.randomUUID();
        service.as(BUSINESS_MANAGER)
                .with("Idempotency-Key", key.toString())
                .post(
                        "/api/rapid-reviews/" + review.steps().rapidReview() + "/record-learning-point",
                        Map.of("text", "A point.", "themes", List.of("T1")))
                .mustBe(200);
        return DerivedId.from(key, "learning-point").toString();
    }
}
