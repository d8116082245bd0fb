package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.Users.id;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.1-3: "votes and attendance of a decision record" are put right, and nobody's go with another's. */
@ServiceTest
class PutRightRulesIT {
    private static final String DECISION = "/recommended/decision";

    @Test
    void oneVotePutRightLeavesTheOthers(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        review.recommend(inWriting()).mustBe(200);

        exactly(
                correct(review, Map.of("decision", Map.of("votes", ReviewSteps.votes("FOR", NSPCC)))),
                "DecisionRecordCorrected");

        JsonNode decision = asItStands(review);
        assertThat(decision.at("/votes"))
                .hasSize(4)
                .allSatisfy(vote -> assertThat(vote.path("choice").asString()).isEqualTo("FOR"));
        assertThat(decision.at("/attendance")).hasSize(4);
        assertThat(decision.at("/quorum/met").asBoolean()).isTrue();
        exactly(review.position("BCC", "LCSPR"), "DspPositionRecorded");
    }

    @Test
    void whoWasNotThereIsTakenOffByName(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        review.recommend(with(
                        ReviewSteps.decision(ICB_DOCTOR, BCT, WMP, NSPCC, "bscp.member.bchc"),
                        "votes",
                        ReviewSteps.votes("FOR", WMP, NSPCC)))
                .mustBe(200);
        Map<String, Object> said = Map.of("decision", Map.of(), "notThere", List.of(id(WMP)));

        exactly(correct(review, said), "DecisionRecordCorrected");

        JsonNode decision = asItStands(review);
        assertThat(decision.at("/attendance")).hasSize(4);
        assertThat(decision.at("/votes")).hasSize(1);
        assertThat(decision.at("/chairMemberId").asString()).isEqualTo(id(BCT));
        refused(correct(review, said), "UNKNOWN_REFERENCE", "notThere", id(WMP));
    }

    /** The decision as it is after its corrections. */
    private static JsonNode asItStands(ReviewSteps review) {
        String id = review.read(DECISION + "/decisionId").asString();
        for (JsonNode one : review.steps().theCase().json().path("decisions")) {
            if (id.equals(one.at("/decision/decisionId").asString())) {
                return one.path("decision");
            }
        }
        throw new AssertionError("the case does not show the decision " + id);
    }

    private static Answer correct(ReviewSteps review, Map<String, ?> said) {
        Map<String, Object> body = new HashMap<>(said);
        body.put("decisionId", review.read(DECISION + "/decisionId").asString());
        body.put("reason", "An invented mistake in typing.");
        return review.deciding(BCT, "correct-decision-record", body);
    }

    private static Map<String, Object> inWriting() {
        List<Map<String, String>> votes = new ArrayList<>(ReviewSteps.votes("FOR", BCT, ICB_DOCTOR, WMP));
        votes.addAll(ReviewSteps.votes("AGAINST", NSPCC));
        return Map.of(
                "route",
                "WRITTEN",
                "writtenEvidenceRefs",
                List.of("DOC-REPLIES-1"),
                "votes",
                votes,
                "rationale",
                CaseSteps.RATIONALE);
    }
}
