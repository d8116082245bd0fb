package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.ReviewSteps.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.2-7, 8: a decision that names a meeting is what that meeting closed, and nothing typed beside it. */
@ServiceTest
class NamedItemRulesIT {
    private static final String DAY = "2026-02-19";

    @Test
    void aMeetingThatIsNamedDecidesByItsItemsOnly(Service service) {
        ReviewSteps review = ReviewSteps.met(service).at(DAY + "T10:00:00Z");
        Map<String, Object> typed = decision(ICB_DOCTOR, BCT, WMP, NSPCC);
        MeetingSteps scheduled = MeetingSteps.scheduled(service, Users.BUSINESS_MANAGER, "SCSG", DAY);
        MeetingSteps inquorate = MeetingSteps.onItem(service, review.steps().caseRef(), DAY, ICB_DOCTOR, BCT, WMP);
        refused(inquorate.closeItem(), "NOT_QUORATE");

        for (MeetingSteps meeting : List.of(scheduled, inquorate)) {
            refused(review.recommend(with(typed, "meetingId", meeting.id())), "ITEM_NOT_CLOSED", "missing", "itemRef");
            Map<String, Object> happened =
                    new HashMap<>(ReviewSteps.recommendation(with(typed, "meetingId", meeting.id())));
            happened.put("alreadyHappened", true);
            happened.put("reason", CaseSteps.RATIONALE);
            refused(
                    review.steps().decidingReview(Users.BUSINESS_MANAGER, "recommend-outcome", happened),
                    "ITEM_NOT_CLOSED",
                    "missing",
                    "itemRef");
        }
        refused(review.recommend(with(typed, "itemRef", "1")), "UNKNOWN_REFERENCE", "missing", "meetingId");
        assertThat(review.stage()).isEqualTo("MEETING_HELD");

        inquorate.arrived(NSPCC);
        inquorate.closeItem().mustBe(200);
        refused(
                review.recommend(with(inquorate.decision(), "rationale", CaseSteps.RATIONALE)),
                "PROCEEDINGS_UNEXPECTED",
                "unexpected",
                "[\"rationale\"]");
        Answer recommended = review.recommend(inquorate.decision());
        accepted(recommended, "RapidReviewOutcomeRecommended");
        whyIsReadable(service, review, recommended);
    }

    /** §15.2-8, of whoever is named beside those who were there. */
    @Test
    void whoeverARequestNamesIsKnownToTheRegister(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        String nobody = UUID.randomUUID().toString();
        var strangers = List.of(Map.of("memberId", nobody, "nature", "An invented conflict."));
        var dissent = List.of(Map.of("agency", "NOBODY", "view", "An invented view that differs."));
        Map<String, Object> typed = decision(ICB_DOCTOR, BCT, WMP, NSPCC);

        refused(review.recommend(with(typed, "conflicts", strangers)), "UNKNOWN_REFERENCE", "members", list(nobody));
        refused(review.recommend(with(typed, "dissent", dissent)), "UNKNOWN_REFERENCE", "agencies", list("NOBODY"));
        accepted(review.recommend(typed));
    }

    private static String list(String value) {
        return "[\"" + value + "\"]";
    }

    /** §2.2: the scrutineer reads everything, why a decision was taken above all; so do those who took it. */
    private static void whyIsReadable(Service service, ReviewSteps review, Answer after) {
        for (String reader : List.of(Users.SCRUTINEER, BCT, Users.BUSINESS_MANAGER)) {
            Answer read = service.as(reader)
                    .get("/api/cases/%s?after=%s".formatted(review.steps().caseRef(), after.header("Position")))
                    .mustBe(200);
            assertThat(read.json().at("/rapidReview").findValues("rationale"))
                    .as(reader)
                    .isNotEmpty()
                    .allMatch(JsonNode::isString);
        }
    }

    @Test
    void theItemIsOfTheDecidingBodyAndOfNoOtherPartnership(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        MeetingSteps board = MeetingSteps.satOn(
                DAY, service, Users.SANDWELL_BUSINESS_MANAGER, "SANDWELL_CSPRG", SandwellSteps.ALL_FOUR);
        board.closeItem().mustBe(200);

        refused(review.recommend(board.decision()), "UNKNOWN_REFERENCE", "body", "SANDWELL_CSPRG");
        refused(review.recommend(Map.of("meetingId", board.id())), "ITEM_NOT_CLOSED", "missing", "itemRef");
        assertThat(review.stage()).isEqualTo("MEETING_HELD");
    }

    /** §15.2-7: where no chair is there and free, "the members elect a chair for the item". */
    @Test
    void aMeetingDecidesUnderAChair(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        Map<String, Object> unchaired = decision(WMP, NSPCC, ReviewSteps.BCC, ReviewSteps.BCHC);
        unchaired.remove("chairMemberId");

        refused(review.recommend(unchaired), "CHAIR_MISSING");
        assertThat(review.stage()).isEqualTo("MEETING_HELD");
        accepted(review.recommend(with(unchaired, "chairMemberId", Users.id(NSPCC))), "RapidReviewOutcomeRecommended");
        assertThat(review.read("/recommended/decision/chairMemberId").asString())
                .isEqualTo(Users.id(NSPCC));
    }
}
