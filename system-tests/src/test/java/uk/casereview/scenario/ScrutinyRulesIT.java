package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.SCRUTINEER;
import static uk.casereview.scenario.Users.id;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §4.3, §15.2-12 and 13: disagreement, challenge, and what leaves the partnership. */
@ServiceTest
class ScrutinyRulesIT {
    @Test
    void aDisagreementIsTakenUpForAReasonAndResolvedOnceWithTheScrutineersAdvice(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service);
        Map<String, Object> escalate = Map.of("toBody", "LEAD_SAFEGUARDING_PARTNERS");

        refused(review.as(BCT, "escalate-decision", escalate), "REASON_REQUIRED");
        exactly(
                review.as(BCT, "escalate-decision", with(escalate, "reason", "An invented disagreement.")),
                "DecisionEscalated");
        assertThat(review.stage()).isEqualTo("ESCALATED");
        String escalation = review.steps().theCase().text("/file/escalations/0/escalated/escalationId");
        Map<String, Object> resolve = Map.of("escalationId", escalation);
        refused(review.as("bscp.lsp.bcc", "resolve-escalation", resolve), "REASON_REQUIRED", "missing", "outcome");
        var resolved = with(with(resolve, "outcome", "An invented outcome."), "scrutineerAdvice", "Invented advice.");
        refused(review.as(BCT, "resolve-escalation", resolved), "FORBIDDEN_ROLE");
        exactly(review.as("bscp.lsp.bcc", "resolve-escalation", resolved), "EscalationResolved");
        refused(review.as("bscp.lsp.bcc", "resolve-escalation", resolved), "INVALID_STATE", "escalation", "RESOLVED");
        assertThat(review.stage()).as("nothing is determined yet").isEqualTo("ESCALATED");
    }

    /** §7.1: "RECOMMENDED/DETERMINED --Escalate--> ESCALATED". */
    @Test
    void onlyAnOutcomeThatStandsIsDisputed(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        var escalate = Map.of("toBody", "LEAD_SAFEGUARDING_PARTNERS", "reason", "An invented disagreement.");

        refused(review.as(BCT, "escalate-decision", escalate), "INVALID_STATE", "stage", "MEETING_HELD");
        review.recommend(ReviewSteps.decision(ICB_DOCTOR, BCT, ReviewSteps.WMP, ReviewSteps.NSPCC))
                .mustBe(200);
        exactly(review.as(BCT, "escalate-decision", escalate), "DecisionEscalated");
    }

    @Test
    void informationGoesOutWithTheAgreementOfBothChairsOrTheScrutineer(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        Map<String, Object> disclosure = Map.of(
                "recipient", "An invented body", "purpose", "An invented purpose.", "scope", "The invented report.");
        var byChairs = with(disclosure, "basis", "CHAIRS_AGREED");
        var byScrutineer = with(disclosure, "basis", "SCRUTINEER_AGREED");

        refused(
                review.as(BUSINESS_MANAGER, "authorise-disclosure", with(byChairs, "agreedBy", MeetingSteps.ids(BCT))),
                "DISCLOSURE_NOT_AGREED",
                "missing",
                "[\"" + id(ICB_DOCTOR) + "\"]");
        exactly(
                review.as(
                        BUSINESS_MANAGER,
                        "authorise-disclosure",
                        with(byChairs, "agreedBy", MeetingSteps.ids(BCT, ICB_DOCTOR))),
                "DisclosureAuthorised");
        refused(
                review.as(BUSINESS_MANAGER, "authorise-disclosure", with(byScrutineer, "agreedBy", List.of(id(BCT)))),
                "DISCLOSURE_NOT_AGREED",
                "agreementOf",
                "scrutineer");
        exactly(
                review.as(
                        BUSINESS_MANAGER,
                        "authorise-disclosure",
                        with(byScrutineer, "agreedBy", List.of(id(SCRUTINEER)))),
                "DisclosureAuthorised");
    }

    @Test
    void compelledDisclosureNeedsNoAgreementOnlyItsRecord(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        for (String basis : List.of("COURT_ORDER", "CORONER", "STATUTORY")) {
            Map<String, Object> disclosure = Map.of(
                    "recipient", "An invented court", "purpose", "An order.", "scope", "The file.", "basis", basis);

            refused(
                    review.as(BCT, "authorise-disclosure", disclosure),
                    "LEGAL_ADVICE_REQUIRED",
                    "missing",
                    "legalAdviceRef");
            exactly(
                    review.as(BCT, "authorise-disclosure", with(disclosure, "legalAdviceRef", "DOC-ADVICE-1")),
                    "DisclosureAuthorised");
        }
    }

    @Test
    void theScrutineerChallengesAnAgencyAndTheAgencyAnswers(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        Map<String, Object> raise = Map.of("toAgency", "WMP", "dueOn", "2026-03-05", "text", "An invented question.");

        refused(review.as(BCT, "raise-challenge", raise), "FORBIDDEN_ROLE");
        refused(
                review.as(SCRUTINEER, "raise-challenge", with(raise, "dueOn", "2026-02-18")),
                "DUE_BEFORE_TODAY",
                "dueOn",
                "2026-02-18");
        exactly(review.as(SCRUTINEER, "raise-challenge", raise), "ChallengeRaised");
        String challenge = review.steps().theCase().text("/file/challenges/0/raised/challengeId");
        Map<String, Object> answer = Map.of("challengeId", challenge, "answer", "An invented answer.");
        refused(review.as("bscp.agency-lead.bcc", "answer-challenge", answer), "WRONG_AGENCY");
        exactly(review.as("bscp.agency-lead.wmp", "answer-challenge", answer), "ChallengeAnswered");
        Map<String, Object> close = Map.of("challengeId", challenge, "satisfied", true);
        exactly(review.as(SCRUTINEER, "close-challenge", close), "ChallengeClosed");
        refused(review.as(SCRUTINEER, "close-challenge", close), "INVALID_STATE");
    }
}
