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
import static uk.casereview.scenario.ReviewSteps.decision;
import static uk.casereview.scenario.ReviewSteps.votes;
import static uk.casereview.scenario.Users.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §4 and §15.2-8, 9: what a deciding command must carry to be the body's decision. */
@ServiceTest
class DecisionRulesIT {
    @Test
    void seatsAndAgenciesComeFromTheRegister(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        String[] all = {ICB_DOCTOR, BCT, BCHC, ICB_NURSE, BSMHFT, WMP, NSPCC, BCC, "bscp.advisor", "bscp.co-opted"};

        accepted(review.recommend(decision(all)), "RapidReviewOutcomeRecommended");

        var record = review.read("/recommended/decision");
        assertThat(record.at("/quorum/eligible").size()).isEqualTo(7);
        assertThat(record.at("/attendance/0/agency").asString()).isEqualTo("ICB");
        assertThat(record.at("/attendance/8/capacity").asString()).isEqualTo("ADVISOR");
        assertThat(record.at("/attendance/9/capacity").asString()).isEqualTo("CO_OPTED");
        assertThat(record.at("/policyVersion").asString()).isEqualTo("BSCP-2024-12");
        assertThat(record.at("/recordedBy").asString()).isEqualTo(id(Users.BUSINESS_MANAGER));
    }

    @Test
    void advisersAndTheCoOptedDoNotCountAndADeputyDoes(Service service) {
        ReviewSteps review = ReviewSteps.met(service);

        refused(
                review.recommend(decision(ICB_DOCTOR, BCT, WMP, "bscp.advisor", "bscp.co-opted.bwch")),
                "NOT_QUORATE",
                "agencies",
                "[\"BCT\",\"ICB\",\"WMP\"]");
        accepted(review.recommend(decision(ICB_DOCTOR, BCT, WMP, "bscp.deputy.bcc")));
        assertThat(review.read("/recommended/decision/attendance/3/deputyFor").asString())
                .isEqualTo(id(BCC));
    }

    @Test
    void aConflictedMemberIsNoPartOfTheQuorum(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        var conflict = List.of(Map.of("memberId", id(WMP), "nature", "An invented conflict."));

        refused(
                review.recommend(with(decision(ICB_DOCTOR, BCT, WMP, NSPCC), "conflicts", conflict)),
                "NOT_QUORATE",
                "agencies",
                "[\"BCT\",\"ICB\",\"NSPCC\"]");
        accepted(review.recommend(with(decision(ICB_DOCTOR, BCT, WMP, NSPCC, BCC), "conflicts", conflict)));
    }

    @Test
    void theConflictedMayDiscussOnlyIfEveryOtherMemberAgrees(Service service) {
        ReviewSteps review = ReviewSteps.met(service);

        review.recommend(agreedBy(ICB_DOCTOR, BCT, NSPCC)).mustBe(200);
        assertThat(review.read("/recommended/decision/conflicts/0/mayDiscuss").asBoolean())
                .isFalse();
        review.recommend(agreedBy(ICB_DOCTOR, BCT, NSPCC, BCC)).mustBe(200);
        assertThat(review.read("/recommended/decision/conflicts/0/mayDiscuss").asBoolean())
                .isTrue();
    }

    @Test
    void aLostProposalChangesNothing(Service service) {
        ReviewSteps review = ReviewSteps.met(service);

        exactly(review.recommend(voted(List.of(WMP), List.of(ICB_DOCTOR, BCT, NSPCC), List.of())), "ProposalLost");
        assertThat(review.stage()).isEqualTo("MEETING_HELD");
        accepted(review.recommend(voted(List.of(ICB_DOCTOR, BCT, NSPCC), List.of(WMP), List.of())));
        assertThat(review.stage()).isEqualTo("RECOMMENDED");
    }

    @Test
    void whoAbstainsIsNotCounted(Service service) {
        ReviewSteps review = ReviewSteps.met(service);

        exactly(review.recommend(voted(List.of(), List.of(BCT), List.of(ICB_DOCTOR, WMP, NSPCC))), "ProposalLost");
        accepted(
                review.recommend(voted(List.of(BCT), List.of(), List.of(ICB_DOCTOR, WMP, NSPCC))),
                "RapidReviewOutcomeRecommended");
    }

    @Test
    void aQuestionPutOffChangesNothing(Service service) {
        ReviewSteps review = ReviewSteps.met(service);

        exactly(review.recommend(with(decision(ICB_DOCTOR, BCT), "mode", "DEFERRED")), "DecisionDeferred");
        assertThat(review.stage()).isEqualTo("MEETING_HELD");
        accepted(review.recommend(decision(ICB_DOCTOR, BCT, WMP, NSPCC)), "RapidReviewOutcomeRecommended");
    }

    @Test
    void aCastingVoteBreaksATieOnlyAndIsTheChairs(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        var even = voted(List.of(ICB_DOCTOR, BCT), List.of(WMP, NSPCC), List.of());
        var carried = voted(List.of(ICB_DOCTOR, BCT, WMP), List.of(NSPCC), List.of());

        refused(review.recommend(with(carried, "castingVote", casting(BCT))), "CASTING_VOTE_NOT_ALLOWED");
        refused(
                review.recommend(with(even, "castingVote", casting(WMP))),
                "CASTING_VOTE_NOT_ALLOWED",
                "member",
                id(WMP));
        refused(review.recommend(even), "DECISION_TIED", "inFavour", "[\"BCT\",\"ICB\"]");
        accepted(review.recommend(with(even, "castingVote", casting(BCT))));
        assertThat(review.read("/recommended/decision/mode").asString()).isEqualTo("CASTING_VOTE");
    }

    @Test
    void onlyAChairPresides(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        var decision = decision(ICB_DOCTOR, BCT, WMP, NSPCC);

        refused(review.recommend(with(decision, "chairMemberId", id(WMP))), "NOT_THE_CHAIR", "member", id(WMP));
        accepted(review.recommend(with(decision, "chairMemberId", id(ICB_DOCTOR))));
    }

    @Test
    void dissentIsKeptUnderConsensus(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        var dissent = List.of(Map.of("agency", "WMP", "view", "An invented view that differs."));

        review.recommend(with(decision(ICB_DOCTOR, BCT, WMP, NSPCC), "dissent", dissent))
                .mustBe(200);
        assertThat(review.read("/recommended/decision/mode").asString()).isEqualTo("CONSENSUS");
        assertThat(review.read("/recommended/decision/dissent/0/agency").asString())
                .isEqualTo("WMP");
    }

    @Test
    void aDecisionHasReasonsAndIsNotOfTomorrow(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        var decision = decision(ICB_DOCTOR, BCT, WMP, NSPCC);

        refused(
                review.recommend(with(decision, "rationale", "Nineteen characters")),
                "RATIONALE_REQUIRED",
                "minimumLength",
                20);
        refused(
                review.recommend(with(decision, "decidedOn", "2026-02-20")),
                "DATE_IN_FUTURE",
                "decidedOn",
                "2026-02-20");
        accepted(review.recommend(with(decision, "rationale", "Of twenty characters")));
    }

    @Test
    void aDecisionInWritingHasTheRepliesOfAQuorumAndIsListedAtTheNextMeeting(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        Map<String, Object> written =
                with(voted(List.of(ICB_DOCTOR, BCT, WMP), List.of(), List.of()), "route", "WRITTEN");
        var replies = List.of("DOC-REPLIES-1");

        refused(review.recommend(written), "WRITTEN_REPLIES_MISSING");
        refused(
                review.recommend(with(written, "writtenEvidenceRefs", replies)),
                "NOT_QUORATE",
                "agencies",
                "[\"BCT\",\"ICB\",\"WMP\"]");
        var quorate = with(voted(List.of(ICB_DOCTOR, BCT, WMP, NSPCC), List.of(), List.of()), "route", "WRITTEN");
        MeetingSteps.scheduled(service, Users.BUSINESS_MANAGER, "SCSG", "2026-02-19");
        accepted(review.recommend(with(quorate, "writtenEvidenceRefs", replies)));
        Eventually.isTrue(() -> review.steps().nextMeeting().equals("2026-02-19"));
    }

    @Test
    void aChairAloneDeterminesNoOutcome(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        var decision = decision(ICB_DOCTOR, BCT, WMP, NSPCC);

        refused(
                review.recommend(with(decision, "route", "CHAIRS_ACTION")),
                "CHAIRS_ACTION_NOT_ALLOWED",
                "body",
                "SCSG");
        accepted(review.recommend(with(decision, "route", "EXTRAORDINARY")));
        assertThat(review.read("/recommended/decision/route").asString()).isEqualTo("EXTRAORDINARY");
    }

    @Test
    void anItemIsOfTheCaseThatNamesItAndOfNoOther(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        ReviewSteps other = ReviewSteps.met(service);
        MeetingSteps meeting =
                MeetingSteps.onItem(service, other.steps().caseRef(), "2026-02-19", ICB_DOCTOR, BCT, WMP, NSPCC);
        meeting.closeItem().mustBe(200);

        refused(
                review.recommend(meeting.decision()),
                "UNKNOWN_REFERENCE",
                "caseRef",
                other.steps().caseRef());
        accepted(other.recommend(meeting.decision()), "RapidReviewOutcomeRecommended");
    }

    private static Map<String, Object> agreedBy(String... members) {
        return with(
                decision(ICB_DOCTOR, BCT, WMP, NSPCC, BCC),
                "conflicts",
                List.of(Map.of(
                        "memberId",
                        id(WMP),
                        "nature",
                        "An invented conflict.",
                        "discussionAgreedBy",
                        MeetingSteps.ids(members))));
    }

    static Map<String, Object> voted(List<String> inFavour, List<String> against, List<String> abstaining) {
        List<String> all = new ArrayList<>(inFavour);
        all.addAll(against);
        all.addAll(abstaining);
        List<Map<String, String>> votes = new ArrayList<>(votes("FOR", inFavour.toArray(String[]::new)));
        votes.addAll(votes("AGAINST", against.toArray(String[]::new)));
        votes.addAll(votes("ABSTAIN", abstaining.toArray(String[]::new)));
        return with(decision(all.toArray(String[]::new)), "votes", votes);
    }

    private static Map<String, String> casting(String member) {
        return Map.of("memberId", id(member), "choice", "FOR");
    }
}
