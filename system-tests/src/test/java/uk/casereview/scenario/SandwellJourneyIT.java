package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.Users.SANDWELL_BUSINESS_MANAGER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** The same way in Sandwell, under its own policy: four who agree or leads who settle, no Gold Group, one year. */
@ServiceTest
class SandwellJourneyIT {
    private static final String[] WITH_THE_DEPUTY = {
        "scsp.member.smbc", Users.SANDWELL_CHAIR, "scsp.deputy.wmp", "scsp.member.icb"
    };

    @Test
    void fromAnIncidentToAClosedPlanUnderItsOwnPolicy(Service service) {
        SandwellSteps rapid = theDaysOfTheNotificationAreCorrected(service);
        MeetingSteps meeting = theGroupRecommendsInAMeeting(service, rapid);
        thePartnersDifferAndTheirLeadsSettleIt(rapid);
        aConflictThatComesOutLateHasTheGroupDecideAgain(service, rapid, meeting);
        PlanSteps plan = thePanelAgreesAndTheFirstPlanBegins(service, rapid);
        String learnt = whatWasLearntBecomesAnAction(plan);
        SandwellPracticeSteps review = SandwellPracticeStory.commissionedAndTold(service, rapid);
        SandwellPracticeStory.acceptedAfterATiedVote(service, rapid.steps().caseRef(), review);
        SandwellPracticeStory.ratified(review);
        String advised = theReportsPlanGoesOnInTheFirst(service, rapid, review, plan);
        SandwellPracticeStory.putOff(review);
        SandwellPracticeStory.publishedPassedOnAndClosed(review);
        theEffectIsShownAndEverythingIsClosed(plan, rapid);

        WholeCase whole =
                new WholeCase(service, SANDWELL_BUSINESS_MANAGER, rapid.steps().caseRef(), rapid.position());
        theCaseTellsItsStory(whole);
        assertThat(whole.plan(plan.id()).path("stage").asString()).isEqualTo("CLOSED");
        assertThat(whole.plan(review.plan()).path("mergedInto").asString()).isEqualTo(plan.id());
        whole.followedInBothDirections(plan.id(), learnt).followedInBothDirections(plan.id(), advised);
    }

    /** Known and decided on Tuesday 3 February and not on Monday; sent on Friday 6 February and not on Monday. */
    private static SandwellSteps theDaysOfTheNotificationAreCorrected(Service service) {
        SandwellSteps rapid = SandwellSteps.notified(service, "2026-02-02", "2026-02-09", false);
        assertThat(rapid.due("C1")).isEqualTo("2026-02-09");
        assertThat(rapid.due("C3")).isEqualTo("2026-03-02");
        Map<String, Object> dayLater = Map.of(
                "decisionId",
                rapid.read("/decisions/0/decision/decisionId"),
                "decision",
                Map.of("decidedOn", "2026-02-03"),
                "reason",
                "The decision was typed under the day before.");
        accepted(corrected(rapid, "correct-decision-record", dayLater), "DecisionRecordCorrected");
        accepted(
                corrected(rapid, "correct-awareness-date", from("2026-02-02", "2026-02-03")), "AwarenessDateCorrected");
        assertThat(rapid.due("C1")).isEqualTo("2026-02-10");
        accepted(corrected(rapid, "correct-sent-on", from("2026-02-09", "2026-02-06")), "SentOnCorrected");
        Eventually.isTrue(() -> rapid.due("C3").equals("2026-02-27"));
        whenTheReferralCameInMovesNothing(rapid);
        return rapid;
    }

    /** OQ-2: "default NOTIFICATION_SENT for both"; a referral's day that moved the start would be followed by no other. */
    private static void whenTheReferralCameInMovesNothing(SandwellSteps rapid) {
        rapid.referralReceivedOn("2026-02-02");
        accepted(corrected(rapid, "correct-sent-on", from("2026-02-06", "2026-02-05")), "SentOnCorrected");
        Eventually.isTrue(() -> rapid.due("C3").equals("2026-02-26"));
        assertThat(rapid.read("/rapidReview/startOn")).isEqualTo("2026-02-05");
    }

    private static Answer corrected(SandwellSteps rapid, String command, Map<String, ?> body) {
        return rapid.decidingOnIncident(Users.SANDWELL_LA_NOTIFIER, command, body);
    }

    private static Map<String, String> from(String said, String meant) {
        return Map.of("from", said, "to", meant, "reason", "An invented letter says otherwise.");
    }

    private static MeetingSteps theGroupRecommendsInAMeeting(Service service, SandwellSteps rapid) {
        rapid.steps().at("2026-02-16T09:00:00Z");
        rapid.met();
        rapid.post("record-learning-point", Map.of("text", "An invented point.", "themes", List.of("T1")));
        MeetingSteps meeting =
                MeetingSteps.inSandwell(service, rapid.steps().caseRef(), "2026-02-16", SandwellSteps.ALL_FOUR);
        meeting.closeItem().mustBe(200);
        accepted(rapid.recommend(meeting.decision()), "RapidReviewOutcomeRecommended");
        return meeting;
    }

    /** §15.2-10: what the four answer differently, "the lead safeguarding partners (role LSP) resolve". */
    private static void thePartnersDifferAndTheirLeadsSettleIt(SandwellSteps rapid) {
        rapid.steps().at("2026-02-18T09:00:00Z");
        rapid.positions("LCSPR", "NO_FURTHER_REVIEW");
        refused(rapid.determine("LCSPR"), "DSP_DETERMINATION_INCOMPLETE");
        assertThat(rapid.read("/file/escalations/0/escalated/toBody")).isEqualTo("LEAD_SAFEGUARDING_PARTNERS");
        rapid.seen(rapid.as("scsp.lsp.smbc", "resolve-escalation", SandwellRulesIT.resolution(rapid, 0, "LCSPR"))
                .mustBe(200));
        accepted(rapid.determine("LCSPR"), "RapidReviewOutcomeDetermined");
        Eventually.isTrue(() -> rapid.due("C6").equals("2026-08-18"));
    }

    /** Without the police the four were not all there; their deputy comes in their place. */
    private static void aConflictThatComesOutLateHasTheGroupDecideAgain(
            Service service, SandwellSteps rapid, MeetingSteps meeting) {
        rapid.steps().at("2026-02-20T09:00:00Z");
        rapid.sections();
        meeting.conflict("scsp.member.wmp").mustBe(200);
        Eventually.isTrue(() -> rapid.openTasks().contains("LIST_AT_NEXT_MEETING"));
        Map<String, String> sent = Map.of("sentAt", "2026-02-20T09:00:00Z", "docRef", "DOC-1");
        refused(rapid.as(SANDWELL_BUSINESS_MANAGER, "submit-to-panel", sent), "MUST_BE_REDECIDED");
        MeetingSteps again = MeetingSteps.inSandwell(service, rapid.steps().caseRef(), "2026-02-20", WITH_THE_DEPUTY);
        again.closeItem().mustBe(200);
        accepted(rapid.recommend(again.decision()), "RapidReviewOutcomeRecommended");
        rapid.post("submit-to-panel", sent);
    }

    private static PlanSteps thePanelAgreesAndTheFirstPlanBegins(Service service, SandwellSteps rapid) {
        rapid.steps().at("2026-03-04T12:00:00Z");
        rapid.post("record-panel-response", Map.of("response", "AGREES"));
        String plan = Eventually.text(() -> rapid.read("/plans/0/actionPlanId"));
        accepted(rapid.as(Users.SANDWELL_CHAIR, "close-rapid-review", Map.of()), "RapidReviewClosed");
        return PlanSteps.goingOn(service, rapid.steps(), PlanPeople.SANDWELL, plan);
    }

    private static String whatWasLearntBecomesAnAction(PlanSteps plan) {
        String recommendation = plan.recommended();
        plan.agreed(recommendation);
        accepted(plan.decided("approve-plan", Map.of()), "PlanApproved");
        return recommendation;
    }

    private static String theReportsPlanGoesOnInTheFirst(
            Service service, SandwellSteps rapid, SandwellPracticeSteps review, PlanSteps first) {
        PlanSteps ofReport = PlanSteps.goingOn(service, rapid.steps(), PlanPeople.SANDWELL, review.plan());
        String recommendation = ofReport.recommended();
        ofReport.agreed(recommendation);
        accepted(ofReport.decided("merge-plans", Map.of("into", first.id())), "PlansMerged");
        Eventually.isTrue(() -> first.read("/recommendations").toString().contains(recommendation));
        return recommendation;
    }

    private static void theEffectIsShownAndEverythingIsClosed(PlanSteps plan, SandwellSteps rapid) {
        plan.at("2026-09-20T10:00:00Z")
                .read("/actions")
                .forEach(action -> plan.done(action.at("/action/actionId").asString()));
        plan.at("2027-03-15T10:00:00Z");
        refused(plan.decided("close-plan", Map.of()), "IMPACT_EVIDENCE_REQUIRED");
        accepted(plan.evidence("SOME"), "ImpactEvidenceRecorded");
        accepted(plan.decided("close-plan", Map.of()), "PlanClosed");
        accepted(
                rapid.decidingOnIncident(SANDWELL_BUSINESS_MANAGER, "close-notification", Map.of()),
                "NotificationClosed");
    }

    private static void theCaseTellsItsStory(WholeCase whole) {
        whole.linkedBy(
                        "rapid-review.RapidReviewOpened after notification.NotificationSubmitted",
                        "rapid-review.RapidReviewStartRecalculated after notification.SentOnCorrected",
                        "practice-review.LcsprInitiated after rapid-review.RapidReviewOutcomeDetermined",
                        "action-plan.PlanCreated after practice-review.ReportRatified",
                        "action-plan.PlanTakenOver after action-plan.PlansMerged",
                        "case-file.TaskRaised after practice-review.LcsprPublished",
                        "case-file.TaskRaised after action-plan.PlanActionsComplete")
                .stands("CLOSED", "CLOSED", "CLOSED")
                .clocksRead(Journeys.SANDWELL_CLOCKS)
                .clocksDue(Journeys.SANDWELL_DUE)
                .toldInOrder(Journeys.SANDWELL)
                .countedUnder(
                        "PRACTICE_REVIEWS_PUBLISHED.FULL",
                        "MONTHS_TO_PUBLICATION.6",
                        "ACTIONS_BY_PUBLICATION.NOT_BY_THEN",
                        "IMPACT_BY_RATING.SOME");
        assertThat(whole.row().path("plans").toString()).contains("CLOSED", "GREEN");
        assertThat(whole.tracked().path("plans")).isEqualTo(whole.row().path("plans"));
    }
}
