package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.decision;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §8.4-L1 and §11.1, PM3: which decision begins a practice review, where the case had one before or has lost it. */
@ServiceTest
class ReviewAnewRulesIT {
    /** §15.5-20: "no statutory clock"; what the partners determine begins in the same step that ends it, and C6 runs. */
    @Test
    void anotherReviewMakesWayForAnLcspr(Service service) {
        ReviewSteps rapid = ReviewSteps.recommended(service);
        PracticeSteps review = alternative(service, rapid);
        rapid.at("2026-02-26T09:00:00Z")
                .positions("LCSPR")
                .determine("LCSPR", Map.of())
                .mustBe(200);

        Eventually.isTrue(() -> "LCSPR".equals(review.text("/practiceReview/reviewType")));
        assertThat(review.stage()).isEqualTo("INITIATED");
        assertThat(review.text("/practiceReview/initiated/decision/decisionId"))
                .isEqualTo(rapid.read("/determined/decision/decisionId").asString());
        assertThat(review.clocks().due("C6")).isEqualTo("2026-08-26");
        assertThat(review.clocks().has("C11")).isTrue();
        assertThat(review.text("/practiceReview/earlier/0/reviewType")).isEqualTo("ALTERNATIVE");
        assertThat(review.text("/practiceReview/earlier/0/stage")).isEqualTo("DISCONTINUED");
        assertThat(rapid.openTasks("PROCESS_REFUSED")).isEmpty();
        refused(begin(service, rapid, Map.of()), "LCSPR_EXISTS", "stage", "INITIATED");
    }

    /** So it does for what the partners decide without a rapid review's determination. */
    @Test
    void itMakesWayInOneStepForWhatThePartnersDecideThemselves(Service service) {
        ReviewSteps rapid = ReviewSteps.recommended(service);
        alternative(service, rapid);

        exactly(
                begin(service, rapid, Map.of("decision", PracticeBodies.partners())),
                "ReviewDiscontinued",
                "LcsprInitiated",
                "ClockStarted",
                "ClockStarted");
    }

    /** §15.4-19 speaks of the linked review; the plan, which the same process makes, shows that it has come by. */
    @Test
    void whatNoStatuteAsksForGoesOnWhateverElseIsDetermined(Service service) {
        ReviewSteps rapid = ReviewSteps.met(service);
        var agreed = decision(ReviewSteps.ICB_DOCTOR, ReviewSteps.BCT, ReviewSteps.WMP, ReviewSteps.NSPCC);
        rapid.deciding(
                        Users.BUSINESS_MANAGER,
                        "recommend-outcome",
                        with(ReviewSteps.recommendation(agreed), "outcome", "NO_FURTHER_REVIEW"))
                .mustBe(200);
        PracticeSteps review = alternative(service, rapid);
        rapid.mustDo("record-learning-point", Map.of("text", "An invented point.", "themes", List.of("T3")));
        rapid.at("2026-02-26T09:00:00Z")
                .positions("NO_FURTHER_REVIEW")
                .determine("NO_FURTHER_REVIEW", Map.of())
                .mustBe(200);

        Eventually.isTrue(() -> rapid.steps().theCase().json().path("plans").size() == 1);
        assertThat(review.stage()).isEqualTo("INITIATED");
        assertThat(rapid.openTasks("PROCESS_REFUSED")).isEmpty();
    }

    @Test
    void whatThePartnersGaveUpIsNotBegunAgainWithoutAnotherDecision(Service service) {
        ReviewSteps rapid = ReviewSteps.determined(service);
        discontinue(PracticeStory.of(service, rapid));

        refused(begin(service, rapid, Map.of()), "LCSPR_WITHOUT_DECISION");
        exactly(
                begin(service, rapid, Map.of("decision", PracticeBodies.partners())),
                "LcsprInitiated",
                "ClockStarted",
                "ClockStarted");
    }

    /** R1: what never should have been makes way for what should. */
    @Test
    void afterAReviewEnteredInErrorTheCaseMayHaveItsOwn(Service service) {
        ReviewSteps rapid = ReviewSteps.determined(service);
        PracticeSteps review = PracticeStory.of(service, rapid);
        review.as(Users.CHAIR, "mark-entered-in-error", Map.of("reason", "It is the review of another case."))
                .mustBe(200);

        refused(begin(service, rapid, Map.of()), "LCSPR_WITHOUT_DECISION");
        accepted(begin(service, rapid, Map.of("decision", PracticeBodies.partners())), "LcsprInitiated");
        Eventually.isTrue(() -> "INITIATED".equals(review.stage()));
        review.clocks().becomes("C6", "RUNNING");
        accepted(review.at("2026-03-05").appoint("INDEPENDENT"), "ReviewerAppointed");
    }

    @Test
    void thePartnersAreAskedWhatBecomesOfAReviewWhoseCaseIsNone(Service service) {
        ReviewSteps rapid = ReviewSteps.determined(service);
        PracticeSteps review = PracticeStory.of(service, rapid);

        rapid.steps()
                .incident(Users.CHAIR, "mark-entered-in-error", Map.of("reason", "It never was notifiable."))
                .mustBe(200);

        Eventually.isTrue(() -> review.tasks().contains("DETERMINATION_WITHDRAWN"));
        accepted(discontinue(review), "ReviewDiscontinued", "ClockCancelled", "TaskCompleted");
        refused(begin(service, rapid, Map.of()), "LCSPR_WITHOUT_DECISION");
    }

    /** §15.1-3, §15.1-4: what never was waits for nobody, and somebody sees to the review that is with the Panel. */
    @Test
    void nobodyChasesThePanelAboutACaseThatNeverWas(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service);
        review.steps().clocks().becomes("C4", "RUNNING");

        review.steps()
                .incident(Users.CHAIR, "mark-entered-in-error", Map.of("reason", "It never was notifiable."))
                .mustBe(200);

        review.steps().clocks().becomes("C4", "NOT_APPLICABLE");
        var theCase = review.steps().theCase();
        assertThat(theCase.text("/rapidReview/stage")).isEqualTo("SUBMITTED");
        // the practice review that it led to goes on until somebody ends it
        Eventually.isTrue(() -> review.steps().theCase().text("/summary/owner").equals("DSP"));
        assertThat(theCase.json().at("/file/openTasks/0/about").asString())
                .isEqualTo("discontinue-rapid-review/0: RR_ALREADY_SUBMITTED");
    }

    private static PracticeSteps alternative(Service service, ReviewSteps rapid) {
        Answer begun = service.as(Users.BUSINESS_MANAGER)
                .post(
                        "/api/practice-reviews/initiate-review",
                        Map.of(
                                "notificationId", rapid.steps().id(),
                                "reviewType", "ALTERNATIVE",
                                "decision", PracticeBodies.subGroup()))
                .mustBe(201);
        return new PracticeSteps(service, rapid.steps(), rapid.steps().rapidReview(), begun.header("Position"));
    }

    private static Answer begin(Service service, ReviewSteps rapid, Map<String, ?> more) {
        return service.as(Users.BUSINESS_MANAGER)
                .post(
                        "/api/practice-reviews",
                        with(more, "rapidReviewId", rapid.steps().rapidReview()));
    }

    private static Answer discontinue(PracticeSteps review) {
        return review.deciding(
                        "discontinue",
                        Map.of(
                                "ground", "OTHER",
                                "reason", "Invented reason to end it.",
                                "decision", PracticeBodies.partners()))
                .mustBe(200);
    }
}
