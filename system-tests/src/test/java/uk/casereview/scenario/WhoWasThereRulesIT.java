package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCC;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.ReviewSteps.decision;
import static uk.casereview.scenario.ReviewSteps.votes;
import static uk.casereview.scenario.Users.id;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §2.1 and §4.1: who stands for an agency, and who presides, is one of those who were there. */
@ServiceTest
class WhoWasThereRulesIT {
    private static final String DEPUTY = "bscp.deputy.nspcc";

    /** §2.1: "a substitute for unavoidable absence". */
    @Test
    void aSubstituteBesideTheMemberLooksOn(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        Map<String, Object> both = decision(ICB_DOCTOR, BCT, WMP, NSPCC, DEPUTY);

        refused(review.recommend(with(both, "votes", votes("FOR", DEPUTY))), "NON_VOTER_VOTED");
        accepted(review.recommend(with(both, "votes", votes("FOR", NSPCC))), "RapidReviewOutcomeRecommended");
        assertThat(review.read("/recommended/decision/attendance/4/capacity").asString())
                .isEqualTo("OBSERVER");
        accepted(review.recommend(with(decision(ICB_DOCTOR, BCT, WMP, DEPUTY), "votes", votes("FOR", DEPUTY))));
    }

    /** So it is at a meeting kept in the service, until the member leaves. */
    @Test
    void atAMeetingTooUntilTheMemberLeaves(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        MeetingSteps meeting = MeetingSteps.onItem(
                service, review.steps().caseRef(), "2026-02-19", ICB_DOCTOR, BCT, WMP, BCC, NSPCC, DEPUTY);
        Map<String, Object> vote = Map.of("itemRef", "1", "choice", "FOR");

        refused(meeting.as(DEPUTY, "cast-vote", vote), "NON_VOTER_VOTED");
        accepted(meeting.as(NSPCC, "record-departure", Map.of("memberId", id(NSPCC))));
        accepted(meeting.as(DEPUTY, "cast-vote", vote), "VoteCast");
    }

    /** §4.1: the chair is "of that meeting", and nobody is put in the place of one who was not there. */
    @Test
    void aChairWhoWasNotThereDidNotPreside(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        Map<String, Object> without = decision(ICB_DOCTOR, WMP, NSPCC, BCC);

        refused(review.recommend(without), "NOT_THE_CHAIR", "member", id(BCT));
        accepted(review.recommend(with(without, "chairMemberId", id(ICB_DOCTOR))));
    }

    /** Where the chair leaves, another chair who is there presides over what follows. */
    @Test
    void whereTheChairLeavesAnotherPresides(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        MeetingSteps meeting =
                MeetingSteps.onItem(service, review.steps().caseRef(), "2026-02-19", ICB_DOCTOR, BCT, WMP, BCC, NSPCC);
        accepted(meeting.as(ICB_DOCTOR, "record-departure", Map.of("memberId", id(ICB_DOCTOR))));

        meeting.closeItem().mustBe(200);
        review.recommend(meeting.decision()).mustBe(200);

        assertThat(review.read("/recommended/decision/chairMemberId").asString())
                .isEqualTo(id(BCT));
    }
}
