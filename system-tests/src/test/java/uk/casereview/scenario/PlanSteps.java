package uk.casereview.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import uk.casereview.shared.DerivedId;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;

/** A learning action plan, step by step; its actions are due on 30 September 2026, and the trust's in Birmingham. */
final class PlanSteps {
    static final String OWNER = "bscp.action-owner.bct";
    static final String VERIFIER = "bscp.action-verifier.wmp";
    static final String QIO = "bscp.qio";
    static final String TRUST_LEAD = "bscp.agency-lead.bct";
    static final String POLICE_LEAD = "bscp.agency-lead.wmp";
    static final String PROGRAMME_MANAGER = "bscp.programme-manager";
    static final String DUE_ON = "2026-09-30";

    private final Service service;
    private final CaseSteps steps;
    private final PlanPeople people;
    private String plan = "";
    private String position = "";

    private PlanSteps(Service service, CaseSteps steps, PlanPeople people) {
        this.service = service;
        this.steps = steps;
        this.people = people;
    }

    /** Goes on with a plan of the case, as people of its partnership do. */
    static PlanSteps goingOn(Service service, CaseSteps steps, PlanPeople people, String plan) {
        PlanSteps going = new PlanSteps(service, steps, people);
        going.plan = plan;
        return going;
    }

    /** A case whose rapid review is open, on Tuesday 10 February 2026. */
    static PlanSteps of(Service service, ReviewSteps review) {
        return new PlanSteps(service, review.at("2026-02-10T09:00:00Z").steps(), PlanPeople.BIRMINGHAM);
    }

    static PlanSteps begun(Service service) {
        PlanSteps plan = of(service, ReviewSteps.opened(service));
        plan.create().mustBe(201);
        return plan;
    }

    /** With so many actions that their owner has accepted; answers their ids. */
    static Agreed agreed(Service service, int actions) {
        PlanSteps plan = begun(service);
        String recommendation = plan.recommended();
        return new Agreed(
                plan,
                recommendation,
                IntStream.range(0, actions)
                        .mapToObj(_ -> plan.agreed(recommendation))
                        .toList());
    }

    /** A plan with its one recommendation and the actions for it. */
    record Agreed(PlanSteps plan, String recommendation, List<String> actions) {
        String first() {
            return actions.getFirst();
        }
    }

    CaseSteps steps() {
        return steps;
    }

    String id() {
        return plan;
    }

    PlanSteps at(String instant) {
        steps.at(instant);
        return this;
    }

    Answer create() {
        return create(Map.of("sourceType", "RAPID_REVIEW", "sourceId", steps.rapidReview()));
    }

    Answer create(Map<String, String> source) {
        Answer answer = seen(service.as(people.clerk()).post("/api/action-plans", Map.of("sources", List.of(source))));
        plan = answer.status() == 201 ? answer.text("/id") : plan;
        return answer;
    }

    /** The case has a plan of a review of the Panel's besides, and this goes on with that one. */
    PlanSteps national() {
        create(Map.of("sourceType", "NATIONAL_REVIEW", "sourceId", steps.id())).mustBe(201);
        return this;
    }

    /** Goes on with the plan that a process has made. */
    PlanSteps found() {
        plan = Eventually.text(() -> theCase().text("/plans/0/actionPlanId"));
        return this;
    }

    Answer as(String user, String command, Map<String, ?> body) {
        return seen(service.as(user).post("/api/action-plans/" + plan + "/" + command, body));
    }

    /** A command with a decision, or a correction, for which the version last seen must be given. */
    Answer deciding(String user, String command, Map<String, ?> body) {
        String version = Eventually.text(() -> theCase().text("/versions/actionPlan~1" + plan));
        return seen(service.as(user)
                .with("If-Match", "\"" + version + "\"")
                .post("/api/action-plans/" + plan + "/" + command, body));
    }

    /** As the Sub-Group decides it, four agencies being there. */
    Answer decided(String command, Map<String, ?> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("decision", people.subGroup());
        return deciding(people.chair(), command, whole);
    }

    static Map<String, Object> subGroup() {
        return PlanPeople.BIRMINGHAM.subGroup();
    }

    private String made(String command, String purpose, Map<String, ?> body) {
        UUID key = UUID.randomUUID();
        seen(service.as(people.clerk())
                        .with("Idempotency-Key", key.toString())
                        .post("/api/action-plans/" + plan + "/" + command, body))
                .mustBe(200);
        return DerivedId.from(key, purpose).toString();
    }

    static Map<String, Object> recommendation() {
        return PlanPeople.BIRMINGHAM.recommendation();
    }

    String recommended() {
        return recommended(people.recommendation());
    }

    String recommended(Map<String, ?> recommendation) {
        return made("add-recommendation", "recommendation", recommendation);
    }

    static Map<String, Object> terms(String recommendation) {
        return PlanPeople.BIRMINGHAM.terms(recommendation);
    }

    String proposed(String recommendation) {
        return proposed(people.terms(recommendation));
    }

    String proposed(Map<String, ?> terms) {
        return made("propose-action", "action", terms);
    }

    String agreed(String recommendation) {
        String action = proposed(recommendation);
        as(people.owner(), "agree-action", Map.of("actionId", action)).mustBe(200);
        return action;
    }

    Answer complete(String action) {
        return as(people.owner(), "complete-action", Map.of("actionId", action, "evidenceRefs", List.of("DOC-1")));
    }

    /** A process asks for the impact review when nothing is open any more, and the plan has another version then. */
    Answer verify(String action) {
        Answer answer = as(people.verifier(), "verify-action", Map.of("actionId", action));
        if (answer.body().contains("PlanActionsComplete")) {
            Eventually.isTrue(() -> tasks().contains("impact-review/"));
        }
        return answer;
    }

    String tasks() {
        return theCase().json().at("/file/openTasks").toString();
    }

    void done(String action) {
        complete(action).mustBe(200);
        verify(action).mustBe(200);
    }

    Answer evidence(String rating) {
        return as(
                people.qio(),
                "record-impact-evidence",
                Map.of("type", "AUDIT", "finding", "A finding.", "rating", rating));
    }

    Answer theCase() {
        return service.as(people.clerk()).get("/api/cases/" + steps.caseRef() + after("?"));
    }

    /** That an answer is wanted which knows the last step, as a parameter. */
    String after(String separator) {
        return position.isEmpty() ? "" : separator + "after=" + position;
    }

    /** What the case shows of the plan, at a JSON pointer. */
    JsonNode read(String pointer) {
        for (JsonNode one : theCase().json().path("plans")) {
            if (plan.equals(one.path("actionPlanId").asString())) {
                return one.at(pointer);
            }
        }
        return MissingNode.getInstance();
    }

    String stage() {
        return read("/stage").asString();
    }

    /** The due date and status of the plan's latest clock. */
    Clocks clocks() {
        return new Clocks(service, people.clerk(), steps.caseRef(), position);
    }

    private Answer seen(Answer answer) {
        position = answer.header("Position").isEmpty() ? position : answer.header("Position");
        return answer;
    }
}
