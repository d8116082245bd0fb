package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.deadChild;
import static uk.casereview.scenario.CaseSteps.incident;
import static uk.casereview.scenario.SubmissionRulesIT.sent;
import static uk.casereview.scenario.SubmissionRulesIT.toBeNotified;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.8: a request that breaks several rules is told the first of them. */
@ServiceTest
class RefusalOrderRulesIT {
    private static final Map<String, Object> MALFORMED = Map.of("colour", "red");

    @Test
    void whoIsNotSignedInLearnsNothingElse(Service service) {
        assertThat(service.asNobody().post("/api/incidents", MALFORMED).status())
                .isEqualTo(401);
        assertThat(service.as(Users.LA_NOTIFIER)
                        .post("/api/incidents", MALFORMED)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aMalformedBodyComesBeforeTheRole(Service service) {
        CaseSteps steps = toBeNotified(service);
        String path = "/api/incidents/" + steps.id() + "/submit-notification";

        Answer answer = service.as(Users.OBSERVER).post(path, MALFORMED);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/colour");
        Refused.with("FORBIDDEN_ROLE", service.as(Users.OBSERVER).post(path, sent("2026-02-02", "PANEL", "PARTNERS")));
    }

    /** "404 is for the address; an unknown id in the body is the row's code, else UNKNOWN_REFERENCE". */
    @Test
    void anAddressIsNotFoundAndABodyRefersToNothing(Service service) {
        CaseSteps steps = toBeNotified(service);
        UUID nobody = UUID.randomUUID();

        Refused.with(
                "NOT_FOUND",
                service.as(Users.BUSINESS_MANAGER).post("/api/incidents/" + nobody + "/close-notification", Map.of()));
        steps.refuses(
                "UNKNOWN_REFERENCE",
                Users.BUSINESS_MANAGER,
                "record-parallel-process",
                Map.of("type", "INQUEST", "processId", nobody.toString()));
        steps.refuses(
                "DECISION_UNKNOWN", Users.LA_NOTIFIER, "confirm-decision", Map.of("decisionId", nobody.toString()));
    }

    @Test
    void theRoleAndThePartnershipComeBeforeTheVersion(Service service) {
        CaseSteps steps = toBeNotified(service);
        String path = "/api/incidents/" + steps.id() + "/submit-notification";
        Map<String, Object> body = sent("2026-02-02", "PANEL", "PARTNERS");

        Refused.with(
                "FORBIDDEN_ROLE",
                service.as(Users.CHAIR).with("If-Match", "\"0\"").post(path, body));
        Refused.with(
                "OUT_OF_PARTNERSHIP",
                service.as(Users.SANDWELL_LA_NOTIFIER).with("If-Match", "\"0\"").post(path, body));
        Refused.with(
                "STALE_VERSION",
                service.as(Users.LA_NOTIFIER).with("If-Match", "\"0\"").post(path, body));
    }

    /** What the role may do in general, and not here: telling the Panel is the local authority's (N1). */
    @Test
    void soDoesAnActThatIsTheLocalAuthoritysOwn(Service service) {
        CaseSteps steps = toBeNotified(service);

        Refused.with(
                "FORBIDDEN_ROLE",
                service.as(Users.BUSINESS_MANAGER)
                        .with("If-Match", "\"0\"")
                        .post(
                                "/api/incidents/" + steps.id() + "/record-recipient-informed",
                                Map.of("recipient", "PANEL")));
    }

    /** §15.1-1: only the Business Unit says so, and whoever may not learns nothing of the stage or the version. */
    @Test
    void soDoesSayingThatItHasAlreadyHappened(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service);
        String path = "/api/rapid-reviews/" + review.steps().rapidReview() + "/hold-rapid-review-meeting";
        Map<String, Object> happened = Map.of("alreadyHappened", true, "reason", "It was held in January.");

        Refused.with(
                "FORBIDDEN_ROLE",
                service.as(Users.CHAIR).with("If-Match", "\"0\"").post(path, happened));
        Refused.with(
                "STALE_VERSION",
                service.as(Users.BUSINESS_MANAGER).with("If-Match", "\"0\"").post(path, happened));
    }

    /** So does speaking for another, whatever the item and the stage (§15.2-11). */
    @Test
    void soDoesSpeakingForAnother(Service service) {
        new CaseSteps(service).at("2026-03-05T10:00:00Z");
        MeetingSteps meeting = MeetingSteps.scheduled(service, Users.BUSINESS_MANAGER, "SCSG", "2026-03-05");
        String member = ReviewSteps.WMP;
        String another = Users.id(ReviewSteps.NSPCC);

        Refused.with("FORBIDDEN_ROLE", meeting.as(member, "record-arrival", Map.of("memberId", another)));
        Refused.with(
                "FORBIDDEN_ROLE",
                meeting.as(member, "cast-vote", Map.of("itemRef", "9", "choice", "FOR", "castBy", another)));
        Refused.with(
                "FORBIDDEN_ROLE",
                meeting.as(member, "cast-casting-vote", Map.of("itemRef", "9", "choice", "FOR", "memberId", another)));
        Refused.with("MEETING_NOT_OPEN", meeting.vote(member, "FOR"));
    }

    /** G4: "repeated commandId returns the first result, no new event", whatever has happened since. */
    @Test
    void aKnownCommandComesBeforeTheVersionAndTheStage(Service service) {
        CaseSteps steps = toBeNotified(service);
        Caller keyed = service.as(Users.LA_NOTIFIER)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .with("If-Match", "\"" + steps.theCase().text("/versions/notification") + "\"");
        String path = "/api/incidents/" + steps.id() + "/submit-notification";
        Answer first = keyed.post(path, sent("2026-02-02", "PANEL", "PARTNERS")).mustBe(200);

        Answer again = keyed.post(path, sent("2026-02-02", "PANEL", "PARTNERS"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        Refused.with("IDEMPOTENCY_KEY_REUSED", keyed.post(path, sent("2026-02-02", "PANEL", "PARTNERS", "CQC")));
    }

    @Test
    void theVersionComesBeforeTheStage(Service service) {
        CaseSteps steps = toBeNotified(service);
        String path = "/api/incidents/" + steps.id() + "/decide-notifiable";
        Caller notifier = service.as(Users.LA_NOTIFIER);

        Refused.with("STALE_VERSION", notifier.with("If-Match", "\"0\"").post(path, NotifiabilityRulesIT.DEATH));
        assertThat(notifier.post(path, NotifiabilityRulesIT.DEATH).status()).isEqualTo(428);
        steps.refuses("INVALID_STATE", Users.LA_NOTIFIER, "decide-notifiable", NotifiabilityRulesIT.DEATH);
    }

    /** The step not yet taken, then one already taken, then the fields. */
    @Test
    void theStepThatIsMissingComesBeforeTheFields(Service service) {
        CaseSteps undecided = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        undecided.refuses("NOT_DECIDED", Users.LA_NOTIFIER, "submit-notification", sent("2026-02-03", "OFSTED"));

        CaseSteps steps = SubmissionRulesIT.notified(service);
        steps.refuses("INVALID_STATE", Users.LA_NOTIFIER, "submit-notification", sent("2026-02-03", "OFSTED"));
    }

    /** §6.4, the row of RecordIncident from left to right. */
    @Test
    void theFieldsOfAnIncidentAreJudgedInTableOrder(Service service) {
        new CaseSteps(service).at("2026-02-02T09:00:00Z");
        Caller notifier = service.as(Users.LA_NOTIFIER);
        Map<String, Object> incident = incident("2026-02-01", "2026-01-31", List.of());
        incident.put("discoveredOn", "2026-02-03");

        Refused.with("DATE_IN_FUTURE", notifier.post("/api/incidents", incident));
        incident.remove("discoveredOn");
        Refused.with("AWARE_BEFORE_INCIDENT", notifier.post("/api/incidents", incident));
        incident.put("awareOn", "2026-02-01");
        Refused.with("AT_LEAST_ONE_CHILD", notifier.post("/api/incidents", incident));
        incident.put("children", List.of(deadChild(), deadChild(), deadChild(), deadChild(), deadChild()));
        incident.put("precision", "RANGE");
        Refused.with("TOO_MANY_CHILDREN", notifier.post("/api/incidents", incident));
        incident.put("children", List.of(deadChild()));
        Refused.with("INCIDENT_DATES_INCOMPLETE", notifier.post("/api/incidents", incident));
    }

    /** §6.4, the row of DecideNotifiable from left to right, then the rules of the decision (G9). */
    @Test
    void theFieldsOfADecisionComeBeforeTheRulesOfDeciding(Service service) {
        Map<String, Object> adult = deadChild();
        adult.putAll(Map.of("ageYears", 25, "careLeaver", true));
        Map<String, Object> incident = incident("2026-05-20", "2026-05-20", List.of(adult));
        incident.remove("laCode");
        CaseSteps steps = new CaseSteps(service).at("2026-06-01T09:00:00Z").recorded(incident);
        Map<String, Object> decision = new HashMap<>(
                Map.of("category", "ABUSE_NEGLECT_SERIOUS_HARM", "criteria", List.of("CARE_LEAVER_DIED")));
        steps.refuses("CRITERIA_NOT_MET", Users.LA_NOTIFIER, "decide-notifiable", decision);
        decision.put("category", "CARE_LEAVER_DEATH");
        steps.refuses("OUT_OF_SCOPE_AGE", Users.LA_NOTIFIER, "decide-notifiable", decision);

        adult.put("ageYears", 24);
        steps.accepts(
                Users.LA_NOTIFIER,
                "correct-child",
                Map.of("childRef", "Child A", "to", adult, "reason", "Age was wrong."));
        steps.refuses("NO_TERRITORIAL_LINK", Users.LA_NOTIFIER, "decide-notifiable", decision);
        steps.accepts(Users.LA_NOTIFIER, "record-knowledge", Map.of("laCode", "E08000025"));
        steps.refuses("RATIONALE_REQUIRED", Users.LA_NOTIFIER, "decide-notifiable", decision);
        decision.put("rationale", CaseSteps.RATIONALE);
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", decision);
    }

    /** §6.4, the row of SubmitNotification. */
    @Test
    void whoIsMissingComesBeforeWhyItIsLate(Service service) {
        CaseSteps steps = toBeNotified(service).at("2026-02-10T09:00:00Z");

        steps.refuses("MISSING_RECIPIENT", Users.LA_NOTIFIER, "submit-notification", sent("2026-02-10", "PANEL"));
        steps.refuses(
                "LATE_REASON_REQUIRED",
                Users.LA_NOTIFIER,
                "submit-notification",
                sent("2026-02-10", "PANEL", "PARTNERS"));
    }
}
