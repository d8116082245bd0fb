package uk.casereview.scenario;

import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Users.SANDWELL_BUSINESS_MANAGER;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/**
 * Domain §15.2-9: what was decided in writing, or by the chair alone, is "listed at the next meeting". Each test opens or
 * cancels the meetings it has planned, for the next meeting of a body is everybody's.
 */
@ServiceTest
class ListedDecisionsRulesIT {
    private static final String BODY = "SANDWELL_CSPRG";
    private static final String LISTING = "LIST_AT_NEXT_MEETING";

    @Test
    void aDecisionWaitsForAMeetingAndIsOnItsAgendaOnceOneIsPlanned(Service service) {
        SandwellSteps steps = SandwellSteps.gathering(service);

        accepted(steps.recommend(inWriting(Map.of())));
        Eventually.isTrue(() -> steps.read("/file/openTasks/0/kind").equals(LISTING));
        MeetingSteps meeting = planned(service, "2026-02-16");

        Eventually.isTrue(() -> steps.nextMeeting().equals("2026-02-16"));
        Eventually.isTrue(() -> steps.read("/file/openTasks/0/kind").isEmpty());
        sits(service, meeting, "2026-02-16");
        accepted(meeting.openItem("R1"), "ItemOpened");
    }

    @Test
    void whatIsCalledOffOrNotReachedIsListedAtTheNextAgain(Service service) {
        SandwellSteps steps = SandwellSteps.gathering(service);
        MeetingSteps first = planned(service, "2026-02-16");
        accepted(steps.recommend(inWriting(Map.of())));
        Eventually.isTrue(() -> steps.nextMeeting().equals("2026-02-16"));
        MeetingSteps second = planned(service, "2026-02-23");

        calledOff(first);
        Eventually.isTrue(() -> steps.nextMeeting().equals("2026-02-23"));

        sits(service, second, "2026-02-23");
        accepted(second.byClerk("close-meeting", Map.of()), "MeetingClosed");
        Eventually.isTrue(() -> steps.read("/file/openTasks/0/kind").equals(LISTING));
        MeetingSteps third = planned(service, "2026-03-02");
        Eventually.isTrue(() -> steps.nextMeeting().equals("2026-03-02"));
        sits(service, third, "2026-03-02");
    }

    @Test
    void aDecisionIsListedAtTheMeetingItIsReportedTo(Service service) {
        SandwellSteps steps = SandwellSteps.gathering(service);
        MeetingSteps sooner = planned(service, "2026-02-16");
        MeetingSteps named = planned(service, "2026-02-23");

        accepted(steps.recommend(inWriting(Map.of("reportedToMeeting", named.id()))));

        Eventually.isTrue(() -> steps.nextMeeting().equals("2026-02-23"));
        calledOff(sooner);
        sits(service, named, "2026-02-23");
    }

    /** PM5: "raise task Reconsider, listed for next SCSG". */
    @Test
    void anAnswerOfThePanelThatDisagreesIsListed(Service service) {
        SandwellSteps steps = submitted(service);
        MeetingSteps meeting = planned(service, "2026-02-16");

        Map<String, Object> answer = Map.of("response", "SUGGESTS_NO_LCSPR", "receivedOn", "2026-02-09");
        accepted(steps.as(SANDWELL_BUSINESS_MANAGER, "record-panel-response", answer), "PanelResponseRecorded");

        Eventually.isTrue(() -> steps.nextMeeting().equals("2026-02-16"));
        Eventually.isTrue(() -> steps.read("/file/openTasks/0/kind").equals("RECONSIDER_OUTCOME"));
        sits(service, meeting, "2026-02-16");
        accepted(meeting.openItem("R1"), "ItemOpened");
    }

    /** Recommended, determined and sent to the Panel on one day. */
    private static SandwellSteps submitted(Service service) {
        SandwellSteps steps = SandwellSteps.gathering(service);
        accepted(steps.recommend(SandwellSteps.ALL_FOUR));
        for (String agency : List.of("SMBC", "SCT", "WMP", "ICB")) {
            steps.seen(steps.as(
                    SANDWELL_BUSINESS_MANAGER, "record-dsp-position", Map.of("agency", agency, "outcome", "LCSPR")));
        }
        steps.seen(steps.deciding(
                SANDWELL_BUSINESS_MANAGER,
                "determine-outcome",
                Map.of("outcome", "LCSPR", "decision", Map.of("rationale", CaseSteps.RATIONALE))));
        steps.sections();
        Map<String, Object> sent = Map.of("sentOn", "2026-02-09", "docRef", "DOC-1");
        accepted(steps.as(SANDWELL_BUSINESS_MANAGER, "submit-to-panel", sent), "RapidReviewSubmitted");
        return steps;
    }

    private static Map<String, Object> inWriting(Map<String, Object> more) {
        Map<String, Object> decision = new HashMap<>(Map.of(
                "route",
                "WRITTEN",
                "writtenEvidenceRefs",
                List.of("DOC-REPLIES-1"),
                "votes",
                ReviewSteps.votes("FOR", SandwellSteps.ALL_FOUR),
                "rationale",
                CaseSteps.RATIONALE));
        decision.putAll(more);
        return decision;
    }

    private static MeetingSteps planned(Service service, String on) {
        return MeetingSteps.scheduled(service, SANDWELL_BUSINESS_MANAGER, BODY, on);
    }

    private static void sits(Service service, MeetingSteps meeting, String on) {
        service.setClock(Users.ADMINISTRATOR, Instant.parse(on + "T10:00:00Z"));
        meeting.opened();
    }

    private static void calledOff(MeetingSteps meeting) {
        accepted(meeting.byClerk("cancel-meeting", Map.of("reason", "An invented reason of some length.")));
    }
}
