package uk.casereview.scenario;

import static uk.casereview.scenario.Users.id;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;

/** A meeting of Birmingham's Sub-Group kept in the service, with one item about one case. */
record ItemSteps(Service service, String meetingId) {
    static final String ITEM = "1";

    static ItemSteps about(Service service, String caseRef, String on) {
        Answer scheduled = service.as(Users.BUSINESS_MANAGER)
                .post("/api/meetings", Map.of("body", "SCSG", "kind", "REGULAR", "channel", "ROOM", "on", on))
                .mustBe(201);
        ItemSteps meeting = new ItemSteps(service, scheduled.text("/id"));
        meeting.clerk("list-item", Map.of("caseRef", caseRef, "question", "An invented question."))
                .mustBe(200);
        return meeting;
    }

    ItemSteps begun(String chair, String... others) {
        clerk("open-meeting", Map.of("chairMemberId", id(chair))).mustBe(200);
        clerk("record-arrival", Map.of("memberId", id(chair))).mustBe(200);
        for (String member : others) {
            clerk("record-arrival", Map.of("memberId", id(member))).mustBe(200);
        }
        clerk("open-item", Map.of("itemRef", ITEM)).mustBe(200);
        return this;
    }

    ItemSteps agreed() {
        clerk("close-item", Map.of("itemRef", ITEM, "mode", "CONSENSUS", "rationale", CaseSteps.RATIONALE))
                .mustBe(200);
        return this;
    }

    /** Closed under a key of its own. */
    ItemSteps agreed(UUID key) {
        service.as(Users.BUSINESS_MANAGER)
                .with("Idempotency-Key", key.toString())
                .post(
                        "/api/meetings/" + meetingId + "/close-item",
                        Map.of("itemRef", ITEM, "mode", "CONSENSUS", "rationale", CaseSteps.RATIONALE))
                .mustBe(200);
        return this;
    }

    Answer declares(String member) {
        return as(member, "declare-conflict", Map.of("itemRef", ITEM, "nature", "An invented conflict of interest."))
                .mustBe(200);
    }

    /** Each of the others agrees that the conflicted member may discuss. */
    Answer agree(String conflicted, String first, String second) {
        Map<String, Object> agreement = Map.of("itemRef", ITEM, "memberId", id(conflicted), "agreedBy", List.of());
        as(first, "agree-discussion", agreement).mustBe(200);
        return as(second, "agree-discussion", agreement).mustBe(200);
    }

    Map<String, Object> decision() {
        return Map.of("meetingId", meetingId, "itemRef", ITEM);
    }

    Answer clerk(String command, Map<String, ?> body) {
        return as(Users.BUSINESS_MANAGER, command, body);
    }

    private Answer as(String user, String command, Map<String, ?> body) {
        return service.as(user).post("/api/meetings/" + meetingId + "/" + command, body);
    }
}
