package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.id;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.2-7 and §15.9: how a meeting goes, from its calling to its minutes. */
@ServiceTest
class MeetingRulesIT {
    private static final String TODAY = "2026-03-05";

    @BeforeEach
    void onThatDay(Service service) {
        service.setClock(Users.ADMINISTRATOR, Instant.parse(TODAY + "T10:00:00Z"));
    }

    @Test
    void onlyABodyWithSeatsMeets(Service service) {
        refused(
                MeetingSteps.schedule(service, BUSINESS_MANAGER, "LA_NOTIFIER", "ROOM", TODAY),
                "NO_SUCH_BODY",
                "body",
                "LA_NOTIFIER");
        Answer elsewhere = MeetingSteps.schedule(service, Users.SANDWELL_BUSINESS_MANAGER, "SCSG", "ROOM", TODAY);
        refused(elsewhere, "NO_SUCH_BODY", "body", "SCSG");
        assertThat(elsewhere.text("/detail")).contains("Practice Review Group (SANDWELL_CSPRG)");
        accepted(MeetingSteps.schedule(service, BUSINESS_MANAGER, "SCSG", "ROOM", TODAY), "MeetingScheduled");
    }

    @Test
    void nothingIsTakenBeforeTheMeetingIsOpen(Service service) {
        MeetingSteps meeting = planned(service).listed(MeetingSteps.someCase(service, BUSINESS_MANAGER, TODAY));

        refused(meeting.arrive(WMP), "MEETING_NOT_OPEN", "stage", "SCHEDULED");
        refused(meeting.openItem("1"), "MEETING_NOT_OPEN", "stage", "SCHEDULED");

        meeting.opened();
        accepted(meeting.arrive(WMP), "ArrivalRecorded");
        accepted(meeting.openItem("1"), "ItemOpened");
    }

    @Test
    void aMeetingIsCancelledForAReasonAndNeverOpened(Service service) {
        MeetingSteps meeting = planned(service);

        refused(meeting.byClerk("cancel-meeting", Map.of()), "REASON_REQUIRED");
        accepted(
                meeting.byClerk("cancel-meeting", Map.of("reason", "Called off: an invented reason.")),
                "MeetingCancelled");
        refused(meeting.byClerk("open-meeting", Map.of()), "INVALID_STATE", "stage", "CANCELLED");
    }

    @Test
    void onlyAChairOfTheBodyPresides(Service service) {
        MeetingSteps meeting = planned(service);

        refused(
                meeting.byClerk("open-meeting", Map.of("chairMemberId", id(NSPCC))),
                "NOT_THE_CHAIR",
                "member",
                id(NSPCC));
        accepted(meeting.byClerk("open-meeting", Map.of("chairMemberId", id(BCT))), "MeetingOpened");
    }

    /** §15.9: "also by the chair", which is a chair of the body that meets. */
    @Test
    void aMeetingIsRunByTheClerkOrAChairOfItsBody(Service service) {
        String ofTheBoard = "bscp.dsp.bct";
        MeetingSteps meeting = planned(service).listed(MeetingSteps.someCase(service, BUSINESS_MANAGER, TODAY));
        Map<String, Object> item = Map.of("itemRef", "1");
        Map<String, Object> putOff = Map.of("itemRef", "1", "rationale", CaseSteps.RATIONALE);

        refused(meeting.as(ofTheBoard, "open-meeting", Map.of()), "NOT_THE_CHAIR", "member", id(ofTheBoard));
        accepted(meeting.as(BCT, "open-meeting", Map.of()), "MeetingOpened");
        refused(meeting.arrived(BCT, ICB_DOCTOR).as(ofTheBoard, "open-item", item), "NOT_THE_CHAIR");
        accepted(meeting.as(ICB_DOCTOR, "open-item", item), "ItemOpened");
        refused(meeting.as(ofTheBoard, "close-item", putOff), "NOT_THE_CHAIR");
        refused(meeting.as(ofTheBoard, "defer-item", putOff), "NOT_THE_CHAIR");
        accepted(meeting.as(BCT, "defer-item", putOff), "ItemDeferred");
        refused(meeting.as(ofTheBoard, "adjourn-meeting", Map.of()), "NOT_THE_CHAIR");
        accepted(meeting.as(BCT, "adjourn-meeting", Map.of()), "MeetingAdjourned");
        refused(meeting.as(ofTheBoard, "resume", Map.of()), "NOT_THE_CHAIR");
        accepted(meeting.as(BCT, "resume", Map.of()), "Resumed");
        refused(meeting.as(ofTheBoard, "close-meeting", Map.of()), "NOT_THE_CHAIR");
        accepted(meeting.as(BCT, "close-meeting", Map.of()), "MeetingClosed");
        refused(meeting.as(ofTheBoard, "approve-minutes", Map.of()), "NOT_THE_CHAIR");
        accepted(meeting.as(BCT, "approve-minutes", Map.of()), "MinutesApproved");
    }

    @Test
    void noMeetingIsOpenedInTheFuture(Service service) {
        MeetingSteps meeting = planned(service);

        refused(meeting.byClerk("open-meeting", Map.of("on", "2026-03-06")), "DATE_IN_FUTURE", "on", "2026-03-06");
        accepted(meeting.byClerk("open-meeting", Map.of("on", TODAY)), "MeetingOpened");
    }

    @Test
    void comingAndGoingIsRecordedOnce(Service service) {
        MeetingSteps meeting = planned(service).opened();

        refused(meeting.depart(WMP), "NOT_PRESENT", "member", id(WMP));
        accepted(meeting.arrive(WMP), "ArrivalRecorded");
        refused(meeting.arrive(WMP), "ALREADY_PRESENT", "member", id(WMP));
        accepted(meeting.depart(WMP), "DepartureRecorded");
        accepted(meeting.arrive(WMP), "ArrivalRecorded");
    }

    @Test
    void aMemberComesForThemselvesOnly(Service service) {
        MeetingSteps meeting = planned(service).opened();

        refused(meeting.as(WMP, "record-arrival", Map.of("memberId", id(NSPCC))), "FORBIDDEN_ROLE");
        accepted(meeting.as(WMP, "record-arrival", Map.of("memberId", id(WMP))), "ArrivalRecorded");
    }

    @Test
    void apologiesNameTheDeputyOfTheRegister(Service service) {
        MeetingSteps meeting = planned(service);

        refused(
                meeting.byClerk("record-apology", Map.of("memberId", id(WMP), "deputy", id("bscp.deputy.bct"))),
                "NOT_A_MEMBER",
                "member",
                id("bscp.deputy.bct"));
        accepted(
                meeting.byClerk("record-apology", Map.of("memberId", id(WMP), "deputy", id("bscp.deputy.wmp"))),
                "ApologyRecorded");
    }

    @Test
    void onlyAnItemOnTheAgendaIsDealtWithAndOnlyWhenItIsCalled(Service service) {
        MeetingSteps meeting = planned(service)
                .listed(MeetingSteps.someCase(service, BUSINESS_MANAGER, TODAY))
                .opened()
                .arrived(ICB_DOCTOR, BCT, WMP, NSPCC);

        refused(meeting.openItem("2"), "ITEM_UNKNOWN", "itemRef", "2");
        refused(meeting.vote(WMP, "FOR"), "ITEM_NOT_OPEN", "item", "LISTED");
        refused(meeting.closeItem(), "ITEM_NOT_OPEN", "item", "LISTED");

        meeting.openItem("1").mustBe(200);
        accepted(meeting.vote(WMP, "FOR"), "VoteCast");
        accepted(meeting.closeItem(), "ItemClosed");
        refused(meeting.closeItem(), "ITEM_NOT_OPEN", "item", "CLOSED");
    }

    @Test
    void remotePresenceCountsToTheQuorum(Service service) {
        MeetingSteps meeting = MeetingSteps.onItem(
                service, MeetingSteps.someCase(service, BUSINESS_MANAGER, TODAY), TODAY, ICB_DOCTOR, BCT, WMP);

        refused(meeting.closeItem(), "NOT_QUORATE", "agencies", "[\"BCT\",\"ICB\",\"WMP\"]");
        meeting.arrived(NSPCC);
        accepted(meeting.closeItem(), "ItemClosed");
    }

    @Test
    void theQuorumIsCountedWhenTheItemIsDecided(Service service) {
        MeetingSteps meeting = MeetingSteps.onItem(
                service, MeetingSteps.someCase(service, BUSINESS_MANAGER, TODAY), TODAY, ICB_DOCTOR, BCT, WMP, NSPCC);
        meeting.depart(NSPCC).mustBe(200);

        refused(meeting.closeItem(), "NOT_QUORATE", "minimum", 4);
        meeting.arrived(NSPCC);
        accepted(meeting.closeItem(), "ItemClosed");
    }

    @Test
    void theVoteOfWhoeverLeavesLapses(Service service) {
        MeetingSteps meeting = MeetingSteps.onItem(
                        service,
                        MeetingSteps.someCase(service, BUSINESS_MANAGER, TODAY),
                        TODAY,
                        ICB_DOCTOR,
                        BCT,
                        WMP,
                        NSPCC)
                .voted("FOR", WMP);

        exactly(meeting.depart(WMP), "DepartureRecorded", "VoteLapsed");
        exactly(meeting.depart(NSPCC), "DepartureRecorded");
    }

    @Test
    void anAdjournedMeetingGoesOnAndAttendanceBeginsAnewOnAnotherDay(Service service) {
        MeetingSteps meeting = MeetingSteps.onItem(
                service, MeetingSteps.someCase(service, BUSINESS_MANAGER, TODAY), TODAY, ICB_DOCTOR, BCT, WMP, NSPCC);
        meeting.byClerk("adjourn-meeting", Map.of("until", "2026-03-06")).mustBe(200);

        refused(meeting.vote(WMP, "FOR"), "MEETING_NOT_OPEN", "stage", "ADJOURNED");
        service.setClock(Users.ADMINISTRATOR, Instant.parse("2026-03-06T10:00:00Z"));
        accepted(meeting.byClerk("resume", Map.of()), "Resumed");
        refused(meeting.closeItem(), "NOT_QUORATE", "agencies", "[]");
        meeting.arrived(ICB_DOCTOR, BCT, WMP, NSPCC);
        accepted(meeting.closeItem(), "ItemClosed");
    }

    @Test
    void afterABreakOfTheDayPeopleAreTakenToBeBack(Service service) {
        MeetingSteps meeting = MeetingSteps.onItem(
                service, MeetingSteps.someCase(service, BUSINESS_MANAGER, TODAY), TODAY, ICB_DOCTOR, BCT, WMP, NSPCC);
        meeting.byClerk("adjourn-meeting", Map.of()).mustBe(200);

        refused(meeting.byClerk("resume", Map.of("on", "2026-03-04")), "INVALID_STATE", "satOn", TODAY);
        meeting.byClerk("resume", Map.of()).mustBe(200);
        accepted(meeting.closeItem(), "ItemClosed");
    }

    @Test
    void noMeetingEndsOnAnOpenItem(Service service) {
        MeetingSteps meeting = MeetingSteps.onItem(
                service, MeetingSteps.someCase(service, BUSINESS_MANAGER, TODAY), TODAY, ICB_DOCTOR, BCT, WMP, NSPCC);

        refused(meeting.byClerk("close-meeting", Map.of()), "ITEM_STILL_OPEN", "items", "[\"1\"]");
        accepted(
                meeting.byClerk("defer-item", Map.of("itemRef", "1", "rationale", CaseSteps.RATIONALE)),
                "ItemDeferred");
        accepted(meeting.byClerk("close-meeting", Map.of()), "MeetingClosed");
    }

    @Test
    void minutesAreApprovedOnceAndOfAClosedMeeting(Service service) {
        MeetingSteps meeting = planned(service).opened();

        refused(meeting.byClerk("approve-minutes", Map.of()), "INVALID_STATE", "stage", "OPEN");
        meeting.byClerk("close-meeting", Map.of()).mustBe(200);
        accepted(meeting.as(BCT, "approve-minutes", Map.of()), "MinutesApproved");
        refused(meeting.byClerk("approve-minutes", Map.of()), "INVALID_STATE", "stage", "MINUTES_APPROVED");
    }

    private static MeetingSteps planned(Service service) {
        return MeetingSteps.scheduled(service, BUSINESS_MANAGER, "SCSG", TODAY);
    }
}
