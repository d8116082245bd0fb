package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.DecisionRulesIT.voted;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.ReviewSteps.decision;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §7.3, §7.4 and §15.4-19: from the criteria to the recommended outcome. */
@ServiceTest
class RecommendationRulesIT {
    private static final Map<String, Object> EVIDENCE = Map.of("answer", "NO", "evidence", "Invented evidence.");
    private static final Map<String, Object> ANSWERS =
            Map.of("K1", EVIDENCE, "K2", EVIDENCE, "K3", EVIDENCE, "K4", EVIDENCE);

    @Test
    void everyCriterionIsAnsweredWithEvidence(Service service) {
        ReviewSteps review = ReviewSteps.met(service);

        refused(
                recommend(review, "LCSPR", Map.of("K1", EVIDENCE)),
                "CRITERIA_UNANSWERED",
                "missing",
                "[\"K2\",\"K3\",\"K4\"]");
        refused(
                recommend(review, "LCSPR", with(ANSWERS, "K2", Map.of("answer", "MAY"))),
                "CRITERIA_UNANSWERED",
                "missing",
                "[\"K2\"]");
        accepted(recommend(review, "LCSPR", ANSWERS), "RapidReviewOutcomeRecommended");
    }

    @Test
    void onlyTheFourthCriterionAwaitsThePanel(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        Map<String, Object> later = Map.of("answer", "NOT_YET_CONSIDERED_BY_PANEL");

        refused(recommend(review, "LCSPR", with(ANSWERS, "K1", later)), "CRITERIA_UNANSWERED", "missing", "[\"K1\"]");
        accepted(recommend(review, "LCSPR", with(ANSWERS, "K4", later)), "RapidReviewOutcomeRecommended");
    }

    @Test
    void theCriteriaForceNoOutcome(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        Map<String, Object> yes = Map.of("answer", "YES", "evidence", "Invented evidence.");

        accepted(recommend(review, "NO_FURTHER_REVIEW", Map.of("K1", yes, "K2", yes, "K3", yes, "K4", yes)));
        accepted(recommend(review, "LCSPR", ANSWERS));
    }

    @Test
    void anAlternativeReviewSaysOfWhichTypeItIs(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        Map<String, Object> body = with(
                ReviewSteps.recommendation(decision(ICB_DOCTOR, BCT, WMP, NSPCC)),
                "outcome",
                "ALTERNATIVE_LOCAL_REVIEW");

        refused(deciding(review, "recommend-outcome", body), "REVIEW_TYPE_REQUIRED");
        refused(
                deciding(
                        review, "recommend-outcome", with(with(body, "outcome", "LCSPR"), "reviewType", "ALTERNATIVE")),
                "REVIEW_TYPE_UNEXPECTED",
                "outcome",
                "LCSPR");
        refused(
                deciding(
                        review,
                        "recommend-outcome",
                        with(with(body, "outcome", "NO_FURTHER_REVIEW"), "jointWith", List.of("SAR"))),
                "JOINT_WITH_UNEXPECTED");
        accepted(deciding(review, "recommend-outcome", with(body, "reviewType", "SINGLE_AGENCY")));
        assertThat(review.read("/recommended/outcome/reviewType").asString()).isEqualTo("SINGLE_AGENCY");
    }

    /** §4.3: "On disagreement members vote"; nobody says that all agreed where one did not. */
    @Test
    void whereOneIsAgainstThereWasNoConsensus(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        Map<String, Object> divided = voted(List.of(ICB_DOCTOR, BCT, WMP), List.of(NSPCC), List.of());

        refused(review.recommend(with(divided, "mode", "CONSENSUS")), "NO_CONSENSUS", "against", "[\"NSPCC\"]");
        accepted(review.recommend(divided), "RapidReviewOutcomeRecommended");
    }

    @Test
    void aJointReviewAndANationalOneAreSuggestedBesideTheOutcome(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        Map<String, Object> body = with(
                ReviewSteps.recommendation(decision(ICB_DOCTOR, BCT, WMP, NSPCC)),
                "jointWith",
                List.of("DARDR", "SAR"));

        accepted(deciding(review, "recommend-outcome", with(body, "nationalReviewSuggested", true)));
        assertThat(review.read("/recommended/outcome/nationalReviewSuggested").asBoolean())
                .isTrue();
        assertThat(review.read("/recommended/outcome/jointWith").size()).isEqualTo(2);
    }

    @Test
    void theRecommendationFollowsTheMeeting(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service);

        refused(review.recommend(decision(ICB_DOCTOR, BCT, WMP, NSPCC)), "INVALID_STATE", "stage", "GATHERING");
        review.hold(ICB_DOCTOR, BCT, WMP, NSPCC).mustBe(200);
        accepted(review.recommend(decision(ICB_DOCTOR, BCT, WMP, NSPCC)));
    }

    private static Answer recommend(ReviewSteps review, String outcome, Map<String, ?> answers) {
        Map<String, Object> body = ReviewSteps.recommendation(decision(ICB_DOCTOR, BCT, WMP, NSPCC));
        return deciding(review, "recommend-outcome", with(with(body, "outcome", outcome), "criteriaAnswers", answers));
    }

    private static Answer deciding(ReviewSteps review, String command, Map<String, ?> body) {
        return review.deciding(Users.BUSINESS_MANAGER, command, body);
    }
}
