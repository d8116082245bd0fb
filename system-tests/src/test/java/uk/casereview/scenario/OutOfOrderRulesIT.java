package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.SubmissionRulesIT.sent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.1-1 and -2: "A gate stops an intention, never a fact." */
@ServiceTest
class OutOfOrderRulesIT {
    private static final Map<String, Object> HAPPENED =
            Map.of("alreadyHappened", true, "reason", "It was done on paper while the service was down.");

    /** Every gate it would have met is its irregularity; why it was late it says; clocks stop on the true date; the review follows. */
    @Test
    void aNotificationThatWasSentIsRecordedWhateverItBroke(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded("2026-02-02")
                .at("2026-02-16T09:00:00Z");
        Map<String, Object> sent = new HashMap<>(sent("2026-02-11", "PANEL"));
        sent.put("category", "ABUSE_NEGLECT_DEATH");
        steps.refuses("NOT_DECIDED", Users.LA_NOTIFIER, "submit-notification", sent);
        sent.put("alreadyHappened", true);
        steps.refuses("REASON_REQUIRED", Users.LA_NOTIFIER, "submit-notification", sent);
        sent.put("reason", "Sent by telephone during an outage.");
        // N7: it "needs a lateReason"; §15.1-1: "field validation still refuse"
        steps.refuses("LATE_REASON_REQUIRED", Users.LA_NOTIFIER, "submit-notification", sent);
        sent.put("lateReason", "UNKNOWN_TO_BE_PROVIDED");

        steps.accepts(Users.LA_NOTIFIER, "submit-notification", sent);

        Answer read = steps.theCase();
        assertThat(read.text("/notification/stage")).isEqualTo("NOTIFIED");
        assertThat(words(read.json().at("/notification/submitted/irregularities")))
                .containsExactly("NOT_DECIDED", "MISSING_RECIPIENT");
        steps.clocks().becomes("C1", "MET_LATE");
        assertThat(steps.clocks().workingDaysLate("C1")).isEqualTo(2);
        steps.withOpenRapidReview();
        assertThat(steps.clocks().due("C3")).isEqualTo("2026-03-04");
    }

    /** "The chair and the scrutineer are told." */
    @Test
    void anIrregularityIsToldToTheChairAndTheScrutineer(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        steps.accepts(
                Users.LA_NOTIFIER,
                "submit-notification",
                happened(Map.of(
                        "sentOn",
                        "2026-02-02",
                        "recipients",
                        List.of("PANEL", "PARTNERS"),
                        "category",
                        "ABUSE_NEGLECT_DEATH")));
        steps.theCase().mustBe(200);

        for (String told : List.of(Users.CHAIR, Users.SCRUTINEER)) {
            Answer read = service.as(told).get("/api/cases/" + steps.caseRef());
            assertThat(words(read.json().at("/file/irregularities/0/irregularities")))
                    .containsExactly("NOT_DECIDED");
            assertThat(read.json().at("/summary/irregular").asBoolean()).isTrue();
        }
    }

    /** "Authority, end states, G5 and field validation still refuse", and the LA's own acts stay its own. */
    @Test
    void authorityEndStatesAndTheFutureStillRefuse(Service service) {
        CaseSteps steps = SubmissionRulesIT.toBeNotified(service);
        steps.refuses(
                "FORBIDDEN_ROLE",
                Users.BUSINESS_MANAGER,
                "submit-notification",
                happened(sent("2026-02-02", "PANEL", "PARTNERS")));
        steps.refuses(
                "DATE_IN_FUTURE",
                Users.LA_NOTIFIER,
                "submit-notification",
                happened(sent("2026-02-03", "PANEL", "PARTNERS")));
        steps.accepts(Users.LA_NOTIFIER, "submit-notification", happened(sent("2026-02-02", "PANEL", "PARTNERS")));
        steps.accepts(Users.LA_NOTIFIER, "withdraw-notification", happened(Map.of("panelInformedOn", "2026-02-02")));

        steps.refuses(
                "INVALID_STATE",
                Users.LA_NOTIFIER,
                "submit-notification",
                happened(sent("2026-02-02", "PANEL", "PARTNERS")));
    }

    /** "By BUSINESS_*"; §15.2-7: "an inquorate Meeting is recorded and decides nothing", so the stage stays. */
    @Test
    void aReviewsPastIsRecordedByTheBusinessUnit(Service service) {
        CaseSteps steps =
                ReviewSteps.gathering(service).at("2026-02-19T09:00:00Z").steps();
        Map<String, Object> held =
                happened(Map.of("attendance", Users.present(ReviewSteps.BCT, ReviewSteps.WMP), "heldOn", "2026-02-17"));

        Refused.with("FORBIDDEN_ROLE", steps.review(Users.CHAIR, "hold-rapid-review-meeting", held));
        steps.review(Users.BUSINESS_MANAGER, "hold-rapid-review-meeting", held).mustBe(200);

        Answer read = steps.theCase();
        assertThat(words(read.json().at("/file/irregularities/0/irregularities")))
                .containsExactly("NOT_QUORATE");
        assertThat(read.text("/rapidReview/stage")).isEqualTo("GATHERING");
        assertThat(modes(steps, "rapid-review.RapidReviewMeetingHeld")).containsOnly("RETROSPECTIVE");
    }

    /** R4, §15.2-7: what was recommended without a quorate meeting is out of order, and irregular once it has happened. */
    @Test
    void aRecommendationAfterAnInquorateMeetingIsOutOfOrder(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service).at("2026-02-19T09:00:00Z");
        review.mustDo(
                "hold-rapid-review-meeting",
                happened(
                        Map.of("attendance", Users.present(ReviewSteps.BCT, ReviewSteps.WMP), "heldOn", "2026-02-17")));
        Map<String, Object> decision =
                ReviewSteps.decision(ReviewSteps.ICB_DOCTOR, ReviewSteps.BCT, ReviewSteps.WMP, ReviewSteps.NSPCC);

        Refused.with("INVALID_STATE", review.recommend(decision));
        review.deciding(Users.BUSINESS_MANAGER, "recommend-outcome", happened(ReviewSteps.recommendation(decision)))
                .mustBe(200);

        assertThat(words(review.read("/recommended/irregularities"))).containsExactly("INVALID_STATE");
        assertThat(review.stage()).isEqualTo("RECOMMENDED");
    }

    /** §15.1-1: what comes late fills a gap; the review that is with the Panel stays there. */
    @Test
    void aLateDecisionDoesNotTakeTheReviewBack(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service);

        review.deciding(
                        Users.BUSINESS_MANAGER,
                        "recommend-outcome",
                        happened(ReviewSteps.recommendation(ReviewSteps.decision(
                                ReviewSteps.ICB_DOCTOR, ReviewSteps.BCT, ReviewSteps.WMP, ReviewSteps.NSPCC))))
                .mustBe(200);

        assertThat(review.stage()).isEqualTo("SUBMITTED");
        assertThat(review.steps().theCase().text("/summary/rapidReview")).isEqualTo("SUBMITTED");
    }

    @Test
    void whatWasInOrderIsRetrospectiveAndNotIrregular(Service service) {
        CaseSteps steps = SubmissionRulesIT.toBeNotified(service).at("2026-02-05T09:00:00Z");

        steps.accepts(Users.LA_NOTIFIER, "submit-notification", happened(sent("2026-02-03", "PANEL", "PARTNERS")));

        Answer read = steps.theCase();
        assertThat(read.json().at("/notification/submitted/irregularities").size())
                .isZero();
        assertThat(read.json().at("/file/irregularities").size()).isZero();
        steps.clocks().becomes("C1", "MET");
        assertThat(modes(steps, "notification.IncidentRecorded")).containsOnly("LIVE");
        assertThat(modes(steps, "notification.NotificationSubmitted")).containsOnly("RETROSPECTIVE");
        assertThat(steps.theCase().text("/notification/sentOn")).isEqualTo("2026-02-03");
    }

    /** Decided before anybody recorded that the authority was aware. */
    @Test
    void aDecisionTakenOutsideIsDatedThen(Service service) {
        CaseSteps steps = ReferralRulesIT.referred(service).at("2026-02-10T09:00:00Z");
        Map<String, Object> decision = new HashMap<>(NotifiabilityRulesIT.DEATH);
        decision.put("decidedOn", "2026-02-04");
        steps.refuses("INVALID_STATE", Users.LA_NOTIFIER, "decide-notifiable", decision);

        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", happened(decision));

        Answer read = steps.theCase();
        assertThat(read.text("/notification/stage")).isEqualTo("TO_BE_NOTIFIED");
        assertThat(read.text("/decisions/0/decision/decidedOn")).isEqualTo("2026-02-04");
        assertThat(words(read.json().at("/notification/decided/irregularities")))
                .containsExactly("INVALID_STATE");
        steps.accepts(Users.LA_NOTIFIER, "record-awareness", Map.of("awareOn", "2026-02-03"));
        assertThat(steps.theCase().text("/notification/stage")).isEqualTo("TO_BE_NOTIFIED");
        assertThat(steps.clocks().due("C1")).isEqualTo("2026-02-10");
    }

    @Test
    void aWrongDecisionIsOnRecordAsTaken(Service service) {
        Map<String, Object> child = CaseSteps.deadChild();
        child.put("lookedAfter", true);
        CaseSteps steps = NotifiabilityRulesIT.considered(service, child, "NOT_SUSPECTED");

        steps.accepts(
                Users.LA_NOTIFIER,
                "decide-not-notifiable",
                happened(Map.of("rationale", CaseSteps.RATIONALE, "decidedOn", "2026-05-22")));

        assertThat(words(steps.theCase().json().at("/notification/decided/irregularities")))
                .containsExactly("LAC_DEATH_NOTIFIABLE");
        assertThat(steps.clocks().status("C1b")).isNotEqualTo("NOT_APPLICABLE");
        steps.accepts(Users.LA_NOTIFIER, "reopen-consideration", Map.of("reason", "The duty was overlooked."));
    }

    /** A withdrawal that came after the review was sent: a person has to see what the process cannot undo. */
    @Test
    void aWithdrawalThatCameTooLateIsSeenBySomebody(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).withSections(true).at("2026-02-27T12:00:00Z");
        review.submitToPanel("2026-02-27T12:00:00Z", Map.of()).mustBe(200);
        CaseSteps steps = review.steps().readAgain();

        steps.accepts(Users.LA_NOTIFIER, "withdraw-notification", HAPPENED);

        assertThat(words(steps.theCase().json().at("/notification/withdrawn/irregularities")))
                .containsExactly("PANEL_NOT_INFORMED", "RR_ALREADY_SUBMITTED");
        Eventually.isTrue(() -> steps.theCase()
                .json()
                .at("/file/openTasks")
                .findValuesAsString("kind")
                .contains("PROCESS_REFUSED"));
    }

    private static Map<String, Object> happened(Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(HAPPENED);
        whole.putAll(body);
        return whole;
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> modes(CaseSteps steps, String type) {
        return steps.timeline()
                .json()
                .at("/entries")
                .valueStream()
                .filter(entry -> entry.path("type").asString().equals(type))
                .map(entry -> entry.path("recordingMode").asString())
                .toList();
    }
}
