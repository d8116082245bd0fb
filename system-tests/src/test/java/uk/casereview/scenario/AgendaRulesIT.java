package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.2-7 and §15.8: what a meeting deals with, who comes, and which meeting was a review's. */
@ServiceTest
class AgendaRulesIT {
    private static final String TODAY = "2026-03-05";
    private static final String HOLD = "hold-rapid-review-meeting";

    /** An access opens a case for reading and contributing; whose cases a body decides does not change with it. */
    @Test
    void anItemIsAboutACaseOfThePartnership(Service service) {
        MeetingSteps meeting = scheduled(service);
        String sandwells = MeetingSteps.someCase(service, Users.SANDWELL_BUSINESS_MANAGER, TODAY);
        String ours = MeetingSteps.someCase(service, BUSINESS_MANAGER, TODAY);

        refused(list(meeting, sandwells), "UNKNOWN_REFERENCE", "caseRef", sandwells);
        refused(list(meeting, "BSCP-2026-99999"), "UNKNOWN_REFERENCE", "caseRef", "BSCP-2026-99999");
        accepted(list(meeting, ours), "ItemListed");
    }

    @Test
    void whoComesIsKnownToTheRegister(Service service) {
        MeetingSteps meeting = scheduled(service).opened();
        String nobody = UUID.randomUUID().toString();

        refused(arrives(meeting, nobody), "UNKNOWN_REFERENCE", "memberId", nobody);
        refused(
                arrives(meeting, Users.id("scsp.member.smbc")),
                "UNKNOWN_REFERENCE",
                "memberId",
                Users.id("scsp.member.smbc"));
        refused(meeting.byClerk("record-apology", Map.of("memberId", nobody)), "NOT_A_MEMBER", "member", nobody);
        accepted(meeting.arrive("bscp.co-opted"), "ArrivalRecorded");
    }

    /** §15.2-8, whatever "has already happened" (§15.1-1: "field validation still refuse"). */
    @Test
    void whoACommandSaysWasThereIsKnownToTheRegister(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service).at("2026-02-19T09:00:00Z");
        String nobody = UUID.randomUUID().toString();
        List<Map<String, String>> people = new ArrayList<>(Users.present(ICB_DOCTOR, BCT, WMP, NSPCC));
        people.add(Map.of("memberId", nobody));

        refused(review.as(BCT, HOLD, Map.of("attendance", people)), "UNKNOWN_REFERENCE");
        Map<String, Object> happened = Map.of("alreadyHappened", true, "reason", CaseSteps.RATIONALE);
        refused(
                review.as(BUSINESS_MANAGER, HOLD, with(happened, "attendance", people)),
                "UNKNOWN_REFERENCE",
                "members",
                "[\"" + nobody + "\"]");
        accepted(review.hold(ICB_DOCTOR, BCT, WMP, NSPCC), "RapidReviewMeetingHeld");
        Map<String, Object> decision = ReviewSteps.decision(ICB_DOCTOR, BCT, WMP, NSPCC);
        decision.put("attendance", people);
        refused(review.recommend(decision), "UNKNOWN_REFERENCE");
        Map<String, Object> recommended = new HashMap<>(ReviewSteps.recommendation(decision));
        recommended.putAll(happened);
        refused(review.deciding(BUSINESS_MANAGER, "recommend-outcome", recommended), "UNKNOWN_REFERENCE");
    }

    /** A guest needs a capacity of that day: {@code GrantRole} with CO_OPTED, or a co-opted seat. */
    @Test
    void aGuestComesWithARoleOfTheDay(Service service) {
        MeetingSteps meeting = scheduled(service).opened();
        String guest = UUID.randomUUID().toString();
        refused(arrives(meeting, guest), "UNKNOWN_REFERENCE");

        accepted(PartnershipSteps.birmingham(service)
                .lay("grant-role", Map.of("user", guest, "role", "CO_OPTED", "from", TODAY, "to", TODAY)));

        accepted(arrives(meeting, guest), "ArrivalRecorded");
        MeetingSteps yesterdays = MeetingSteps.typedUp(service, BUSINESS_MANAGER, "SCSG", "2026-03-04");
        yesterdays.byClerk("open-meeting", Map.of("on", "2026-03-04")).mustBe(200);
        refused(arrives(yesterdays, guest), "UNKNOWN_REFERENCE", "memberId", guest);
    }

    @Test
    void aMeetingIsAReviewsOnceAndHasTheCaseOnItsAgenda(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service).at("2026-02-19T09:00:00Z");
        MeetingSteps meeting = MeetingSteps.scheduled(service, BUSINESS_MANAGER, "SCSG", "2026-02-19")
                .opened()
                .arrived(ICB_DOCTOR, BCT, WMP, NSPCC);
        Map<String, Object> held = Map.of("meetingId", meeting.id());

        refused(review.as(BCT, HOLD, held), "ITEM_UNKNOWN", "meetingId", meeting.id());
        meeting.listed(review.steps().caseRef());
        meeting.byClerk("defer-item", Map.of("itemRef", "1", "rationale", CaseSteps.RATIONALE))
                .mustBe(200);
        accepted(review.as(BCT, HOLD, held), "RapidReviewMeetingHeld");
        refused(review.as(BCT, HOLD, held), "MEETING_EXISTS", "meetingId", meeting.id());
        accepted(review.hold(ICB_DOCTOR, BCT, WMP, NSPCC), "RapidReviewMeetingHeld");
    }

    /** §15.2-7: "carries attendance or names a Meeting"; where it does both, they agree. */
    @Test
    void whatIsSaidBesideAMeetingIsWhatTheMeetingSays(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service).at("2026-02-19T09:00:00Z");
        MeetingSteps meeting =
                MeetingSteps.onItem(service, review.steps().caseRef(), "2026-02-19", ICB_DOCTOR, BCT, WMP, NSPCC);
        List<Map<String, String>> others = Users.present(ICB_DOCTOR, BCT, WMP, ReviewSteps.BCC);
        List<Map<String, String>> same = Users.present(NSPCC, WMP, BCT, ICB_DOCTOR);

        meeting.closeItem().mustBe(200);
        refused(
                review.as(BCT, HOLD, Map.of("meetingId", meeting.id(), "attendance", others)),
                "MEETING_DIFFERS",
                "meetingId",
                meeting.id());
        refused(
                review.as(BCT, HOLD, Map.of("meetingId", meeting.id(), "heldOn", "2026-02-18")),
                "MEETING_DIFFERS",
                "heldOn",
                "2026-02-19");
        accepted(review.as(BCT, HOLD, Map.of("meetingId", meeting.id(), "attendance", same)), "RapidReviewMeetingHeld");
    }

    /** Whoever lists an item or decides learns from the answer what it is called, and once more where it is replayed. */
    @Test
    void theAnswerTellsWhatALaterCommandNames(Service service) {
        MeetingSteps meeting = scheduled(service);
        String ours = MeetingSteps.someCase(service, BUSINESS_MANAGER, TODAY);
        var clerk = service.as(BUSINESS_MANAGER)
                .with("Idempotency-Key", UUID.randomUUID().toString());
        String address = "/api/meetings/" + meeting.id() + "/list-item";
        Map<String, String> item = Map.of("caseRef", ours, "question", "An invented question.");

        assertThat(list(meeting, ours).json().path("ids").toString()).isEqualTo("{\"itemRef\":\"1\"}");
        assertThat(clerk.post(address, item).mustBe(200).text("/ids/itemRef")).isEqualTo("2");
        assertThat(clerk.post(address, item).mustBe(200).text("/ids/itemRef")).isEqualTo("2");
        assertThat(meeting.opened().openItem("2").mustBe(200).json().path("ids").toString())
                .isEqualTo("{}");
    }

    /** §15.1-1: what was held on a day that is over is a fact and says why it comes late; nobody plans for such a day. */
    @Test
    void noMeetingIsPlannedForADayThatIsOver(Service service) {
        service.setClock(Users.ADMINISTRATOR, Instant.parse(TODAY + "T10:00:00Z"));

        refused(
                MeetingSteps.schedule(service, BUSINESS_MANAGER, "SCSG", "ROOM", "2025-03-04"),
                "MEETING_IN_THE_PAST",
                "on",
                "2025-03-04");
        MeetingSteps held = MeetingSteps.typedUp(service, BUSINESS_MANAGER, "SCSG", "2025-03-04");
        assertThat(Eventually.text(() -> service.as(BUSINESS_MANAGER)
                        .get("/api/meetings/" + held.id())
                        .text("/on")))
                .isEqualTo("2025-03-04");
    }

    @Test
    void anEarlierVersionOfAPaperDoesNotGoOutAgain(Service service) {
        MeetingSteps meeting = scheduled(service);
        Map<String, Object> paper =
                Map.of("docRef", "DOC-CHRONOLOGY-7", "hash", "sha256:" + "0a1b2c0d".repeat(8), "version", 2);

        exactly(meeting.byClerk("circulate-papers", paper), "PapersCirculated");
        refused(meeting.byClerk("circulate-papers", with(paper, "version", 1)), "PAPERS_OUTDATED", "latest", 2);
        exactly(meeting.byClerk("circulate-papers", with(paper, "version", 3)), "PapersCirculated");
    }

    private static MeetingSteps scheduled(Service service) {
        service.setClock(Users.ADMINISTRATOR, Instant.parse(TODAY + "T10:00:00Z"));
        return MeetingSteps.scheduled(service, BUSINESS_MANAGER, "SCSG", TODAY);
    }

    private static Answer list(MeetingSteps meeting, String caseRef) {
        return meeting.byClerk("list-item", Map.of("caseRef", caseRef, "question", "An invented question."));
    }

    private static Answer arrives(MeetingSteps meeting, String member) {
        return meeting.byClerk("record-arrival", Map.of("memberId", member));
    }
}
