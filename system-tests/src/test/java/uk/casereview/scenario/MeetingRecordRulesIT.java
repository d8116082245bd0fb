package uk.casereview.scenario;

import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCHC;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.BSMHFT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
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

/** Domain §15.1-1, §15.2-7: the record of a meeting says what happened, and is put right while that is simple. */
@ServiceTest
class MeetingRecordRulesIT {
    private static final String TODAY = "2026-03-05";

    @BeforeEach
    void onThatDay(Service service) {
        service.setClock(Users.ADMINISTRATOR, Instant.parse(TODAY + "T10:00:00Z"));
    }

    @Test
    void aMeetingWhoseDayIsOverSaysOnWhichDayItSat(Service service) {
        MeetingSteps meeting = MeetingSteps.typedUp(service, Users.BUSINESS_MANAGER, "SCSG", "2026-02-19");
        Map<String, Object> arrival = Map.of("memberId", id(WMP), "at", "2026-02-19T09:00:00Z");

        refused(meeting.byClerk("open-meeting", Map.of()), "MEETING_DAY_REQUIRED", "calledFor", "2026-02-19");
        accepted(meeting.byClerk("open-meeting", Map.of("on", "2026-02-19")), "MeetingOpened");
        accepted(meeting.byClerk("record-arrival", arrival), "ArrivalRecorded");
    }

    @Test
    void aVoteEnteredWronglyIsPutRightUntilTheItemIsClosed(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR, BCT, WMP, BCHC, BSMHFT, NSPCC);
        meeting.voted("FOR", ICB_DOCTOR, BCT, WMP).voted("AGAINST", BCHC, BSMHFT);
        Map<String, Object> wrong = Map.of("itemRef", "1", "castBy", id(NSPCC), "choice", "FOR");
        meeting.byClerk("cast-vote", wrong).mustBe(200);

        refused(meeting.byClerk("cast-vote", wrong), "DUPLICATE_AGENCY_VOTE", "stands", "FOR");
        exactly(meeting.vote(NSPCC, "AGAINST"), "VoteLapsed", "VoteCast");
        Map<String, Object> casting = Map.of("itemRef", "1", "choice", "AGAINST");
        exactly(meeting.as(ICB_DOCTOR, "cast-casting-vote", casting), "CastingVoteCast");
        exactly(
                meeting.as(ICB_DOCTOR, "cast-casting-vote", Map.of("itemRef", "1", "choice", "FOR")),
                "CastingVoteLapsed",
                "CastingVoteCast");
        accepted(meeting.closeItem(), "ItemClosed");
        refused(meeting.vote(NSPCC, "FOR"), "ITEM_NOT_OPEN", "item", "CLOSED");
    }

    /** OQ-6: "the one chairing that meeting". */
    @Test
    void ofSeveralChairsTheOneWhoPresidesIsSaidBeforeATieIsBroken(Service service) {
        MeetingSteps meeting = MeetingSteps.satOn(
                "2026-02-19", service, Users.BUSINESS_MANAGER, "SCSG", ICB_DOCTOR, BCT, WMP, BCHC, BSMHFT, NSPCC);
        meeting.voted("FOR", ICB_DOCTOR, BCT, WMP).voted("AGAINST", BCHC, BSMHFT, NSPCC);
        Map<String, Object> casting = Map.of("itemRef", "1", "choice", "FOR");

        refused(meeting.as(ICB_DOCTOR, "cast-casting-vote", casting), "CASTING_VOTE_NOT_ALLOWED");
        refused(meeting.as(BCT, "cast-casting-vote", casting), "CASTING_VOTE_NOT_ALLOWED");
        accepted(meeting.as(WMP, "elect-item-chair", Map.of("itemRef", "1", "memberId", id(BCT))), "ItemChairElected");
        refused(
                meeting.as(ICB_DOCTOR, "cast-casting-vote", casting),
                "CASTING_VOTE_NOT_ALLOWED",
                "member",
                id(ICB_DOCTOR));
        accepted(meeting.as(BCT, "cast-casting-vote", casting), "CastingVoteCast");
    }

    @Test
    void whoWasElectedForAnItemEndsItAndNobodyElseOfTheMembers(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR, BCT, WMP, BCHC, BSMHFT, NSPCC);
        meeting.conflict(ICB_DOCTOR).mustBe(200);
        meeting.conflict(BCT).mustBe(200);
        meeting.as(NSPCC, "elect-item-chair", Map.of("itemRef", "1", "memberId", id(WMP)))
                .mustBe(200);
        Map<String, Object> close = Map.of("itemRef", "1", "rationale", CaseSteps.RATIONALE);

        refused(meeting.as(NSPCC, "close-item", close), "NOT_THE_CHAIR", "member", id(NSPCC));
        accepted(meeting.as(WMP, "close-item", close), "ItemClosed");
    }

    @Test
    void anObserverIsNotAtAMeetingAboutCases(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR);

        refused(meeting.arrive(Users.OBSERVER), "NOT_A_MEMBER", "member", id(Users.OBSERVER));
        accepted(meeting.arrive("bscp.advisor"), "ArrivalRecorded");
    }

    /** §2.1: "Advisers / co-opted" come without a seat; being somebody else in the register opens no meeting. */
    @Test
    void anotherRoleMakesNobodyAGuest(Service service) {
        MeetingSteps meeting = onItem(service, ICB_DOCTOR);

        for (String login : List.of(Users.LA_NOTIFIER, "bscp.dsp.bcc", "bscp.agency-lead.wmp", "bscp.lead-reviewer")) {
            refused(meeting.arrive(login), "NOT_A_MEMBER", "member", id(login));
        }
        for (String login : List.of(Users.BUSINESS_MANAGER, "bscp.scrutineer", "bscp.co-opted")) {
            accepted(meeting.arrive(login), "ArrivalRecorded");
        }
    }

    private static MeetingSteps onItem(Service service, String... present) {
        return MeetingSteps.onItem(
                service, MeetingSteps.someCase(service, Users.BUSINESS_MANAGER, TODAY), TODAY, present);
    }
}
