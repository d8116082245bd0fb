package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.ReviewSteps.decision;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.LA_NOTIFIER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §7.4, §7.5 and §15.4-19: the review with the Panel, its end and its taking up again; clocks C3 and C4. */
@ServiceTest
class PanelRulesIT {
    @Test
    void everySectionIsFilledOrDoesNotApply(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).at("2026-02-27T12:00:00Z");
        String sentAt = "2026-02-27T12:00:00Z";

        Answer empty = review.submitToPanel(sentAt, Map.of());
        refused(empty, "RR_CONTENT_INCOMPLETE");
        assertThat(empty.json().at("/missing").size()).isEqualTo(16);
        review.withSections(false);
        Map<String, Object> equality = Map.of("section", "equality", "status", "AWAITED", "text", "Still to come.");
        review.mustDo("record-review-section", equality);
        refused(review.submitToPanel(sentAt, Map.of()), "RR_CONTENT_INCOMPLETE", "missing", "[\"equality\"]");
        review.mustDo(
                "record-review-section",
                Map.of("section", "equality", "status", "NOT_APPLICABLE", "reason", "An invented reason."));
        accepted(review.submitToPanel(sentAt, Map.of()), "RapidReviewSubmitted", "ClockStopped", "ClockStarted");
    }

    @Test
    void aReviewIsSentOnceAndNotTomorrow(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).withSections(true).at("2026-02-27T12:00:00Z");

        refused(review.submitToPanel("2026-02-28T12:00:00Z", Map.of()), "DATE_IN_FUTURE", "sentOn", "2026-02-28");
        Map<String, Object> sent = Map.of("sentAt", "2026-02-27T12:00:00Z", "docRef", "DOC-1");
        refused(review.as(BCT, "submit-to-panel", sent), "FORBIDDEN_ROLE");
        accepted(review.as(LA_NOTIFIER, "submit-to-panel", sent), "RapidReviewSubmitted");
        refused(review.as(LA_NOTIFIER, "submit-to-panel", sent), "RR_ALREADY_SUBMITTED");
    }

    @Test
    void whatIsWithThePanelTakesNoMoreMeetingsRequestsOrLearning(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service);

        refused(review.hold(ICB_DOCTOR, BCT, WMP, NSPCC), "INVALID_STATE", "stage", "SUBMITTED");
        refused(
                review.as(
                        BUSINESS_MANAGER, "request-agency-information", Map.of("agency", "BCC", "dueOn", "2026-03-05")),
                "INVALID_STATE");
        refused(
                review.as(BCT, "record-learning-point", Map.of("text", "A point.", "themes", List.of("T1"))),
                "INVALID_STATE");
        accepted(review.as(
                "bscp.agency-lead.wmp",
                "submit-agency-information",
                Map.of("agency", "WMP", "docRef", "DOC-WMP-1", "involved", true, "recordsSecured", true)));
    }

    @Test
    void thePanelAnswersOnlyWhatItHasAndMayAnswerAgain(Service service) {
        ReviewSteps determined = ReviewSteps.determined(service);
        refused(determined.panelSays("AGREES", Map.of()), "INVALID_STATE", "stage", "DETERMINED");
        ReviewSteps review = ReviewSteps.submitted(service);

        refused(review.panelSays("AGREES", Map.of("receivedOn", "2026-02-28")), "DATE_IN_FUTURE");
        exactly(review.panelSays("AGREES", Map.of()), "PanelResponseRecorded", "ClockStopped");
        exactly(review.panelSays("QUALITY_FEEDBACK_ONLY", Map.of()), "PanelResponseRecorded");
        review.as(BCT, "close-rapid-review", Map.of()).mustBe(200);
        exactly(review.panelSays("AGREES", Map.of()), "PanelResponseRecorded");
        assertThat(review.read("/responses/2/number").asInt()).isEqualTo(3);
    }

    @Test
    void aReplyThatIsLateIsChasedAndNeverOverdue(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service);
        assertThat(review.steps().clocks().due("C4")).isEqualTo("2026-03-20");

        review.at("2026-03-20T12:00:00Z").steps().clocks().becomes("C4", "RUNNING");
        review.at("2026-03-23T12:00:00Z").steps().clocks().becomes("C4", "CHASE");
        review.panelSays("AGREES", Map.of()).mustBe(200);
        review.steps().clocks().becomes("C4", "MET_LATE");
    }

    @Test
    void moreInformationIsSuppliedOnceAskedForAndTheAnswerIsAwaitedAnew(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service);
        Map<String, Object> supply = Map.of("docRef", "DOC-3");

        refused(review.as(BUSINESS_MANAGER, "supply-to-panel", supply), "INVALID_STATE");
        review.panelSays("MORE_INFORMATION", Map.of()).mustBe(200);
        refused(review.as(BCT, "close-rapid-review", Map.of()), "PANEL_RESPONSE_OUTSTANDING");
        exactly(review.as(BUSINESS_MANAGER, "supply-to-panel", supply), "SuppliedToPanel", "ClockStarted");
        refused(review.as(BUSINESS_MANAGER, "supply-to-panel", supply), "INVALID_STATE");
        review.panelSays("AGREES", Map.of()).mustBe(200);
        accepted(review.as(BCT, "close-rapid-review", Map.of()), "RapidReviewClosed");
    }

    @Test
    void thePanelAdvisesAndWhatContradictsUsIsLookedAt(Service service) {
        for (String agreeing : List.of("AGREES", "SUGGESTS_LCSPR", "QUALITY_FEEDBACK_ONLY", "MORE_INFORMATION")) {
            ReviewSteps review = ReviewSteps.submitted(service);
            review.panelSays(agreeing, Map.of()).mustBe(200);
            assertThat(review.read("/responses/0/agreesWithLocal").asBoolean())
                    .as(agreeing)
                    .isTrue();
        }
        for (String contradicting : List.of("SUGGESTS_NO_LCSPR", "NATIONAL_REVIEW_DECIDED")) {
            ReviewSteps review = ReviewSteps.submitted(service);
            review.panelSays(contradicting, Map.of()).mustBe(200);
            assertThat(review.read("/responses/0/agreesWithLocal").asBoolean())
                    .as(contradicting)
                    .isFalse();
            assertThat(review.read("/outcome/outcome").asString()).isEqualTo("LCSPR");
            Eventually.isTrue(() -> review.openTasks("RECONSIDER_OUTCOME").contains("panel-response/1"));
        }
    }

    @Test
    void theGroupAndEveryPartnerDecideAnewAfterThePanelsAnswer(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service);
        Map<String, Object> reconsider =
                Map.of("outcome", "NO_FURTHER_REVIEW", "decision", decision(ICB_DOCTOR, BCT, WMP, NSPCC));

        refused(review.deciding(BCT, "reconsider-outcome", reconsider), "INVALID_STATE", "stage", "SUBMITTED");
        review.panelSays("SUGGESTS_NO_LCSPR", Map.of()).mustBe(200);
        Eventually.isTrue(() -> review.openTasks("RECONSIDER_OUTCOME").contains("panel-response/1"));
        refused(
                review.deciding(BCT, "reconsider-outcome", reconsider),
                "DSP_DETERMINATION_INCOMPLETE",
                "missing",
                "[\"BCC\",\"BCT\",\"ICB\",\"WMP\"]");
        review.positions("NO_FURTHER_REVIEW");
        refused(
                review.deciding(
                        BCT,
                        "reconsider-outcome",
                        with(
                                reconsider,
                                "decision",
                                with(decision(ICB_DOCTOR, BCT, WMP, NSPCC), "rationale", "Short."))),
                "RATIONALE_REQUIRED");
        accepted(review.deciding(BCT, "reconsider-outcome", reconsider), "RapidReviewOutcomeRevised");
        assertThat(review.read("/outcome/outcome").asString()).isEqualTo("NO_FURTHER_REVIEW");
        assertThat(review.stage()).isEqualTo("REVISED");
        accepted(review.as(BCT, "close-rapid-review", Map.of()), "RapidReviewClosed");
    }

    @Test
    void aReviewIsClosedAfterThePanelsReplyOrForAReason(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service);

        refused(review.as(BCT, "close-rapid-review", Map.of()), "PANEL_RESPONSE_OUTSTANDING");
        exactly(
                review.as(BCT, "close-rapid-review", Map.of("reason", "No reply in a year.")),
                "RapidReviewClosed",
                "ClockCancelled");
        refused(review.as(BCT, "close-rapid-review", Map.of("reason", "Again.")), "INVALID_STATE", "stage", "CLOSED");
    }

    @Test
    void aReviewIsDiscontinuedForAReasonAndBeforeItIsSent(Service service) {
        ReviewSteps review = ReviewSteps.recommended(service);

        refused(review.as(LA_NOTIFIER, "discontinue-rapid-review", Map.of()), "REASON_REQUIRED");
        refused(review.as(BCT, "discontinue-rapid-review", Map.of("reason", "Not met.")), "FORBIDDEN_ROLE");
        refused(
                review.as(
                        LA_NOTIFIER,
                        "discontinue-rapid-review",
                        Map.of("reason", "Not met.", "cause", "NOTIFICATION_DUPLICATE")),
                "FORBIDDEN_ROLE",
                "cause",
                "NOTIFICATION_DUPLICATE");
        exactly(
                review.as(LA_NOTIFIER, "discontinue-rapid-review", Map.of("reason", "Not met.")),
                "RapidReviewDiscontinued",
                "ClockCancelled");
        review.steps().clocks().becomes("C3", "NOT_APPLICABLE");
        refused(
                ReviewSteps.submitted(service).as(LA_NOTIFIER, "discontinue-rapid-review", Map.of("reason", "Late.")),
                "RR_ALREADY_SUBMITTED");
    }

    @Test
    void aClosedReviewIsTakenUpAgainOnNewEvidenceByTheChairToo(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service);
        Map<String, Object> alone = Map.of("route", "CHAIRS_ACTION", "rationale", CaseSteps.RATIONALE);
        Map<String, Object> reopen =
                Map.of("reason", "An invented reason.", "newEvidence", "Invented evidence.", "decision", alone);

        refused(review.deciding(BCT, "reopen", reopen), "INVALID_STATE", "stage", "SUBMITTED");
        review.as(BCT, "close-rapid-review", Map.of("reason", "No reply.")).mustBe(200);
        Map<String, Object> unfounded = Map.of("reason", "Why.", "decision", alone);
        refused(review.deciding(BCT, "reopen", unfounded), "NEW_EVIDENCE_REQUIRED", "missing", "newEvidence");
        MeetingSteps.scheduled(service, Users.BUSINESS_MANAGER, "SCSG", "2026-02-27");
        exactly(review.deciding(BCT, "reopen", reopen), "RapidReviewReopened", "ClockStarted");
        assertThat(review.stage()).isEqualTo("SUBMITTED");
        Eventually.isTrue(() -> review.steps().nextMeeting().equals("2026-02-27"));
    }

    @Test
    void correctingTheDayOfAwarenessNeverMovesTheReviewsClock(Service service) {
        CaseSteps steps = ReviewSteps.decidedWhenSent(service);

        steps.deciding(
                        LA_NOTIFIER,
                        "correct-awareness-date",
                        Map.of("from", "2026-02-02", "to", "2026-02-03", "reason", "A slip of the pen."))
                .mustBe(200);
        Eventually.isTrue(() -> "2026-02-10".equals(steps.clocks().due("C1")));
        assertThat(steps.clocks().due("C3")).isEqualTo("2026-03-02");
    }

    @Test
    void theDayItWasSentIsCorrectedWithItsClocks(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service).at("2026-03-04T12:00:00Z");
        Map<String, Object> correct = Map.of("from", "2026-02-27", "to", "2026-03-03");

        refused(review.deciding(BUSINESS_MANAGER, "correct-sent-on", correct), "CORRECTION_REASON_REQUIRED");
        refused(
                review.deciding(
                        BUSINESS_MANAGER,
                        "correct-sent-on",
                        with(with(correct, "from", "2026-02-26"), "reason", "A slip.")),
                "CORRECTION_OUTDATED");
        exactly(
                review.deciding(BUSINESS_MANAGER, "correct-sent-on", with(correct, "reason", "A slip.")),
                "SentOnCorrected",
                "ClockRecalculated",
                "ClockRecalculated");
        review.steps().clocks().becomes("C3", "MET_LATE");
        Eventually.isTrue(() -> "2026-03-24".equals(review.steps().clocks().due("C4")));
    }
}
