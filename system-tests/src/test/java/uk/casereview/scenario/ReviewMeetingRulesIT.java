package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §7.5, R4 and §15.2-7: the meeting of a rapid review, told by its attendance or by a meeting kept here. */
@ServiceTest
class ReviewMeetingRulesIT {
    @Test
    void whoDecidedOrWasThereHasToBeSaid(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service).at("2026-02-19T09:00:00Z");

        refused(
                review.as(BCT, "hold-rapid-review-meeting", Map.of()),
                "NOT_QUORATE",
                "sayIn",
                "[\"meetingId\",\"attendance\"]");
        review.hold(ICB_DOCTOR, BCT, WMP, NSPCC).mustBe(200);
        refused(
                review.recommend(Map.of("rationale", CaseSteps.RATIONALE)),
                "NOT_QUORATE",
                "sayIn",
                "[\"meetingId\",\"itemRef\",\"attendance\"]");
        accepted(review.recommend(ReviewSteps.decision(ICB_DOCTOR, BCT, WMP, NSPCC)), "RapidReviewOutcomeRecommended");
    }

    @Test
    void meetingsRepeatAndShowWhoseReturnIsMissing(Service service) {
        ReviewSteps opened = ReviewSteps.opened(service);
        refused(opened.hold(ICB_DOCTOR, BCT, WMP, NSPCC), "INVALID_STATE", "stage", "OPEN");
        ReviewSteps review = ReviewSteps.met(service);

        assertThat(review.read("/meetings/0/missingReturns").toString()).isEqualTo("[\"WMP\"]");
        accepted(review.hold(ICB_DOCTOR, BCT, WMP, NSPCC), "RapidReviewMeetingHeld");
        assertThat(review.read("/meetings").size()).isEqualTo(2);
    }

    @Test
    void aRapidReviewMeetingTakesTheAttendanceOfTheMeetingItNames(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service).at("2026-02-19T09:00:00Z");
        MeetingSteps meeting =
                MeetingSteps.onItem(service, review.steps().caseRef(), "2026-02-19", ICB_DOCTOR, BCT, WMP);
        Map<String, Object> held = Map.of("meetingId", meeting.id());

        refused(review.as(BCT, "hold-rapid-review-meeting", held), "ITEM_NOT_CLOSED", "itemRef", "1");
        putOff(meeting);
        refused(review.as(BCT, "hold-rapid-review-meeting", held), "NOT_QUORATE", "minimum", 4);
        meeting.depart(WMP).mustBe(200);
        meeting.arrived(NSPCC);
        refused(review.as(BCT, "hold-rapid-review-meeting", held), "NOT_QUORATE", "minimum", 4);
        meeting.arrived(WMP);
        accepted(review.as(BCT, "hold-rapid-review-meeting", held), "RapidReviewMeetingHeld");
        assertThat(review.read("/meetings/0/quorate").asBoolean()).isTrue();
        assertThat(review.read("/meetings/0/attendance").size()).isEqualTo(4);
    }

    @Test
    void aRapidReviewMeetingNamesOneThatHasBegun(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service).at("2026-02-19T09:00:00Z");
        MeetingSteps meeting = MeetingSteps.scheduled(service, BUSINESS_MANAGER, "SCSG", "2026-02-19");
        MeetingSteps board = MeetingSteps.scheduled(service, BUSINESS_MANAGER, "EXECUTIVE_BOARD", "2026-02-19");
        Map<String, Object> held = Map.of("meetingId", meeting.id());

        refused(review.as(BCT, "hold-rapid-review-meeting", held), "MEETING_NOT_OPEN", "meetingId", meeting.id());
        refused(
                review.as(BCT, "hold-rapid-review-meeting", Map.of("meetingId", board.id())),
                "UNKNOWN_REFERENCE",
                "meetingId",
                board.id());
        meeting.listed(review.steps().caseRef()).opened().arrived(ICB_DOCTOR, BCT, WMP, NSPCC);
        putOff(meeting);
        accepted(review.as(BCT, "hold-rapid-review-meeting", held), "RapidReviewMeetingHeld");
    }

    /** What has been held is over: either the item about the case has ended, or the whole meeting. */
    @Test
    void aMeetingIsHeldOnceItHasDealtWithTheCase(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service).at("2026-02-19T09:00:00Z");
        MeetingSteps meeting =
                MeetingSteps.onItem(service, review.steps().caseRef(), "2026-02-19", ICB_DOCTOR, BCT, WMP, NSPCC);
        Map<String, Object> held = Map.of("meetingId", meeting.id());

        refused(review.as(BCT, "hold-rapid-review-meeting", held), "ITEM_NOT_CLOSED", "itemRef", "1");
        accepted(meeting.closeItem(), "ItemClosed");
        accepted(review.as(BCT, "hold-rapid-review-meeting", held), "RapidReviewMeetingHeld");
        assertThat(review.read("/meetings/0/attendance").size()).isEqualTo(4);
    }

    private static void putOff(MeetingSteps meeting) {
        meeting.byClerk("defer-item", Map.of("itemRef", "1", "rationale", CaseSteps.RATIONALE))
                .mustBe(200);
    }
}
