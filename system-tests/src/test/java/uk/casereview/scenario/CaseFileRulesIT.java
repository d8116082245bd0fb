package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.SubmissionRulesIT.notified;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §5.1a and §15.9: the commands that every aggregate of a case has in common. */
@ServiceTest
class CaseFileRulesIT {
    private static final String NOBODY = UUID.randomUUID().toString();

    @Test
    void aDisagreementIsEscalatedAndResolvedOnce(Service service) {
        CaseSteps steps = notified(service);
        Map<String, Object> escalation =
                Map.of("toBody", "LEAD_SAFEGUARDING_PARTNERS", "reason", "The partners do not agree.");
        steps.refuses("FORBIDDEN_ROLE", Users.LA_NOTIFIER, "escalate-decision", escalation);
        steps.refuses(
                "REASON_REQUIRED", Users.CHAIR, "escalate-decision", Map.of("toBody", "LEAD_SAFEGUARDING_PARTNERS"));
        assertThat(steps.refuses(
                                "NO_SUCH_BODY",
                                Users.CHAIR,
                                "escalate-decision",
                                with(escalation, "toBody", "SCSP_CHAIR"))
                        .json()
                        .at("/allowed")
                        .toString())
                .contains("EXECUTIVE_BOARD");
        steps.refuses("DECISION_UNKNOWN", Users.CHAIR, "escalate-decision", with(escalation, "decisionId", NOBODY));
        steps.accepts(Users.CHAIR, "escalate-decision", with(escalation, "decisionId", decision(steps)));
        assertThat(steps.refuses("OPEN_OBLIGATIONS", Users.BUSINESS_MANAGER, "close-notification", Map.of())
                        .json()
                        .at("/missing")
                        .toString())
                .contains("ESCALATION");

        String id = steps.theCase().text("/file/escalations/0/escalated/escalationId");
        Map<String, Object> resolution = Map.of(
                "escalationId", id, "outcome", "They agree now.", "scrutineerAdvice", "Agree in writing next time.");
        steps.refuses(
                "UNKNOWN_REFERENCE", "bscp.lsp.wmp", "resolve-escalation", with(resolution, "escalationId", NOBODY));
        steps.refuses("REASON_REQUIRED", "bscp.lsp.wmp", "resolve-escalation", Map.of("escalationId", id));
        steps.accepts("bscp.lsp.wmp", "resolve-escalation", resolution);

        steps.refuses("INVALID_STATE", "bscp.lsp.wmp", "resolve-escalation", resolution);
        assertThat(steps.theCase().text("/file/escalations/0/resolved/scrutineerAdvice"))
                .isEqualTo("Agree in writing next time.");
    }

    /** §15.9: by whoever presided; a lone decision is its decider's. */
    @Test
    void aDecisionIsConfirmedByWhoTookIt(Service service) {
        CaseSteps steps = notified(service);
        Map<String, Object> confirmation = Map.of("decisionId", decision(steps));
        steps.refuses("FORBIDDEN_ROLE", Users.BUSINESS_MANAGER, "confirm-decision", confirmation);
        steps.refuses("NOT_THE_CHAIR", "bscp.la-notifier.bct", "confirm-decision", confirmation);

        steps.accepts(Users.LA_NOTIFIER, "confirm-decision", confirmation);

        steps.refuses("INVALID_STATE", Users.LA_NOTIFIER, "confirm-decision", confirmation);
        assertThat(steps.theCase().text("/decisions/0/confirmedBy")).isEqualTo(Users.id(Users.LA_NOTIFIER));
    }

    @Test
    void aRecordOfADecisionIsCorrectedAndBothFormsStay(Service service) {
        CaseSteps steps = notified(service);
        Map<String, Object> correction = Map.of(
                "decisionId",
                decision(steps),
                "decision",
                Map.of("rationale", "Other invented reasons, as they were given."),
                "reason",
                "The reasons were those of another case.");
        steps.refuses("NOT_THE_CHAIR", "bscp.la-notifier.bct", "correct-decision-record", correction);
        Map<String, Object> unreasoned = new HashMap<>(correction);
        unreasoned.remove("reason");
        steps.refuses("CORRECTION_REASON_REQUIRED", Users.LA_NOTIFIER, "correct-decision-record", unreasoned);

        steps.accepts(Users.LA_NOTIFIER, "correct-decision-record", correction);

        Answer read = steps.theCase();
        assertThat(read.text("/decisions/0/corrections/0/from/rationale")).isEqualTo(CaseSteps.RATIONALE);
        assertThat(read.text("/decisions/0/corrections/0/to/rationale"))
                .isEqualTo("Other invented reasons, as they were given.");
        assertThat(read.json().at("/decisions/0/flags").size()).isZero();
        steps.refuses("CORRECTION_UNCHANGED", Users.LA_NOTIFIER, "correct-decision-record", sameAgain(steps));
    }

    /** §4.4: "decision is not erased". */
    @Test
    void aDecisionIsFlaggedAndStands(Service service) {
        CaseSteps steps = notified(service);
        Map<String, Object> flag =
                Map.of("decisionId", decision(steps), "reason", "NEW_INFORMATION", "note", "A post-mortem came in.");
        steps.refuses("FORBIDDEN_ROLE", Users.SCRUTINEER, "flag-decision", flag);
        steps.refuses("DECISION_UNKNOWN", Users.CHAIR, "flag-decision", with(flag, "decisionId", NOBODY));
        steps.refuses("UNKNOWN_REFERENCE", Users.CHAIR, "flag-decision", with(flag, "memberId", NOBODY));

        steps.accepts(Users.CHAIR, "flag-decision", flag);

        assertThat(steps.theCase().text("/decisions/0/flags/0/reason")).isEqualTo("NEW_INFORMATION");
        assertThat(steps.theCase().text("/notification/stage")).isEqualTo("NOTIFIED");
    }

    /** §2.2, §15.2-13, A-30: both chairs agree, or the scrutineer does. */
    @Test
    void informationLeavesByAgreement(Service service) {
        CaseSteps steps = notified(service);
        List<String> agreed = new ArrayList<>(List.of(Users.id(Users.CHAIR)));
        Map<String, Object> disclosure = with(disclosure("CHAIRS_AGREED"), "agreedBy", agreed);
        steps.refuses("FORBIDDEN_ROLE", Users.LA_NOTIFIER, "authorise-disclosure", disclosure);
        Answer answer =
                steps.refuses("DISCLOSURE_NOT_AGREED", Users.BUSINESS_MANAGER, "authorise-disclosure", disclosure);
        assertThat(answer.json().at("/missing").toString()).contains(Users.id("bscp.chair.icb"));
        agreed.add(Users.id("bscp.chair.icb"));
        steps.accepts(Users.BUSINESS_MANAGER, "authorise-disclosure", disclosure);

        Map<String, Object> scrutinised = disclosure("SCRUTINEER_AGREED");
        steps.refuses(
                "DISCLOSURE_NOT_AGREED", Users.CHAIR, "authorise-disclosure", with(scrutinised, "agreedBy", agreed));
        steps.accepts(
                Users.CHAIR,
                "authorise-disclosure",
                with(scrutinised, "agreedBy", List.of(Users.id(Users.SCRUTINEER))));
        assertThat(steps.theCase().json().at("/file/disclosures").size()).isEqualTo(2);
    }

    /** "Compelled disclosure needs no agreement of chairs, only its record." */
    @ParameterizedTest
    @ValueSource(strings = {"COURT_ORDER", "CORONER", "STATUTORY"})
    void informationLeavesByCompulsionWithoutAnybodysAgreement(String basis, Service service) {
        CaseSteps steps = notified(service);
        Map<String, Object> disclosure = disclosure(basis);
        Map<String, Object> advised = with(disclosure, "legalAdviceRef", "LEGAL-7");
        Map<String, Object> purposeless = new HashMap<>(advised);
        purposeless.remove("purpose");
        steps.refuses("REASON_REQUIRED", Users.BUSINESS_MANAGER, "authorise-disclosure", purposeless);

        steps.accepts(Users.BUSINESS_MANAGER, "authorise-disclosure", advised);

        assertThat(steps.theCase().text("/file/disclosures/0/legalAdviceRef")).isEqualTo("LEGAL-7");
    }

    /** §2.2: reads everything, adds an observation, changes nothing. */
    @Test
    void theScrutineerObservesAtEveryStage(Service service) {
        CaseSteps steps = notified(service);
        Map<String, Object> observation = Map.of("text", "An invented observation.");
        steps.refuses("FORBIDDEN_ROLE", Users.CHAIR, "add-scrutiny-observation", observation);
        steps.accepts(Users.CHAIR, "mark-entered-in-error", Map.of("reason", "It was another child."));

        steps.accepts(Users.SCRUTINEER, "add-scrutiny-observation", observation);

        assertThat(steps.theCase().text("/file/observations/0/text")).isEqualTo("An invented observation.");
    }

    /** §15.2-12, §15.9: raised and closed by the scrutineer, answered by the lead of the agency asked. */
    @Test
    void anAgencyAnswersAChallenge(Service service) {
        CaseSteps steps = notified(service);
        Map<String, Object> challenge =
                Map.of("toAgency", "WMP", "dueOn", "2026-02-09", "text", "Why were the records not secured?");
        steps.refuses("FORBIDDEN_ROLE", Users.CHAIR, "raise-challenge", challenge);
        steps.refuses("UNKNOWN_REFERENCE", Users.SCRUTINEER, "raise-challenge", with(challenge, "toAgency", "NOBODY"));
        steps.refuses("DUE_BEFORE_TODAY", Users.SCRUTINEER, "raise-challenge", with(challenge, "dueOn", "2026-02-01"));
        steps.accepts(Users.SCRUTINEER, "raise-challenge", challenge);
        assertThat(steps.refuses("OPEN_OBLIGATIONS", Users.BUSINESS_MANAGER, "close-notification", Map.of())
                        .json()
                        .at("/missing")
                        .toString())
                .contains("CHALLENGE");

        String id = steps.theCase().text("/file/challenges/0/raised/challengeId");
        Map<String, Object> answer = Map.of("challengeId", id, "answer", "They are secured since Monday.");
        steps.refuses("WRONG_AGENCY", "bscp.agency-lead.icb", "answer-challenge", answer);
        steps.refuses(
                "UNKNOWN_REFERENCE", "bscp.agency-lead.wmp", "answer-challenge", with(answer, "challengeId", NOBODY));
        steps.accepts("bscp.agency-lead.wmp", "answer-challenge", answer);
        Map<String, Object> closing = Map.of("challengeId", id, "satisfied", true);
        steps.refuses("FORBIDDEN_ROLE", "bscp.agency-lead.wmp", "close-challenge", closing);
        steps.accepts(Users.SCRUTINEER, "close-challenge", closing);

        steps.refuses("INVALID_STATE", Users.SCRUTINEER, "close-challenge", closing);
        steps.refuses("INVALID_STATE", "bscp.agency-lead.wmp", "answer-challenge", answer);
    }

    @Test
    void aDocumentIsFiledOnceInEachForm(Service service) {
        CaseSteps steps = notified(service);
        Map<String, Object> document =
                Map.of("docRef", "DOC-7", "hash", "a".repeat(64), "classification", "OFFICIAL_SENSITIVE");
        steps.refuses("FORBIDDEN_ROLE", Users.OBSERVER, "attach-document", document);
        steps.accepts(Users.BUSINESS_MANAGER, "attach-document", document);

        Answer again = steps.accepts(Users.BUSINESS_MANAGER, "attach-document", document);

        assertThat(again.json().at("/events").size()).isZero();
        steps.accepts(Users.BUSINESS_MANAGER, "attach-document", with(document, "hash", "b".repeat(64)));
        assertThat(steps.theCase().json().at("/file/documents").size()).isEqualTo(2);
    }

    private static Map<String, Object> sameAgain(CaseSteps steps) {
        return Map.of("decisionId", decision(steps), "decision", Map.of(), "reason", "Nothing was wrong.");
    }

    private static String decision(CaseSteps steps) {
        return steps.theCase().text("/decisions/0/decision/decisionId");
    }

    private static Map<String, Object> disclosure(String basis) {
        return Map.of("recipient", "A coroner", "purpose", "An inquest.", "scope", "The outline.", "basis", basis);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }
}
