package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** One case that the Panel takes over: PM6, §8.1 ("national review takes over"), and what is learnt all the same. */
@ServiceTest
class NationalReviewJourneyIT {
    private static final String SENT = "2026-02-27T12:00:00Z";

    @Test
    void theLocalReviewMakesWayForTheNationalOneAndItsLearningIsActedOn(Service service) {
        ReviewSteps rapid = aReviewIsDecidedAndSent(service);
        PracticeSteps local = PracticeStory.of(service, rapid);
        thePanelHoldsANationalReview(rapid, local);
        theSubGroupPausesTheWork(local);
        thePartnersDiscontinueTheirOwn(local);
        theRapidReviewIsClosedWithAReason(rapid);
        PlanSteps plan = whatBothReviewsTeachIsOnePlan(service, rapid);
        everythingIsClosed(plan, rapid);

        WholeCase whole = new WholeCase(
                service,
                BUSINESS_MANAGER,
                rapid.steps().caseRef(),
                rapid.steps().position());
        whole.linkedBy(
                        "practice-review.LcsprInitiated after rapid-review.RapidReviewOutcomeDetermined",
                        "action-plan.PlanCreated after rapid-review.RapidReviewOutcomeDetermined",
                        "case-file.TaskRaised after rapid-review.PanelResponseRecorded",
                        "action-plan.PlanTakenOver after action-plan.PlansMerged")
                .stands("CLOSED", "CLOSED", "DISCONTINUED")
                .clocksRead(Journeys.NATIONAL_CLOCKS)
                .toldInOrder(Journeys.NATIONAL);
        assertThat(whole.theCase().at("/file/openTasks").toString()).doesNotContain("NATIONAL_REVIEW_DECIDED");
        whole.plan(plan.id())
                .path("recommendations")
                .forEach(one -> whole.followedInBothDirections(
                        plan.id(), one.path("recId").asString()));
        assertThat(whole.plan(plan.id()).path("recommendations").size()).isEqualTo(2);
        assertThat(whole.row().at("/plans/0/stage").asString()).isEqualTo("CLOSED");
    }

    private static ReviewSteps aReviewIsDecidedAndSent(Service service) {
        ReviewSteps rapid = ReviewSteps.recommended(service);
        PlanReadRulesIT.learnt(service, rapid);
        rapid.at("2026-02-26T09:00:00Z")
                .positions("LCSPR")
                .determine("LCSPR", Map.of())
                .mustBe(200);
        rapid.withSections(true).at(SENT);
        accepted(rapid.submitToPanel(SENT, Map.of()), "RapidReviewSubmitted");
        return rapid;
    }

    /** It asks for a decision in both places: what becomes of our outcome, and of the review that follows from it. */
    private static void thePanelHoldsANationalReview(ReviewSteps rapid, PracticeSteps local) {
        rapid.at("2026-03-06T12:00:00Z")
                .panelSays("NATIONAL_REVIEW_DECIDED", Map.of())
                .mustBe(200);
        assertThat(rapid.read("/responses/0/agreesWithLocal").asBoolean()).isFalse();
        Eventually.isTrue(() -> rapid.openTasks("RECONSIDER_OUTCOME").contains("panel-response/1"));
        Eventually.isTrue(() -> rapid.openTasks("NATIONAL_REVIEW_DECIDED").contains("panel-response/1"));
        assertThat(local.stage()).as("nothing stops by itself").isEqualTo("INITIATED");
        local.clocks().becomes("C6", "RUNNING");
    }

    /** A pause is on record, and no clock moves with it. */
    private static void theSubGroupPausesTheWork(PracticeSteps local) {
        accepted(local.at("2026-03-09").settle("PAUSE_WORK"), "NationalReviewSettled", "TaskCompleted");
        assertThat(local.text("/practiceReview/besideNationalReview/0/settlement"))
                .isEqualTo("PAUSE_WORK");
        local.clocks().becomes("C6", "RUNNING");
    }

    private static void thePartnersDiscontinueTheirOwn(PracticeSteps local) {
        Map<String, Object> end = Map.of(
                "ground", "NATIONAL_REVIEW",
                "reason", "The Panel reviews it nationally.",
                "decision", PracticeBodies.partners());
        accepted(local.at("2026-03-12").deciding("discontinue", end), "ReviewDiscontinued", "ClockCancelled");
        local.clocks().becomes("C6", "NOT_APPLICABLE");
        refused(local.appoint("INDEPENDENT"), "INVALID_STATE");
    }

    private static void theRapidReviewIsClosedWithAReason(ReviewSteps rapid) {
        refused(rapid.as(BCT, "close-rapid-review", Map.of()), "PANEL_OBJECTION_OUTSTANDING");
        accepted(
                rapid.as(BCT, "close-rapid-review", Map.of("reason", "The national review goes on from here.")),
                "RapidReviewClosed");
    }

    private static PlanSteps whatBothReviewsTeachIsOnePlan(Service service, ReviewSteps rapid) {
        String first = Eventually.text(() -> rapid.steps().theCase().text("/plans/0/actionPlanId"));
        PlanSteps plan = PlanSteps.goingOn(service, rapid.steps(), PlanPeople.BIRMINGHAM, first);
        plan.agreed(plan.recommended());
        PlanSteps national = PlanSteps.goingOn(service, rapid.steps(), PlanPeople.BIRMINGHAM, "")
                .at("2026-07-01T10:00:00Z");
        national.create(Map.of(
                        "sourceType",
                        "NATIONAL_REVIEW",
                        "sourceId",
                        rapid.steps().id()))
                .mustBe(201);
        String recommendation = national.recommended(with(PlanSteps.recommendation(), "themes", List.of("T5")));
        national.agreed(recommendation);
        accepted(national.decided("merge-plans", Map.of("into", first)), "PlansMerged");
        Eventually.isTrue(() -> plan.read("/recommendations").toString().contains(recommendation));
        return plan;
    }

    private static void everythingIsClosed(PlanSteps plan, ReviewSteps rapid) {
        accepted(plan.decided("approve-plan", Map.of()), "PlanApproved");
        plan.read("/actions")
                .forEach(action -> plan.done(action.at("/action/actionId").asString()));
        plan.at("2027-01-04T10:00:00Z").evidence("SOME").mustBe(200);
        accepted(plan.decided("close-plan", Map.of()), "PlanClosed");
        accepted(rapid.steps().deciding(BUSINESS_MANAGER, "close-notification", Map.of()), "NotificationClosed");
    }
}
