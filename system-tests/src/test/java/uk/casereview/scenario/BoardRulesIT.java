package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.Users.id;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §4.2, §4.3 and §15.2-12: the boards above the groups that review. */
@ServiceTest
class BoardRulesIT {
    private static final String TODAY = "2026-03-05";

    @BeforeEach
    void onThatDay(Service service) {
        service.setClock(Users.ADMINISTRATOR, Instant.parse(TODAY + "T10:00:00Z"));
    }

    @Test
    void theExecutiveBoardNeedsTheThreePartnersAndTheScrutineerBreaksItsTie(Service service) {
        String caseRef = MeetingSteps.someCase(service, Users.BUSINESS_MANAGER, TODAY);
        MeetingSteps board = MeetingSteps.scheduled(service, Users.BUSINESS_MANAGER, "EXECUTIVE_BOARD", TODAY)
                .listed(caseRef)
                .opened()
                .arrived("bscp.eb-member.bcc", "bscp.dsp.bct", "bscp.eb-member.bchc", "bscp.dsp.wmp");
        board.openItem("1").mustBe(200);

        refused(board.closeItem(), "NOT_QUORATE", "missing", "[\"ICB\"]");
        board.arrived("bscp.dsp.icb", "bscp.eb-member.bwch");
        board.voted("FOR", "bscp.eb-member.bcc", "bscp.dsp.bct", "bscp.eb-member.bchc")
                .voted("AGAINST", "bscp.dsp.wmp", "bscp.dsp.icb", "bscp.eb-member.bwch");
        refused(board.closeItem(), "DECISION_TIED");
        Map<String, Object> casting = Map.of("itemRef", "1", "choice", "FOR");
        refused(board.as("bscp.dsp.bct", "cast-casting-vote", casting), "CASTING_VOTE_NOT_ALLOWED");
        accepted(
                board.byClerk("cast-casting-vote", with(casting, "memberId", id(Users.SCRUTINEER))), "CastingVoteCast");
        exactly(board.closeItem(), "ItemClosed", "DecisionMarkedForScrutiny");

        String decision = Eventually.text(() -> service.as(Users.SCRUTINEER)
                .get("/api/decisions?body=EXECUTIVE_BOARD&case=" + caseRef)
                .mustBe(200)
                .text("/rows/0/entry/decision/decisionId"));
        assertThat(service.as(Users.SCRUTINEER)
                        .get("/api/decisions/" + decision + "/audit")
                        .mustBe(200)
                        .json()
                        .at("/flags/markedForScrutiny")
                        .asBoolean())
                .isTrue();
    }

    /** Also where the board's own meeting is kept elsewhere, and its clerk types what it decided. */
    @Test
    void whatTheScrutineerTippedIsMarkedForAnotherToScrutinise(Service service) {
        PracticeSteps review = PracticeStory.determined(service).at("2026-07-15");
        List<Map<String, String>> votes = new ArrayList<>(ReviewSteps.votes("FOR", "bscp.dsp.bct", "bscp.dsp.bcc"));
        votes.addAll(ReviewSteps.votes("AGAINST", "bscp.dsp.icb", "bscp.dsp.wmp"));
        Map<String, Object> tied = with(PracticeBodies.partners(), "votes", votes);
        Map<String, Object> tipped =
                with(tied, "castingVote", Map.of("memberId", id(Users.SCRUTINEER), "choice", "FOR"));

        refused(review.deciding("ratify-report", Map.of("version", 1, "decision", tied)), "DECISION_TIED");
        exactly(
                review.deciding("ratify-report", Map.of("version", 1, "decision", tipped)),
                "ReportRatified",
                "DecisionFlaggedForReview");
        assertThat(review.theCase().findValuesAsString("reason")).contains("SCRUTINEER_CAST");
    }

    @Test
    void anObserverOfTheBoardHasNoVote(Service service) {
        MeetingSteps board = MeetingSteps.scheduled(service, Users.BUSINESS_MANAGER, "EXECUTIVE_BOARD", TODAY)
                .listed(MeetingSteps.someCase(service, Users.BUSINESS_MANAGER, TODAY))
                .opened()
                .arrived(Users.OBSERVER, "bscp.dsp.wmp");
        board.openItem("1").mustBe(200);
        Map<String, Object> vote = Map.of("itemRef", "1", "choice", "FOR");

        refused(board.byClerk("cast-vote", with(vote, "castBy", id(Users.OBSERVER))), "NON_VOTER_VOTED");
        accepted(board.byClerk("cast-vote", with(vote, "castBy", id("bscp.dsp.wmp"))), "VoteCast");
    }

    @Test
    void sandwellsPartnershipMeetingNeedsAllFourAndItsObserversDecideNothing(Service service) {
        MeetingSteps board = MeetingSteps.scheduled(service, Users.SANDWELL_BUSINESS_MANAGER, "SCSP", TODAY)
                .listed(MeetingSteps.someCase(service, Users.SANDWELL_BUSINESS_MANAGER, TODAY))
                .opened()
                .arrived("scsp.dsp.smbc", "scsp.dsp.sct", "scsp.dsp.wmp", "scsp.eb-member.eag", "scsp.observer.lay");
        board.openItem("1").mustBe(200);
        Map<String, Object> vote = Map.of("itemRef", "1", "choice", "FOR");

        refused(board.closeItem(), "NOT_QUORATE", "missing", "[\"ICB\"]");
        refused(board.byClerk("cast-vote", with(vote, "castBy", id("scsp.observer.lay"))), "NON_VOTER_VOTED");
        board.arrived("scsp.dsp.icb");
        accepted(board.byClerk("cast-vote", with(vote, "castBy", id("scsp.dsp.icb"))), "VoteCast");
        accepted(board.closeItem(), "ItemClosed");
    }

    @Test
    void withoutConsensusOfSandwellsFourTheQuestionGoesToTheChairOfThePartnership(Service service) {
        SandwellSteps sandwell = SandwellSteps.gathering(service);
        Map<String, Object> divided = Map.of(
                "attendance",
                Users.present(SandwellSteps.ALL_FOUR),
                "rationale",
                CaseSteps.RATIONALE,
                "votes",
                ReviewSteps.votes("AGAINST", "scsp.member.wmp"));

        exactly(sandwell.recommend(divided), "DecisionDeferred", "DecisionEscalated");
        accepted(sandwell.recommend(SandwellSteps.ALL_FOUR), "RapidReviewOutcomeRecommended");
    }
}
