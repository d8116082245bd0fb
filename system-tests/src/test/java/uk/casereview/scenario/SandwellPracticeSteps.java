package uk.casereview.scenario;

import static uk.casereview.scenario.Users.SANDWELL_BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.id;
import static uk.casereview.scenario.Users.present;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;

/** The practice review of a Sandwell case, step by step. */
record SandwellPracticeSteps(Service service, SandwellSteps sandwell, String review) {
    /** Of the partnership, who settles what its partners differ about. */
    static final String CHAIR = "scsp.dsp.smbc";

    /** Its draft accepted by the practice review group on Wednesday 10 June 2026. */
    static SandwellPracticeSteps accepted(Service service) {
        SandwellSteps sandwell = SandwellSteps.gathering(service);
        sandwell.recommend(SandwellSteps.ALL_FOUR).mustBe(200);
        sandwell.positions("LCSPR", "LCSPR");
        sandwell.determine("LCSPR").mustBe(200);
        return initiated(service, sandwell).commissioned().drafted();
    }

    /** A process has begun it. */
    static SandwellPracticeSteps initiated(Service service, SandwellSteps sandwell) {
        return new SandwellPracticeSteps(
                service, sandwell, Eventually.text(() -> sandwell.read("/practiceReview/practiceReviewId")));
    }

    SandwellPracticeSteps commissioned() {
        at("2026-03-05").clerk("appoint-reviewer", appointment()).mustBe(200);
        Map<String, Object> terms = PracticeBodies.terms();
        terms.put("agencies", List.of("WMP"));
        terms.put("decision", SandwellSteps.group());
        deciding(SANDWELL_BUSINESS_MANAGER, "agree-terms-of-reference", terms).mustBe(200);
        return this;
    }

    SandwellPracticeSteps drafted() {
        at("2026-06-10").submitted().accept(SandwellSteps.group()).mustBe(200);
        return this;
    }

    SandwellPracticeSteps submitted() {
        clerk("submit-draft", Map.of("docRef", "DOC-DRAFT-1")).mustBe(200);
        return this;
    }

    Answer accept(Map<String, Object> decision) {
        return deciding(
                SANDWELL_BUSINESS_MANAGER,
                "accept-draft",
                Map.of("checklist", Map.of("QA1", "MET", "QA2", "MET"), "decision", decision));
    }

    private static Map<String, Object> appointment() {
        Map<String, Object> appointment = PracticeBodies.appointment();
        appointment.put("reviewerId", id("scsp.lead-reviewer"));
        return appointment;
    }

    static Map<String, Object> reasons() {
        return Map.of("decision", Map.of("rationale", CaseSteps.RATIONALE));
    }

    static Map<String, Object> partnership() {
        return new HashMap<>(Map.of(
                "attendance",
                present(CHAIR, "scsp.dsp.sct", "scsp.dsp.wmp", "scsp.dsp.icb"),
                "chairMemberId",
                id(CHAIR),
                "rationale",
                CaseSteps.RATIONALE));
    }

    SandwellPracticeSteps at(String day) {
        service.setClock(Users.ADMINISTRATOR, Instant.parse(day + "T10:00:00Z"));
        return this;
    }

    Answer position(String agency, String outcome) {
        return clerk("record-dsp-position", Map.of("agency", agency, "outcome", outcome));
    }

    /** The plan that a process has made of the ratified report. */
    String plan() {
        String plan = ActionPlanId.of(UUID.fromString(review)).toString();
        Eventually.text(() -> read("/versions/actionPlan~1" + plan));
        return plan;
    }

    Answer clerk(String command, Map<String, ?> body) {
        return as(SANDWELL_BUSINESS_MANAGER, command, body);
    }

    Answer as(String user, String command, Map<String, ?> body) {
        return seen(service.as(user).post("/api/practice-reviews/" + review + "/" + command, body));
    }

    Answer deciding(String user, String command, Map<String, ?> body) {
        return seen(service.as(user)
                .with("If-Match", "\"" + read("/versions/practiceReview") + "\"")
                .post("/api/practice-reviews/" + review + "/" + command, body));
    }

    Clocks clocks() {
        return sandwell.clocks();
    }

    String read(String pointer) {
        return sandwell.read(pointer);
    }

    private Answer seen(Answer answer) {
        sandwell.seen(answer);
        return answer;
    }
}
