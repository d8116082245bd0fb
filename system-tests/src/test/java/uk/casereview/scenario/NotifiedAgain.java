package uk.casereview.scenario;

import static uk.casereview.scenario.ReviewSteps.decision;

import java.util.List;
import java.util.Map;

/** A case that was over, and is notified and reviewed again on new evidence (§15.3-15). */
final class NotifiedAgain {
    private NotifiedAgain() {}

    /** The review that is with the Panel is closed, and the case; it is notified again on Wednesday 1 April 2026. */
    static CaseSteps of(ReviewSteps rapid) {
        CaseSteps steps = over(rapid).at("2026-04-01T09:00:00Z");
        considered(steps);
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", NotifiabilityRulesIT.DEATH);
        steps.accepts(
                Users.LA_NOTIFIER, "submit-notification", SubmissionRulesIT.sent("2026-04-01", "PANEL", "PARTNERS"));
        Eventually.isTrue(() -> rapid.stage().equals("OPEN"));
        return steps;
    }

    static CaseSteps over(ReviewSteps rapid) {
        CaseSteps steps = rapid.steps();
        rapid.as(Users.CHAIR, "close-rapid-review", Map.of("reason", "No reply has come."))
                .mustBe(200);
        Eventually.isTrue(() -> rapid.stage().equals("CLOSED"));
        steps.readAgain().accepts(Users.BUSINESS_MANAGER, "close-notification", Map.of());
        return steps;
    }

    static void considered(CaseSteps steps) {
        steps.accepts(
                Users.LA_NOTIFIER, "reopen-consideration", Map.of("reason", "New evidence.", "awareOn", "2026-04-01"));
    }

    /** What the second review finds is an LCSPR once more, recommended on Thursday 9 April. */
    static ReviewSteps recommended(ReviewSteps rapid) {
        of(rapid);
        rapid.at("2026-04-09T09:00:00Z")
                .mustDo(
                        "scope-rapid-review",
                        Map.of("from", "2024-02-01", "to", "2026-04-01", "agencies", List.of("WMP")));
        rapid.mustDo("request-agency-information", Map.of("agency", "WMP", "dueOn", "2026-04-14"));
        String[] present = {ReviewSteps.ICB_DOCTOR, ReviewSteps.BCT, ReviewSteps.WMP, ReviewSteps.NSPCC};
        rapid.hold(present).mustBe(200);
        rapid.recommend(decision(present)).mustBe(200);
        return rapid;
    }

    /** And determined on Thursday 16 April. */
    static void determined(ReviewSteps rapid) {
        recommended(rapid)
                .at("2026-04-16T09:00:00Z")
                .positions("LCSPR")
                .determine("LCSPR", Map.of())
                .mustBe(200);
    }
}
