package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.2-12: what the scrutineer asks, and an agency must answer. */
@ServiceTest
class ChallengeRulesIT {
    @Test
    void nobodyIsSatisfiedByWhatWasNeverSaid(Service service) {
        PracticeSteps review = challenged(service);
        Map<String, Object> close =
                Map.of("challengeId", review.text("/file/challenges/0/raised/challengeId"), "satisfied", true);

        Answer early = review.as(Users.SCRUTINEER, "close-challenge", close);
        refused(early, "CHALLENGE_UNANSWERED", "agency", "WMP");
        assertThat(early.text("/detail")).contains("has not been answered", "WMP");
        exactly(
                review.as(
                        "bscp.agency-lead.wmp",
                        "answer-challenge",
                        Map.of("challengeId", close.get("challengeId"), "answer", "Invented answer.")),
                "ChallengeAnswered");
        exactly(review.as(Users.SCRUTINEER, "close-challenge", close), "ChallengeClosed");
    }

    @Test
    void whatIsTakenBackIsClosedWithoutAnAnswer(Service service) {
        PracticeSteps review = challenged(service);

        exactly(
                review.as(
                        Users.SCRUTINEER,
                        "close-challenge",
                        with(
                                Map.of("satisfied", false, "note", "Invented: overtaken by the report."),
                                "challengeId",
                                review.text("/file/challenges/0/raised/challengeId"))),
                "ChallengeClosed");
        assertThat(review.theCase().at("/file/challenges/0/closed/satisfied").asBoolean(true))
                .isFalse();
    }

    @Test
    void anAnswerThatIsOwedIsSeenToBeOverdue(Service service) {
        PracticeSteps review = challenged(service);
        assertThat(overdue(review)).isFalse();

        review.at("2026-03-27");
        assertThat(overdue(review)).isFalse();
        review.at("2026-03-28");
        assertThat(overdue(review)).isTrue();

        review.as(
                        "bscp.agency-lead.wmp",
                        "answer-challenge",
                        Map.of(
                                "challengeId",
                                review.text("/file/challenges/0/raised/challengeId"),
                                "answer",
                                "Invented answer."))
                .mustBe(200);
        assertThat(overdue(review)).isFalse();
    }

    private static boolean overdue(PracticeSteps review) {
        return review.theCase().at("/file/challenges/0/overdue").asBoolean();
    }

    /** On Friday 20 March 2026, for a week. */
    private static PracticeSteps challenged(Service service) {
        PracticeSteps review = PracticeStory.scoped(service);
        exactly(
                review.as(
                        Users.SCRUTINEER,
                        "raise-challenge",
                        Map.of("toAgency", "WMP", "dueOn", "2026-03-27", "text", "Invented question.")),
                "ChallengeRaised");
        return review;
    }
}
