package uk.casereview.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;

/** One meeting, step by step; what the clerk does for everybody, and what members do themselves. */
final class MeetingSteps {
    private final Service service;
    private final String clerk;
    private final String id;

    private MeetingSteps(Service service, String clerk, String id) {
        this.service = service;
        this.clerk = clerk;
        this.id = id;
    }

    static Answer schedule(Service service, String clerk, String body, String channel, String on) {
        return service.as(clerk)
                .post("/api/meetings", Map.of("body", body, "kind", "REGULAR", "channel", channel, "on", on));
    }

    static MeetingSteps scheduled(Service service, String clerk, String body, String on) {
        Answer answer = schedule(service, clerk, body, "REMOTE", on).mustBe(201);
        return new MeetingSteps(service, clerk, answer.text("/id"));
    }

    /** A meeting that nobody had put into the calendar before it was held. */
    static MeetingSteps typedUp(Service service, String clerk, String body, String on) {
        Map<String, Object> meeting = Map.of("body", body, "kind", "REGULAR", "channel", "REMOTE", "on", on);
        Map<String, Object> held =
                CaseSteps.with(CaseSteps.with(meeting, "alreadyHappened", true), "reason", "The minutes came in late.");
        return new MeetingSteps(
                service,
                clerk,
                service.as(clerk).post("/api/meetings", held).mustBe(201).text("/id"));
    }

    /** The Serious Cases Sub-Group meets on the day, its medical co-chair presiding, on item 1 about the case. */
    static MeetingSteps onItem(Service service, String caseRef, String on, String... present) {
        MeetingSteps meeting = scheduled(service, Users.BUSINESS_MANAGER, "SCSG", on);
        meeting.listed(caseRef);
        meeting.byClerk("open-meeting", Map.of("chairMemberId", Users.id(ReviewSteps.ICB_DOCTOR)))
                .mustBe(200);
        meeting.arrived(present);
        meeting.openItem("1").mustBe(200);
        return meeting;
    }

    /** Sandwell's practice review group meets on the day, on item 1 about the case. */
    static MeetingSteps inSandwell(Service service, String caseRef, String on, String... present) {
        MeetingSteps meeting = scheduled(service, Users.SANDWELL_BUSINESS_MANAGER, "SANDWELL_CSPRG", on)
                .listed(caseRef)
                .opened()
                .arrived(present);
        meeting.openItem("1").mustBe(200);
        return meeting;
    }

    /** A case of the clerk's partnership that a meeting can speak of. */
    static String someCase(Service service, String clerk, String day) {
        Map<String, Object> incident = CaseSteps.incident(day, day, List.of(CaseSteps.deadChild()));
        if (clerk.equals(Users.SANDWELL_BUSINESS_MANAGER)) {
            incident.put("laCode", "E08000028");
        }
        return service.as(
                        clerk.equals(Users.SANDWELL_BUSINESS_MANAGER) ? Users.SANDWELL_LA_NOTIFIER : Users.LA_NOTIFIER)
                .post("/api/incidents", incident)
                .mustBe(201)
                .text("/caseRef");
    }

    /** A meeting of that day, typed up later: item 1 is open and these people are there. */
    static MeetingSteps satOn(String on, Service service, String clerk, String body, String... present) {
        MeetingSteps meeting = typedUp(service, clerk, body, on).listed(someCase(service, clerk, on));
        meeting.byClerk("open-meeting", Map.of("on", on)).mustBe(200);
        meeting.arrived(present).openItem("1").mustBe(200);
        return meeting;
    }

    String id() {
        return id;
    }

    MeetingSteps listed(String caseRef) {
        byClerk("list-item", Map.of("caseRef", caseRef, "question", "An invented question."))
                .mustBe(200);
        return this;
    }

    MeetingSteps opened() {
        byClerk("open-meeting", Map.of()).mustBe(200);
        return this;
    }

    MeetingSteps arrived(String... logins) {
        for (String login : logins) {
            arrive(login).mustBe(200);
        }
        return this;
    }

    Answer arrive(String login) {
        return byClerk("record-arrival", Map.of("memberId", Users.id(login)));
    }

    Answer depart(String login) {
        return byClerk("record-departure", Map.of("memberId", Users.id(login)));
    }

    Answer openItem(String item) {
        return byClerk("open-item", Map.of("itemRef", item));
    }

    Answer conflict(String login) {
        return as(login, "declare-conflict", Map.of("itemRef", "1", "nature", "An invented conflict."));
    }

    Answer vote(String login, String choice) {
        return as(login, "cast-vote", Map.of("itemRef", "1", "choice", choice));
    }

    MeetingSteps voted(String choice, String... logins) {
        for (String login : logins) {
            vote(login, choice).mustBe(200);
        }
        return this;
    }

    Answer closeItem() {
        return closeItem(Map.of());
    }

    Answer closeItem(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("itemRef", "1", "rationale", CaseSteps.RATIONALE));
        body.putAll(more);
        return byClerk("close-item", body);
    }

    Answer byClerk(String command, Map<String, ?> body) {
        return as(clerk, command, body);
    }

    Answer as(String user, String command, Map<String, ?> body) {
        return service.as(user).post("/api/meetings/" + id + "/" + command, body);
    }

    /** How a deciding command names what the meeting decided on item 1. */
    Map<String, Object> decision() {
        return Map.of("meetingId", id, "itemRef", "1");
    }

    static List<String> ids(String... logins) {
        return List.of(logins).stream().map(Users::id).toList();
    }
}
