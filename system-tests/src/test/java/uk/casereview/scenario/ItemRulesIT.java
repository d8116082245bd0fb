package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCC;
import static uk.casereview.scenario.ReviewSteps.BCHC;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.BSMHFT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.ICB_NURSE;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.Users.id;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §4.3, §4.4 and §15.2-7: who votes on an item, who breaks a tie, and who may not take part. */
@ServiceTest
class ItemRulesIT {
    private static final String TODAY = "2026-03-05";

    @BeforeEach
    void onThatDay(Service service) {
        service.setClock(Users.ADMINISTRATOR, Instant.parse(TODAY + "T10:00:00Z"));
    }

    @Test
    void aConflictedMemberDoesNotVote(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR, BCT, WMP, NSPCC, BCC);
        accepted(meeting.conflict(WMP), "ConflictDeclared");

        refused(meeting.vote(WMP, "FOR"), "CONFLICTED_MEMBER_VOTED", "members", "[\"" + id(WMP) + "\"]");
        accepted(meeting.vote(NSPCC, "FOR"), "VoteCast");
    }

    @Test
    void aChairWhoIsAwayPresidesOverNoItem(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR, WMP, NSPCC, BCC);
        Map<String, Object> item = Map.of("itemRef", "1", "rationale", CaseSteps.RATIONALE);

        refused(meeting.as(BCT, "open-item", Map.of("itemRef", "1")), "NOT_THE_CHAIR", "member", id(BCT));
        refused(meeting.as(BCT, "defer-item", item), "NOT_THE_CHAIR");
        refused(meeting.as(BCT, "close-item", item), "NOT_THE_CHAIR");
        meeting.arrived(BCT);
        accepted(meeting.as(BCT, "close-item", item), "ItemClosed");
    }

    @Test
    void aVoteLapsesWithTheConflictThatComesOut(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR, BCT, WMP, NSPCC, BCC).voted("FOR", WMP);

        exactly(meeting.conflict(WMP), "ConflictDeclared", "VoteLapsed");
        refused(meeting.conflict(WMP), "INVALID_STATE", "conflict", "DECLARED");
    }

    @Test
    void aConflictedMemberDoesNotCountToTheQuorum(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR, BCT, WMP, NSPCC);
        meeting.conflict(WMP).mustBe(200);

        refused(meeting.closeItem(), "NOT_QUORATE", "agencies", "[\"BCT\",\"ICB\",\"NSPCC\"]");
        meeting.arrived(BCC);
        accepted(meeting.closeItem(), "ItemClosed");
    }

    @Test
    void onlyAMemberHasAConflict(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR);
        Map<String, Object> conflict = Map.of("itemRef", "1", "nature", "An invented conflict.");

        refused(
                meeting.byClerk("declare-conflict", with(conflict, "memberId", id("bscp.dsp.bcc"))),
                "NOT_A_MEMBER",
                "member",
                id("bscp.dsp.bcc"));
        refused(meeting.as(BCT, "declare-conflict", with(conflict, "memberId", id(WMP))), "FORBIDDEN_ROLE");
        accepted(meeting.byClerk("declare-conflict", with(conflict, "memberId", id(WMP))), "ConflictDeclared");
    }

    @Test
    void theConflictedAgreeToNothing(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR, BCT, WMP, NSPCC, BCC);
        Map<String, Object> agree = Map.of("itemRef", "1", "memberId", id(WMP));

        refused(meeting.as(NSPCC, "agree-discussion", agree), "CONFLICT_NOT_DECLARED", "memberId", id(WMP));
        meeting.conflict(WMP).mustBe(200);
        refused(
                meeting.as(WMP, "agree-discussion", agree),
                "CONFLICTED_MEMBER_VOTED",
                "members",
                "[\"" + id(WMP) + "\"]");
        accepted(meeting.as(NSPCC, "agree-discussion", agree), "DiscussionAgreed");
    }

    @Test
    void anAgencyHasOneVoteAndItsOwn(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR, ICB_NURSE, BCT, WMP, NSPCC);

        refused(
                meeting.as(ICB_NURSE, "cast-vote", Map.of("itemRef", "1", "agency", "BCT", "choice", "FOR")),
                "WRONG_AGENCY",
                "agency",
                "ICB");
        accepted(meeting.vote(ICB_NURSE, "FOR"), "VoteCast");
        refused(meeting.vote(ICB_DOCTOR, "FOR"), "DUPLICATE_AGENCY_VOTE", "agencies", "[\"ICB\"]");
    }

    @Test
    void onlyAMemberWhoIsThereVotes(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR, BCT, WMP, "bscp.advisor");

        refused(meeting.vote(NSPCC, "FOR"), "NON_VOTER_VOTED", "members", "[\"" + id(NSPCC) + "\"]");
        refused(
                meeting.byClerk("cast-vote", Map.of("itemRef", "1", "castBy", id("bscp.advisor"), "choice", "FOR")),
                "NON_VOTER_VOTED",
                "members",
                "[\"" + id("bscp.advisor") + "\"]");
        accepted(meeting.vote(WMP, "FOR"), "VoteCast");
    }

    @Test
    void theClerkEntersVotesFromTheMinutesAndNobodyElseDoes(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR, BCT, WMP, NSPCC);
        Map<String, Object> vote = Map.of("itemRef", "1", "choice", "FOR", "castBy", id(WMP), "source", "MINUTES");

        refused(meeting.as(BCT, "cast-vote", with(vote, "source", "MEMBER")), "FORBIDDEN_ROLE");
        refused(meeting.as(WMP, "cast-vote", vote), "FORBIDDEN_ROLE");
        accepted(meeting.byClerk("cast-vote", vote), "VoteCast");
    }

    @Test
    void aTieIsBrokenByThePresidingChairAlone(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR, BCT, WMP, BCHC, BSMHFT, NSPCC);
        Map<String, Object> casting = Map.of("itemRef", "1", "choice", "FOR");
        meeting.voted("FOR", ICB_DOCTOR, BCT, WMP).voted("AGAINST", BCHC, BSMHFT);

        refused(meeting.as(ICB_DOCTOR, "cast-casting-vote", casting), "CASTING_VOTE_NOT_ALLOWED");
        meeting.voted("AGAINST", NSPCC);
        refused(meeting.closeItem(), "DECISION_TIED", "against", "[\"BCHC\",\"BSMHFT\",\"NSPCC\"]");
        refused(meeting.as(BCT, "cast-casting-vote", casting), "CASTING_VOTE_NOT_ALLOWED", "member", id(BCT));
        accepted(meeting.as(ICB_DOCTOR, "cast-casting-vote", casting), "CastingVoteCast");
        refused(meeting.as(ICB_DOCTOR, "cast-casting-vote", casting), "CASTING_VOTE_NOT_ALLOWED");
        refused(meeting.vote(BCC, "FOR"), "TIE_BROKEN", "itemRef", 1);
        accepted(meeting.closeItem(), "ItemClosed");
    }

    @Test
    void theOtherCoChairPresidesForAConflictedOne(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR, BCT, WMP, BCHC, BSMHFT, NSPCC);
        Map<String, Object> casting = Map.of("itemRef", "1", "choice", "AGAINST");
        meeting.conflict(ICB_DOCTOR).mustBe(200);
        meeting.voted("FOR", WMP, BCT).voted("AGAINST", BCHC, BSMHFT);

        refused(
                meeting.as(ICB_DOCTOR, "cast-casting-vote", casting),
                "CASTING_VOTE_NOT_ALLOWED",
                "member",
                id(ICB_DOCTOR));
        accepted(meeting.as(BCT, "cast-casting-vote", casting), "CastingVoteCast");
        Map<String, Object> close = Map.of("itemRef", "1", "rationale", CaseSteps.RATIONALE);
        refused(meeting.as(ICB_DOCTOR, "close-item", close), "NOT_THE_CHAIR", "member", id(ICB_DOCTOR));
        accepted(meeting.as(BCT, "close-item", close), "ItemClosed");
    }

    @Test
    void whereBothChairsAreConflictedTheMembersElectOneForTheItem(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR, BCT, WMP, BCHC, BSMHFT, NSPCC);
        Map<String, Object> elect = Map.of("itemRef", "1", "memberId", id(WMP));
        meeting.conflict(ICB_DOCTOR).mustBe(200);

        refused(meeting.as(NSPCC, "elect-item-chair", elect), "CHAIR_PRESENT", "chair", id(BCT));
        meeting.conflict(BCT).mustBe(200);
        refused(meeting.as(NSPCC, "elect-item-chair", with(elect, "memberId", id(BCT))), "CONFLICTED_MEMBER_VOTED");
        accepted(meeting.as(NSPCC, "elect-item-chair", elect), "ItemChairElected");
        meeting.voted("FOR", WMP, BCHC).voted("AGAINST", BSMHFT, NSPCC);
        Map<String, Object> casting = Map.of("itemRef", "1", "choice", "FOR");
        refused(meeting.as(NSPCC, "cast-casting-vote", casting), "CASTING_VOTE_NOT_ALLOWED", "member", id(NSPCC));
        accepted(meeting.as(WMP, "cast-casting-vote", casting), "CastingVoteCast");
        accepted(meeting.closeItem(), "ItemClosed");
    }

    @Test
    void anItemIsClosedWithItsReasons(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR, BCT, WMP, NSPCC);

        refused(meeting.closeItem(Map.of("rationale", "Too short.")), "RATIONALE_REQUIRED", "minimumLength", 20);
        accepted(meeting.closeItem(), "ItemClosed");
    }

    @Test
    void aConflictAfterTheDecisionErasesNothing(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR, BCT, WMP, NSPCC);
        meeting.closeItem().mustBe(200);

        exactly(meeting.conflict(WMP), "LateConflictDeclared");
        meeting.byClerk("close-meeting", Map.of()).mustBe(200);
        exactly(meeting.conflict(NSPCC), "LateConflictDeclared");
    }

    @Test
    void whatTheMeetingRecordedIsTheDecision(Service service) {
        ReviewSteps review = ReviewSteps.met(service).at("2026-02-19T10:00:00Z");
        MeetingSteps meeting = MeetingSteps.onItem(
                service, review.steps().caseRef(), "2026-02-19", ICB_DOCTOR, BCT, WMP, NSPCC, "bscp.deputy.bcc");
        meeting.conflict(WMP).mustBe(200);
        meeting.voted("FOR", ICB_DOCTOR, NSPCC).voted("ABSTAIN", "bscp.deputy.bcc");
        for (String member : List.of(ICB_DOCTOR, BCT, NSPCC, "bscp.deputy.bcc")) {
            meeting.as(member, "agree-discussion", Map.of("itemRef", "1", "memberId", id(WMP)))
                    .mustBe(200);
        }

        refused(review.recommend(meeting.decision()), "ITEM_NOT_CLOSED", "itemRef", 1);
        meeting.closeItem().mustBe(200);
        accepted(review.recommend(meeting.decision()), "RapidReviewOutcomeRecommended");
        var decision = review.read("/recommended/decision");
        assertThat(decision.path("meetingId").asString()).isEqualTo(meeting.id());
        assertThat(decision.path("mode").asString()).isEqualTo("VOTE");
        assertThat(decision.path("result").asString()).isEqualTo("CARRIED");
        assertThat(decision.path("chairMemberId").asString()).isEqualTo(id(ICB_DOCTOR));
        assertThat(decision.path("decidedAt").asString()).startsWith("2026-02-19T10:00");
        assertThat(decision.at("/attendance/4/capacity").asString()).isEqualTo("DEPUTY");
        assertThat(decision.at("/attendance/4/deputyFor").asString()).isEqualTo(id(BCC));
        assertThat(decision.at("/conflicts/0/mayDiscuss").asBoolean()).isTrue();
        assertThat(decision.at("/conflicts/0/declaredAt").asString()).startsWith("2026-02-19T10:00");
        assertThat(decision.at("/votes/0/source").asString()).isEqualTo("MEMBER");
        assertThat(decision.at("/quorum/eligible").toString()).isEqualTo("[\"BCC\",\"BCT\",\"ICB\",\"NSPCC\"]");
    }

    private static MeetingSteps onItem(Service service, String... present) {
        return MeetingSteps.onItem(
                service, MeetingSteps.someCase(service, Users.BUSINESS_MANAGER, TODAY), TODAY, present);
    }
}
