package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.deadChild;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.NotifiabilityRulesIT.decision;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.CHAIR;
import static uk.casereview.scenario.Users.LA_NOTIFIER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain PM11 and §7.7: what becomes of a review when it is required, or required after all. */
@ServiceTest
class RequiredAnewRulesIT {
    private static final Map<String, Object> DEATH =
            decision("ABUSE_NEGLECT_DEATH", "ABUSE_OR_NEGLECT_SUSPECTED", "CHILD_DIED");

    /** PM11: "recategorised: review now required → as PM1, start = effectiveOn"; what was begun freely goes on. */
    @Test
    void aVoluntaryReviewThatComesToBeRequiredIsDue(Service service) {
        CaseSteps steps = lookedAfterDeath(service);
        Map<String, Object> open = Map.of("notificationId", steps.id());
        exactly(
                service.as(BUSINESS_MANAGER).post("/api/rapid-reviews", with(open, "voluntary", true)),
                "RapidReviewOpened");
        steps.withOpenRapidReview();
        steps.review(
                        BUSINESS_MANAGER,
                        "scope-rapid-review",
                        Map.of("from", "2024-02-01", "to", "2026-02-02", "agencies", List.of("WMP")))
                .mustBe(200);
        refused(service.as(BUSINESS_MANAGER).post("/api/rapid-reviews", open), "RR_ALREADY_OPEN");
        assertThat(steps.clocks().has("C3")).isFalse();
        steps.at("2026-02-20T09:00:00Z");

        steps.accepts(LA_NOTIFIER, "recategorise-notification", with(DEATH, "on", "2026-02-19"));

        assertThat(steps.clocks().due("C3")).isEqualTo("2026-03-12");
        var review = steps.theCase().json().at("/rapidReview");
        assertThat(review.at("/stage").asString()).isEqualTo("SCOPED");
        assertThat(review.at("/required/startOn").asString()).isEqualTo("2026-02-19");
        assertThat(review.at("/opened/startOn").asString()).isEqualTo("2026-02-06");
        refused(service.as(BUSINESS_MANAGER).post("/api/rapid-reviews", open), "RR_ALREADY_OPEN");
    }

    /** A category that was wrong from the beginning counts from the beginning. */
    @Test
    void aCorrectedCategoryMakesItDueFromTheBeginning(Service service) {
        CaseSteps steps = lookedAfterDeath(service);
        service.as(BUSINESS_MANAGER)
                .post("/api/rapid-reviews", Map.of("notificationId", steps.id(), "voluntary", true))
                .mustBe(201);
        steps.withOpenRapidReview();
        steps.accepts(LA_NOTIFIER, "record-knowledge", Map.of("abuseOrNeglect", "SUSPECTED"));

        steps.accepts(
                LA_NOTIFIER,
                "correct-category",
                Map.of(
                        "from", "LAC_DEATH_NO_ABUSE",
                        "to", "ABUSE_NEGLECT_DEATH",
                        "reason", "An invented mistake in the form."));

        assertThat(steps.clocks().due("C3")).isEqualTo("2026-02-23");
    }

    /** R1: "unless the case is found not to meet criteria"; another category that needs a review asks for none anew. */
    @Test
    void aReviewThatWasRequiredBeforeStaysDiscontinued(Service service) {
        CaseSteps steps = ChangeRulesIT.harmed(service, false);
        steps.review(LA_NOTIFIER, "discontinue-rapid-review", Map.of("reason", "The criteria are not met."))
                .mustBe(200);
        steps.accepts(LA_NOTIFIER, "record-outcome-changed", Map.of("childRef", "Child A", "outcome", "DEATH"));

        steps.accepts(LA_NOTIFIER, "recategorise-notification", DEATH);
        // the processes go through the log in order: where a later case has its review, they are past this one
        ChangeRulesIT.harmed(service, false);

        assertThat(steps.theCase().text("/rapidReview/stage")).isEqualTo("DISCONTINUED");
        refused(
                steps.review(BUSINESS_MANAGER, "submit-to-panel", Map.of("sentOn", "2026-02-02", "docRef", "DOC-1")),
                "INVALID_STATE",
                "possibleAt",
                "[]");
        assertThat(steps.clocks().status("C3")).isEqualTo("NOT_APPLICABLE");
    }

    /** §7.1: that the criteria are not met was decided; §15.1-3: "Reopen{reason, newEvidence, decision}". */
    @Test
    void whatWasFoundNotMetIsTakenUpAgainOnNewEvidenceOnly(Service service) {
        CaseSteps steps = SubmissionRulesIT.notified(service);
        steps.review(LA_NOTIFIER, "discontinue-rapid-review", Map.of("reason", "The criteria are not met."))
                .mustBe(200);
        refused(
                service.as(BUSINESS_MANAGER).post("/api/rapid-reviews", Map.of("notificationId", steps.id())),
                "INVALID_STATE",
                "by",
                "Reopen");
        Map<String, Object> unfounded = Map.of(
                "reason",
                "The criteria are met after all.",
                "decision",
                ReviewSteps.decision(ReviewSteps.ICB_DOCTOR, ReviewSteps.BCT, ReviewSteps.WMP, ReviewSteps.NSPCC));
        refused(
                steps.decidingReview(ReviewSteps.BCT, "reopen", unfounded),
                "NEW_EVIDENCE_REQUIRED",
                "missing",
                "newEvidence");

        exactly(
                steps.decidingReview(
                        ReviewSteps.BCT, "reopen", with(unfounded, "newEvidence", "An invented post-mortem.")),
                "RapidReviewOpened",
                "ClockStarted",
                "RapidReviewReopened");

        assertThat(steps.theCase().text("/rapidReview/stage")).isEqualTo("OPEN");
        assertThat(steps.clocks().due("C3")).isEqualTo("2026-02-23");
        assertThat(steps.clocks().status("C3")).isNotEqualTo("NOT_APPLICABLE");
    }

    /** R1 and R2: what never should have been is not active, and the case still needs a review of its own. */
    @Test
    void aReviewEnteredInErrorIsBegunAnew(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service);
        CaseSteps steps = review.steps().readAgain();
        Map<String, Object> open = Map.of("notificationId", steps.id());
        refused(service.as(BUSINESS_MANAGER).post("/api/rapid-reviews", open), "RR_ALREADY_OPEN");
        review.as(CHAIR, "mark-entered-in-error", Map.of("reason", "It is the review of another case."))
                .mustBe(200);
        steps.refuses("OPEN_OBLIGATIONS", BUSINESS_MANAGER, "close-notification", Map.of());

        exactly(service.as(BUSINESS_MANAGER).post("/api/rapid-reviews", open), "RapidReviewOpened", "ClockStarted");
        exactly(
                review.as(
                        BUSINESS_MANAGER,
                        "scope-rapid-review",
                        Map.of("from", "2024-02-01", "to", "2026-02-02", "agencies", List.of("WMP"))),
                "RapidReviewScoped");

        assertThat(review.stage()).isEqualTo("SCOPED");
        assertThat(review.read("/submitted").isEmpty()).isTrue();
        assertThat(review.read("/sections").isEmpty()).isTrue();
        assertThat(steps.clocks().due("C3")).isEqualTo("2026-03-02");
        assertThat(steps.clocks().status("C3")).isNotEqualTo("NOT_APPLICABLE");
        review.as(LA_NOTIFIER, "discontinue-rapid-review", Map.of("reason", "The criteria are not met."))
                .mustBe(200);
        steps.accepts(BUSINESS_MANAGER, "close-notification", Map.of());
    }

    /** PM11 is "as PM1": on the day of the change there was no notification yet that a review could follow (R1). */
    @Test
    void aChangeBeforeTheSendingCountsFromTheSending(Service service) {
        CaseSteps steps = lookedAfterDeath(service, "2026-02-04");

        steps.accepts(LA_NOTIFIER, "recategorise-notification", with(DEATH, "on", "2026-02-03"));

        steps.withOpenRapidReview();
        assertThat(steps.theCase().text("/rapidReview/startOn")).isEqualTo("2026-02-04");
        assertThat(steps.clocks().due("C3")).isEqualTo("2026-02-25");
    }

    /** §3.3: C3 starts by the rule of the policy; whoever opens the review again gives it no other days. */
    @Test
    void nobodyGivesAReviewDaysByNamingAnother(Service service) {
        CaseSteps steps = SubmissionRulesIT.notified(service);
        steps.withOpenRapidReview().at("2026-02-10T09:00:00Z");
        steps.review(CHAIR, "mark-entered-in-error", Map.of("reason", "It is the review of another case."))
                .mustBe(200);
        Map<String, Object> open = Map.of("notificationId", steps.id());

        refused(
                service.as(BUSINESS_MANAGER).post("/api/rapid-reviews", with(open, "startOn", "2026-02-10")),
                "START_DAY_RULED",
                "allowed",
                "[\"2026-02-02\"]");
        exactly(
                service.as(BUSINESS_MANAGER).post("/api/rapid-reviews", with(open, "startOn", "2026-02-02")),
                "RapidReviewOpened",
                "ClockStarted");
        Eventually.isTrue(() -> steps.clocks().due("C3").equals("2026-02-23"));
    }

    private static CaseSteps lookedAfterDeath(Service service) {
        return lookedAfterDeath(service, "2026-02-02");
    }

    /** A looked-after child died, and whether by abuse nobody knew; it is the sixth of the month. */
    private static CaseSteps lookedAfterDeath(Service service, String sentOn) {
        Map<String, Object> incident =
                CaseSteps.incident("2026-02-02", "2026-02-02", List.of(with(deadChild(), "lookedAfter", true)));
        CaseSteps steps =
                new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded(with(incident, "abuseOrNeglect", "UNKNOWN"));
        steps.accepts(LA_NOTIFIER, "decide-notifiable", decision("LAC_DEATH_NO_ABUSE", "LOOKED_AFTER_CHILD_DIED"));
        steps.at(sentOn + "T09:00:00Z");
        steps.accepts(LA_NOTIFIER, "submit-notification", SubmissionRulesIT.sent(sentOn, "SOS", "OFSTED"));
        return steps.at("2026-02-06T09:00:00Z");
    }
}
