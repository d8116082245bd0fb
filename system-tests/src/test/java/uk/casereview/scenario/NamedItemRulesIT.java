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
import org.junit.jupiter.api.Test;
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
        accepted(review.recommend(inquorate.decision()), "RapidReviewOutcomeRecommended");
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
}
