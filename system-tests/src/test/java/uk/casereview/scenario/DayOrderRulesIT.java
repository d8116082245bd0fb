package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.deadChild;
import static uk.casereview.scenario.CaseSteps.incident;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.ReviewSteps.decision;
import static uk.casereview.scenario.ReviewSteps.recommendation;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.LA_NOTIFIER;
import static uk.casereview.scenario.Users.id;
import static uk.casereview.scenario.Users.present;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** G5 and §15.1: days that lie ahead, and days that lie before what they follow from. */
@ServiceTest
class DayOrderRulesIT {
    private static final String OUT_OF_ORDER = "DATE_OUT_OF_ORDER";

    /** A missed C1 is not made good by typing another day. */
    @Test
    void nothingIsSentBeforeItWasDecidedOrKnown(Service service) {
        CaseSteps steps = decidedOnTheFourth(service);
        Map<String, Object> early = Map.of("sentOn", "2026-02-03", "recipients", List.of("PANEL", "PARTNERS"));
        Map<String, Object> happened = with(with(early, "alreadyHappened", true), "reason", "An invented reason.");

        var answer = steps.refuses(OUT_OF_ORDER, LA_NOTIFIER, "submit-notification", early);
        assertThat(answer.text("/date")).isEqualTo("2026-02-03");
        assertThat(answer.text("/follows")).isEqualTo("the local authority's decision");
        assertThat(answer.text("/earliest")).isEqualTo("2026-02-04");
        assertThat(answer.text("/detail"))
                .contains("3 February 2026 is too early for the sending of the notification")
                .contains("the local authority's decision was on 4 February 2026");
        steps.refuses(OUT_OF_ORDER, LA_NOTIFIER, "submit-notification", happened);
        steps.accepts(LA_NOTIFIER, "submit-notification", with(early, "sentOn", "2026-02-04"));
    }

    /** What is recorded last may have happened first; days are compared, not the order of recording. */
    @Test
    void awarenessThatIsRecordedLastCameFirst(Service service) {
        CaseSteps steps = ReferralRulesIT.referred(service).at("2026-02-10T09:00:00Z");
        steps.accepts(
                LA_NOTIFIER,
                "submit-notification",
                Map.of(
                        "sentOn", "2026-02-05",
                        "recipients", List.of("PANEL", "PARTNERS"),
                        "category", "ABUSE_NEGLECT_DEATH",
                        "alreadyHappened", true,
                        "reason", "An invented reason."));

        steps.refuses(OUT_OF_ORDER, LA_NOTIFIER, "record-awareness", Map.of("awareOn", "2026-02-06"));
        steps.accepts(LA_NOTIFIER, "record-awareness", Map.of("awareOn", "2026-02-05"));
    }

    @Test
    void nobodyIsToldOfWhatNobodyIsAwareOf(Service service) {
        CaseSteps steps = decidedOnTheFourth(service);
        Map<String, Object> told = Map.of("recipient", "PARTNERS", "informedOn", "2026-02-01");

        steps.refuses(OUT_OF_ORDER, BUSINESS_MANAGER, "record-recipient-informed", told);
        steps.accepts(BUSINESS_MANAGER, "record-recipient-informed", with(told, "informedOn", "2026-02-02"));
    }

    /** G5, to the moment. */
    @Test
    void whatHappensLaterTodayHasNotHappened(Service service) {
        CaseSteps steps = decidedOnTheFourth(service);
        Map<String, Object> sent = Map.of("sentAt", "2026-02-06T16:00:00Z", "recipients", List.of("PANEL", "PARTNERS"));

        steps.refuses("DATE_IN_FUTURE", LA_NOTIFIER, "submit-notification", sent);
        steps.accepts(LA_NOTIFIER, "submit-notification", with(sent, "sentAt", "2026-02-06T08:59:00Z"));
    }

    /** §15.1-3: where all days lie later, the last is corrected first. */
    @Test
    void correctedDaysKeepTheirOrder(Service service) {
        CaseSteps steps = decidedOnTheFourth(service);
        steps.accepts(
                LA_NOTIFIER,
                "submit-notification",
                Map.of("sentOn", "2026-02-04", "recipients", List.of("PANEL", "PARTNERS")));
        String decision = steps.theCase().text("/decisions/0/decision/decisionId");
        Map<String, Object> decided =
                Map.of("decisionId", decision, "decision", Map.of("decidedOn", "2026-02-05"), "reason", "Misread.");

        steps.refuses(OUT_OF_ORDER, LA_NOTIFIER, "correct-awareness-date", corrected("2026-02-02", "2026-02-05"));
        steps.refuses(OUT_OF_ORDER, LA_NOTIFIER, "correct-decision-record", decided);
        steps.refuses(OUT_OF_ORDER, LA_NOTIFIER, "correct-sent-on", corrected("2026-02-04", "2026-02-03"));

        steps.accepts(LA_NOTIFIER, "correct-sent-on", corrected("2026-02-04", "2026-02-05"));
        steps.accepts(LA_NOTIFIER, "correct-decision-record", decided);
        steps.accepts(LA_NOTIFIER, "correct-awareness-date", corrected("2026-02-02", "2026-02-05"));
    }

    @Test
    void aReviewMeetsAfterItBegan(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service).at("2026-02-19T09:00:00Z");
        Map<String, Object> early = Map.of(
                "attendance",
                present(ICB_DOCTOR, BCT, WMP, NSPCC),
                "heldOn",
                "2026-02-08",
                "alreadyHappened",
                true,
                "reason",
                "An invented reason.");

        refused(
                review.as(BUSINESS_MANAGER, "hold-rapid-review-meeting", early),
                OUT_OF_ORDER,
                "follows",
                "the start of the review");
        accepted(
                review.as(BUSINESS_MANAGER, "hold-rapid-review-meeting", with(early, "heldOn", "2026-02-09")),
                "RapidReviewMeetingHeld");
    }

    /** R3 is a rule; a broken one is an irregularity, and no impossible day. */
    @Test
    void aStepTakenTooEarlyIsRefusedUnlessItWasTaken(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        Map<String, Object> early =
                recommendation(with(decision(ICB_DOCTOR, BCT, WMP, NSPCC), "decidedOn", "2026-02-18"));

        refused(
                review.deciding(BUSINESS_MANAGER, "recommend-outcome", early),
                OUT_OF_ORDER,
                "follows",
                "the meeting of the review");
        accepted(
                review.deciding(
                        BUSINESS_MANAGER,
                        "recommend-outcome",
                        with(with(early, "alreadyHappened", true), "reason", "An invented reason.")),
                "RapidReviewOutcomeRecommended",
                "IrregularityRecorded");
    }

    @Test
    void learningIsPassedOnAfterTheMeeting(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        review.mustDo(
                "record-learning-point",
                Map.of("text", "An invented thing to learn.", "themes", List.of("T1"), "goodPractice", false));
        Map<String, Object> passedOn = Map.of("channel", "WEBINAR", "on", "2026-02-18");

        refused(review.as(BUSINESS_MANAGER, "disseminate-learning", passedOn), OUT_OF_ORDER);
        review.mustDo("disseminate-learning", with(passedOn, "on", "2026-02-19"));
    }

    @Test
    void thePanelAnswersWhatItWasSent(Service service) {
        ReviewSteps review = ReviewSteps.submitted(service).at("2026-03-05T12:00:00Z");

        refused(review.panelSays("MORE_INFORMATION", Map.of("receivedOn", "2026-02-26")), OUT_OF_ORDER);
        review.panelSays("MORE_INFORMATION", Map.of("receivedOn", "2026-03-03")).mustBe(200);
        Map<String, Object> supply = Map.of("docRef", "DOC-2", "suppliedOn", "2026-03-02");
        refused(review.as(BUSINESS_MANAGER, "supply-to-panel", supply), OUT_OF_ORDER);
        review.mustDo("supply-to-panel", with(supply, "suppliedOn", "2026-03-03"));
        review.positions("NO_FURTHER_REVIEW");
        Map<String, Object> anew = Map.of(
                "outcome",
                "NO_FURTHER_REVIEW",
                "decision",
                with(decision(ICB_DOCTOR, BCT, WMP, NSPCC), "decidedOn", "2026-03-02"));
        refused(review.deciding(BUSINESS_MANAGER, "reconsider-outcome", anew), OUT_OF_ORDER);
        accepted(
                review.deciding(
                        BUSINESS_MANAGER,
                        "reconsider-outcome",
                        with(anew, "decision", with(decision(ICB_DOCTOR, BCT, WMP, NSPCC), "decidedOn", "2026-03-04"))),
                "RapidReviewOutcomeRevised");
    }

    /** §15.6-23 of actions: due not "before agreedOn (instead of today)"; so is what an agency is asked for. */
    @Test
    void whatIsAskedForIsDueAfterwards(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service).at("2026-02-19T09:00:00Z");
        Map<String, Object> past = Map.of("agency", "BCT", "dueOn", "2026-02-16");

        refused(review.as(BUSINESS_MANAGER, "request-agency-information", past), "DUE_BEFORE_TODAY");
        refused(
                review.as(BUSINESS_MANAGER, "request-agency-information", with(past, "requestedOn", "2026-02-08")),
                OUT_OF_ORDER);
        review.mustDo("request-agency-information", with(past, "requestedOn", "2026-02-12"));
    }

    @Test
    void thePeriodLookedAtHasPassed(Service service) {
        ReviewSteps review = ReviewSteps.opened(service);
        Map<String, Object> ahead = Map.of("from", "2024-02-01", "to", "2026-02-10", "agencies", List.of("WMP"));

        refused(review.as(BUSINESS_MANAGER, "scope-rapid-review", ahead), "DATE_IN_FUTURE", "to", "2026-02-10");
        review.mustDo("scope-rapid-review", with(ahead, "to", "2026-02-09"));
    }

    @Test
    void aMeetingIsOpenedOnItsDayAndPeopleComeAfterwards(Service service) {
        new CaseSteps(service).at("2026-03-05T10:00:00Z");
        MeetingSteps meeting = MeetingSteps.scheduled(service, BUSINESS_MANAGER, "SCSG", "2026-03-05");
        Map<String, Object> arrival = Map.of("memberId", id(WMP), "at", "2026-03-05T23:00:00Z");

        refused(meeting.byClerk("open-meeting", Map.of("on", "2026-03-04")), OUT_OF_ORDER);
        meeting.byClerk("open-meeting", Map.of("on", "2026-03-05")).mustBe(200);
        refused(meeting.byClerk("record-arrival", arrival), "DATE_IN_FUTURE");
        refused(meeting.byClerk("record-arrival", with(arrival, "at", "2026-03-04T10:00:00Z")), OUT_OF_ORDER);
        meeting.byClerk("record-arrival", with(arrival, "at", "2026-03-05T09:30:00Z"))
                .mustBe(200);
        refused(meeting.byClerk("adjourn-meeting", Map.of("until", "2026-03-04")), OUT_OF_ORDER);
    }

    /** Aware on Monday 2 February 2026, decided on Wednesday; it is Friday morning. */
    private static CaseSteps decidedOnTheFourth(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-06T09:00:00Z")
                .recorded(incident("2026-01-30", "2026-02-02", List.of(deadChild())));
        steps.accepts(LA_NOTIFIER, "decide-notifiable", with(NotifiabilityRulesIT.DEATH, "decidedOn", "2026-02-04"));
        return steps;
    }

    private static Map<String, Object> corrected(String from, String to) {
        return Map.of("from", from, "to", to, "reason", "It was misread.");
    }
}
