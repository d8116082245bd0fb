package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.SubmissionRulesIT.notified;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §6.1, §15.1-3 and §15.3-15: a case that was over, or not notified, is taken up again. */
@ServiceTest
class TakenUpAgainRulesIT {
    private static final Map<String, Object> WITHDRAWAL =
            Map.of("reason", "The criteria turned out not to be met.", "panelInformedOn", "2026-02-02");

    /** §6.1: NOT_NOTIFIED → ReopenConsideration. */
    @Test
    void whatWasNotNotifiedIsConsideredAgain(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        steps.refuses("INVALID_STATE", Users.LA_NOTIFIER, "reopen-consideration", Map.of("reason", "New evidence."));
        steps.accepts(Users.LA_NOTIFIER, "decide-not-notifiable", Map.of("rationale", CaseSteps.RATIONALE));
        steps.clocks().becomes("C1", "NOT_APPLICABLE");
        steps.at("2026-03-02T09:00:00Z");
        steps.refuses("FORBIDDEN_ROLE", Users.BUSINESS_MANAGER, "reopen-consideration", Map.of("reason", "New."));
        steps.refuses("REASON_REQUIRED", Users.LA_NOTIFIER, "reopen-consideration", Map.of());

        steps.accepts(
                Users.LA_NOTIFIER,
                "reopen-consideration",
                Map.of("reason", "New evidence.", "newEvidence", "A post-mortem.", "awareOn", "2026-03-02"));

        assertThat(steps.theCase().text("/notification/stage")).isEqualTo("UNDER_CONSIDERATION");
        assertThat(steps.clocks().due("C1")).isEqualTo("2026-03-09");
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", NotifiabilityRulesIT.DEATH);
    }

    /** WITHDRAWN → ReopenConsideration; notified again, the review that ended is opened again. */
    @Test
    void whatWasWithdrawnIsConsideredAndNotifiedAgain(Service service) {
        CaseSteps steps = notified(service);
        steps.accepts(Users.LA_NOTIFIER, "withdraw-notification", WITHDRAWAL);
        steps.clocks().becomes("C3", "NOT_APPLICABLE");
        steps.at("2026-02-16T09:00:00Z");

        steps.accepts(
                Users.LA_NOTIFIER, "reopen-consideration", Map.of("reason", "New evidence.", "awareOn", "2026-02-16"));

        assertThat(steps.theCase().text("/notification/category")).isEmpty();
        assertThat(steps.theCase().text("/notification/sentOn")).isEmpty();
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", NotifiabilityRulesIT.DEATH);
        steps.refuses(
                "MISSING_RECIPIENT",
                Users.LA_NOTIFIER,
                "submit-notification",
                SubmissionRulesIT.sent("2026-02-16", "PANEL"));
        steps.accepts(
                Users.LA_NOTIFIER, "submit-notification", SubmissionRulesIT.sent("2026-02-16", "PANEL", "PARTNERS"));
        Eventually.isTrue(() -> steps.theCase().text("/rapidReview/stage").equals("OPEN"));
        Eventually.isTrue(() -> steps.clocks().due("C3").equals("2026-03-09"));
    }

    /** What the review recommended before it ended is in its history; of the review opened again it decides nothing. */
    @Test
    void aReviewOpenedAgainHasDecidedNothingYet(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service);
        CaseSteps steps = review.steps().readAgain();
        assertThat(steps.theCase().text("/summary/outcome")).isEqualTo("LCSPR");
        steps.accepts(Users.LA_NOTIFIER, "withdraw-notification", with(WITHDRAWAL, "panelInformedOn", "2026-02-19"));
        Eventually.isTrue(() -> review.stage().equals("DISCONTINUED"));
        steps.at("2026-02-23T09:00:00Z");

        steps.accepts(
                Users.LA_NOTIFIER, "reopen-consideration", Map.of("reason", "New evidence.", "awareOn", "2026-02-23"));
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", NotifiabilityRulesIT.DEATH);
        steps.accepts(
                Users.LA_NOTIFIER, "submit-notification", SubmissionRulesIT.sent("2026-02-23", "PANEL", "PARTNERS"));

        Eventually.isTrue(() -> review.stage().equals("OPEN"));
        assertThat(steps.theCase().text("/summary/outcome")).isEmpty();
        assertThat(steps.theCase().text("/rapidReview/recommended/outcome/outcome"))
                .isEmpty();
        assertThat(steps.theCase().text("/rapidReview/outcome/outcome")).isEmpty();
        assertThat(steps.theCase().text("/rapidReview/startOn")).isEqualTo("2026-02-23");
    }

    /** R1: CLOSED → ReopenConsideration; notified again, the case has another review, which has its own fifteen days. */
    @Test
    void whatWasClosedIsNotifiedAndReviewedAgain(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service);

        CaseSteps steps = NotifiedAgain.of(review);

        Eventually.isTrue(() -> steps.clocks().due("C3").equals("2026-04-24"));
        assertThat(steps.theCase().text("/summary/outcome")).isEmpty();
        assertThat(review.read("/submitted").isMissingNode()).isTrue();
        steps.refuses("OPEN_OBLIGATIONS", Users.BUSINESS_MANAGER, "close-notification", Map.of());
    }

    /** N9: what went to the Panel for the first notification keeps nobody from taking back the second. */
    @Test
    void whatWasNotifiedAgainIsNotBoundByItsFirstReview(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service);
        CaseSteps steps = NotifiedAgain.over(review).at("2026-04-03T09:00:00Z");
        NotifiedAgain.considered(steps);
        steps.accepts(Users.LA_NOTIFIER, "record-knowledge", Map.of("abuseOrNeglect", "NOT_SUSPECTED"));
        Map<String, Object> inCare = with(CaseSteps.deadChild(), "lookedAfter", true);
        steps.accepts(
                Users.LA_NOTIFIER,
                "correct-child",
                Map.of("childRef", "Child A", "to", inCare, "reason", "The child was in care."));
        steps.accepts(
                Users.LA_NOTIFIER,
                "decide-notifiable",
                with(
                        NotifiabilityRulesIT.decision("LAC_DEATH_NO_ABUSE", "LOOKED_AFTER_CHILD_DIED"),
                        "decidedOn",
                        "2026-04-01"));
        steps.accepts(Users.LA_NOTIFIER, "submit-notification", SubmissionRulesIT.sent("2026-04-01", "SOS", "OFSTED"));
        Map<String, Object> later = Map.of("from", "2026-04-01", "to", "2026-04-02", "reason", "It was misread.");
        steps.refuses("DATE_OUT_OF_ORDER", Users.LA_NOTIFIER, "correct-sent-on", with(later, "to", "2026-02-20"));

        steps.accepts(Users.LA_NOTIFIER, "correct-sent-on", later);
        steps.accepts(Users.LA_NOTIFIER, "withdraw-notification", with(WITHDRAWAL, "panelInformedOn", "2026-04-03"));

        assertThat(steps.theCase().text("/notification/stage")).isEqualTo("WITHDRAWN");
    }

    /** §15.1-3: Reopen takes a closed case up as it was; §15.9: by the body that closes. */
    @Test
    void aClosedCaseIsTakenUpAsItWas(Service service) {
        CaseSteps steps = notified(service);
        Map<String, Object> reopening = Map.of("reason", "New evidence.", "newEvidence", "A post-mortem.");
        steps.refuses("INVALID_STATE", Users.BUSINESS_MANAGER, "reopen", reopening);
        steps.review(Users.LA_NOTIFIER, "discontinue-rapid-review", Map.of("reason", "Criteria not met."))
                .mustBe(200);
        steps.accepts(Users.BUSINESS_MANAGER, "close-notification", Map.of());
        steps.refuses("FORBIDDEN_ROLE", Users.LA_NOTIFIER, "reopen", reopening);
        steps.refuses("NEW_EVIDENCE_REQUIRED", Users.BUSINESS_MANAGER, "reopen", Map.of("reason", "New evidence."));

        steps.accepts(Users.BUSINESS_MANAGER, "reopen", reopening);

        assertThat(steps.theCase().text("/notification/stage")).isEqualTo("NOTIFIED");
        assertThat(steps.theCase().text("/notification/category")).isEqualTo("ABUSE_NEGLECT_DEATH");
    }
}
