package uk.casereview.scenario;

import java.util.Map;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;

/** A meeting of Birmingham's Sub-Group that is to be held today, with one question on its agenda. */
public record RoomLoad(String caseRef, String meetingId) {
    public static final String PRESIDES = ReviewSteps.ICB_DOCTOR;
    public static final String CO_CHAIR = ReviewSteps.BCT;
    public static final String POLICE = ReviewSteps.WMP;
    public static final String CHARITY = ReviewSteps.NSPCC;
    public static final String COMMUNITY = ReviewSteps.BCHC;
    public static final String CLERK = Users.BUSINESS_MANAGER;
    private static final String DAY = "2026-02-19";

    public static RoomLoad made(Service service) {
        CaseSteps steps = new CaseSteps(service).at(DAY + "T10:00:00Z").recorded(DAY);
        MeetingSteps meeting = MeetingSteps.scheduled(service, CLERK, "SCSG", DAY);
        Answer listed = service.as(CLERK)
                .post(
                        "/api/meetings/" + meeting.id() + "/list-item",
                        Map.of("caseRef", steps.caseRef(), "question", "An invented question?"))
                .mustBe(200);
        service.as(CLERK)
                .get("/api/meetings/" + meeting.id() + "?after=" + listed.header("Position"))
                .mustBe(200);
        return new RoomLoad(steps.caseRef(), meeting.id());
    }

    /** By which forms name the person. */
    public static String id(String login) {
        return Users.id(login);
    }
}
