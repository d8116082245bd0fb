package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.CHAIR;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.scenario.PlanSteps.Agreed;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** What holds of a plan as a whole (§10.1, §10.2, §15.6), each refused and passed. */
@ServiceTest
class ActionPlanRulesIT {
    private static final Map<String, Object> TOO_FEW = ReviewSteps.decision(ReviewSteps.BCT, ReviewSteps.WMP);

    @Test
    void aReviewThatThereIsHasOnePlan(Service service) {
        PlanSteps plan = PlanSteps.of(service, ReviewSteps.opened(service));
        String nowhere = UUID.randomUUID().toString();

        refused(
                plan.create(Map.of("sourceType", "RAPID_REVIEW", "sourceId", nowhere)),
                "UNKNOWN_REFERENCE",
                "sources",
                "[\"" + nowhere + "\"]");
        refused(
                plan.create(Map.of(
                        "sourceType",
                        "PRACTICE_REVIEW",
                        "sourceId",
                        plan.steps().rapidReview())),
                "UNKNOWN_REFERENCE");
        exactly(plan.create(), "PlanCreated");
        refused(plan.create(), "PLAN_EXISTS", "stage", "DRAFT");
        exactly(
                plan.create(Map.of(
                        "sourceType",
                        "NATIONAL_REVIEW",
                        "sourceId",
                        plan.steps().id())),
                "PlanCreated");
    }

    @Test
    void aReviewWithLearningHasItsPlanWhenItIsDetermined(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service).at("2026-02-26T09:00:00Z");
        review.mustDo("record-learning-point", Map.of("text", "A point.", "themes", List.of("T1")));
        review.positions("LCSPR").determine("LCSPR", Map.of()).mustBe(200);

        PlanSteps plan = PlanSteps.of(service, review).found();

        assertThat(plan.stage()).isEqualTo("DRAFT");
        assertThat(plan.read("/sources/0/sourceId").asString())
                .isEqualTo(review.steps().rapidReview());
        refused(plan.create(), "PLAN_EXISTS");
    }

    /** A plan that was struck out is none, and its review may have another. */
    @Test
    void learningNeedsAPlanBeforeTheReviewIsClosed(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).withSections(true).at("2026-02-27T12:00:00Z");
        review.mustDo("record-learning-point", Map.of("text", "A point.", "themes", List.of("T1")));
        PlanSteps plan = PlanSteps.of(service, review).found();
        plan.at("2026-02-27T12:00:00Z")
                .as(CHAIR, "mark-entered-in-error", Map.of("reason", "It was begun too early."))
                .mustBe(200);
        review.submitToPanel("2026-02-27T12:00:00Z", Map.of()).mustBe(200);
        review.panelSays("AGREES", Map.of()).mustBe(200);

        refused(review.as(CHAIR, "close-rapid-review", Map.of()), "LEARNING_WITHOUT_PLAN", "learningPoints", 1);
        exactly(plan.create(), "PlanCreated");
        exactly(review.as(CHAIR, "close-rapid-review", Map.of()), "RapidReviewClosed");
    }

    @Test
    void aRecommendationHasThemesAnAgencyAndLearningOfItsReview(Service service) {
        PlanSteps plan = PlanSteps.begun(service);
        Map<String, Object> recommendation = PlanSteps.recommendation();
        Map<String, Object> withoutAgency = new HashMap<>(recommendation);
        withoutAgency.remove("leadAgency");

        refused(
                plan.as(CHAIR, "add-recommendation", with(recommendation, "themes", List.of("T99"))),
                "THEME_UNKNOWN",
                "themes",
                "[\"T99\"]");
        refused(plan.as(CHAIR, "add-recommendation", withoutAgency), "LEAD_AGENCY_REQUIRED");
        refused(plan.as(CHAIR, "add-recommendation", with(recommendation, "leadAgency", "NONE")), "UNKNOWN_REFERENCE");
        refused(
                plan.as(
                        CHAIR,
                        "add-recommendation",
                        with(
                                recommendation,
                                "learningIds",
                                List.of(UUID.randomUUID().toString()))),
                "UNKNOWN_REFERENCE");
        exactly(plan.as(CHAIR, "add-recommendation", recommendation), "RecommendationAdded");
        exactly(
                plan.as(CHAIR, "add-recommendation", with(withoutAgency, "addressedTo", "NATIONAL")),
                "RecommendationAdded");
    }

    @Test
    void itsAgencyAnswersARecommendation(Service service) {
        PlanSteps plan = PlanSteps.begun(service);
        String rec = plan.recommended();
        Map<String, String> partly = Map.of("recId", rec, "response", "PART");

        refused(plan.as(PlanSteps.POLICE_LEAD, "respond-to-recommendation", partly), "WRONG_AGENCY", "agency", "BCT");
        refused(plan.as(PlanSteps.TRUST_LEAD, "respond-to-recommendation", partly), "REASON_REQUIRED");
        exactly(
                plan.as(PlanSteps.TRUST_LEAD, "respond-to-recommendation", with(partly, "reason", "A reason.")),
                "RecommendationRespondedTo");
        assertThat(plan.read("/recommendations/0/answer/response").asString()).isEqualTo("PART");
    }

    /** §15.6-23: it is nobody's here, so that the Business Unit records what it says, and how and when that came in. */
    @Test
    void whatANationalBodyAnswersIsRecorded(Service service) {
        PlanSteps plan = PlanSteps.begun(service);
        String local = plan.recommended();
        exactly(
                plan.as(
                        CHAIR,
                        "add-recommendation",
                        Map.of(
                                "text", "An invented text.",
                                "themes", List.of("T6"),
                                "addressedTo", "NATIONAL",
                                "madeOn", "2026-02-09")),
                "RecommendationAdded");
        String rec = plan.read("/recommendations/1/recId").asString();
        Map<String, Object> accepted = Map.of("recId", rec, "response", "ACCEPT", "source", "LETTER");

        refused(plan.as(PlanSteps.TRUST_LEAD, "record-national-response", accepted), "FORBIDDEN_ROLE");
        refused(plan.as(BUSINESS_MANAGER, "record-national-response", with(accepted, "recId", local)), "WRONG_AGENCY");
        refused(
                plan.as(BUSINESS_MANAGER, "record-national-response", with(accepted, "receivedOn", "2026-02-08")),
                "DATE_OUT_OF_ORDER",
                "earliest",
                "2026-02-09");
        exactly(plan.as(BUSINESS_MANAGER, "record-national-response", accepted), "NationalResponseRecorded");
        assertThat(plan.read("/recommendations/1/answer/response").asString()).isEqualTo("ACCEPT");
        assertThat(plan.read("/recommendations/1/answer/agency").isString()).isFalse();
    }

    @Test
    void anotherTaggingKeepsTheEarlierOne(Service service) {
        PlanSteps plan = PlanSteps.begun(service);
        String rec = plan.recommended();

        refused(
                plan.as(BUSINESS_MANAGER, "retag-learning", Map.of("recId", rec, "themes", List.of("T99"))),
                "THEME_UNKNOWN");
        exactly(
                plan.as(BUSINESS_MANAGER, "retag-learning", Map.of("recId", rec, "themes", List.of("T2"))),
                "LearningRetagged");
        assertThat(plan.read("/recommendations/0/themes/0/code").asString()).isEqualTo("T2");
    }

    @Test
    void aPlanIsApprovedByTheSubGroupOnceThereIsSomethingToDo(Service service) {
        PlanSteps plan = PlanSteps.begun(service);

        refused(plan.decided("approve-plan", Map.of()), "EMPTY_PLAN");
        plan.agreed(plan.recommended());
        refused(plan.deciding(CHAIR, "approve-plan", Map.of("decision", TOO_FEW)), "NOT_QUORATE");
        exactly(plan.decided("approve-plan", Map.of()), "PlanApproved");
        assertThat(plan.stage()).isEqualTo("APPROVED");
        refused(plan.decided("approve-plan", Map.of()), "INVALID_STATE", "stage", "APPROVED");
    }

    /** §15.1-1: "A gate stops an intention, never a fact." */
    @Test
    void whatHasAlreadyHappenedIsRecordedWithWhatItBroke(Service service) {
        PlanSteps plan = PlanSteps.agreed(service, 1).plan();
        Map<String, Object> happened =
                Map.of("decision", TOO_FEW, "alreadyHappened", true, "reason", "It was approved by letter.");

        refused(plan.deciding(CHAIR, "approve-plan", happened), "FORBIDDEN_ROLE");
        exactly(plan.deciding(BUSINESS_MANAGER, "approve-plan", happened), "PlanApproved", "IrregularityRecorded");
        assertThat(plan.read("/approved/irregularities/0").asString()).isEqualTo("NOT_QUORATE");
    }

    @Test
    void aPlanWithNothingOpenIsLookedAtForItsEffect(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        plan.decided("approve-plan", Map.of()).mustBe(200);
        plan.complete(agreed.first()).mustBe(200);

        exactly(plan.verify(agreed.first()), "ActionVerified", "PlanActionsComplete");
        assertThat(plan.stage()).isEqualTo("ACTIONS_COMPLETE");
        assertThat(plan.read("/complete/impactReviewOn").asString()).isEqualTo("2026-08-10");
        Eventually.isTrue(() -> plan.tasks().contains("impact-review/2026-08-10"));
        plan.evidence("NONE").mustBe(200);
        assertThat(plan.stage()).isEqualTo("IMPACT_REVIEW");
    }

    @Test
    void aPlanIsClosedWithoutAnEffectOnlyForAReason(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        plan.decided("approve-plan", Map.of()).mustBe(200);
        plan.done(agreed.first());
        plan.evidence("NONE").mustBe(200);

        refused(plan.decided("close-plan", Map.of()), "IMPACT_EVIDENCE_REQUIRED");
        exactly(
                plan.decided(
                        "close-plan",
                        Map.of(
                                "exemptions",
                                List.of(Map.of("recId", agreed.recommendation(), "reason", "It cannot be measured.")))),
                "PlanClosed",
                "TaskCompleted");
        assertThat(plan.tasks()).doesNotContain("impact-review/");
    }

    @Test
    void aClosedPlanIsTakenUpAgainOnNewEvidence(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        plan.decided("approve-plan", Map.of()).mustBe(200);
        plan.done(agreed.first());
        plan.evidence("STRONG").mustBe(200);
        Map<String, String> reopen = Map.of("reason", "It came up again.", "newEvidence", "An inspection.");

        refused(plan.decided("reopen-plan", reopen), "INVALID_STATE");
        plan.decided("close-plan", Map.of()).mustBe(200);
        refused(plan.decided("reopen-plan", Map.of("reason", "Why.")), "REASON_REQUIRED", "missing", "newEvidence");
        exactly(plan.decided("reopen-plan", reopen), "PlanReopened");
        assertThat(plan.stage()).isEqualTo("IN_PROGRESS");
    }
}
