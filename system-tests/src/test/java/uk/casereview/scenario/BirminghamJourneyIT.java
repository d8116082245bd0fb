package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.ReviewSteps.BCC;
import static uk.casereview.scenario.ReviewSteps.BCHC;
import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.BSMHFT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.LA_NOTIFIER;
import static uk.casereview.scenario.Users.SCRUTINEER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** One case of Birmingham from the incident to its closed plan, through all that may come between. */
@ServiceTest
class BirminghamJourneyIT {
    private static final String SENT = "2026-02-27T12:00:00Z";

    @Test
    void fromAnIncidentToAClosedPlanThroughAllThatMayComeBetween(Service service) {
        ReviewSteps rapid = theDaysOfTheNotificationAreCorrected(service);
        String point = theRapidReviewIsHeld(service, rapid);
        MeetingSteps meeting = aTiedVoteIsBrokenByTheChair(service, rapid);
        thePartnersDifferAndAreDecidedAbove(rapid);
        aConflictThatComesOutLateHasTheGroupDecideAgain(service, rapid, meeting);
        PlanSteps plan = thePanelAgreesAndTheFirstPlanBegins(service, rapid);
        String learnt = whatWasLearntBecomesAnAction(plan, point);
        PracticeSteps review = PracticeStory.ratified(PracticeStory.of(service, rapid));
        String advised = theReportsPlanGoesOnInTheFirst(service, rapid, review, plan);
        publicationIsPutOffAndTheyAreTold(review);
        whatWasToBeDoneIsDone(plan);
        theReportIsPublishedPassedOnAndTheReviewClosed(review);
        theEffectIsShownAndEverythingIsClosed(plan, rapid);

        WholeCase whole = new WholeCase(
                service,
                BUSINESS_MANAGER,
                rapid.steps().caseRef(),
                rapid.steps().position());
        noStepWasCarriedFromOneAggregateToAnotherByHand(whole);
        theCaseTellsItsStory(whole);
        assertThat(whole.plan(plan.id()).path("stage").asString()).isEqualTo("CLOSED");
        assertThat(whole.plan(review.plan()).path("mergedInto").asString()).isEqualTo(plan.id());
        whole.followedInBothDirections(plan.id(), learnt).followedInBothDirections(plan.id(), advised);
        assertThat(whole.plan(plan.id()).at("/trails/0/learning/0").asString()).isEqualTo(point);
    }

    /** Aware on Friday 30 January and not on Monday; sent on Friday 6 February and not on Monday. */
    private static ReviewSteps theDaysOfTheNotificationAreCorrected(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(CaseSteps.incident("2026-01-29", "2026-02-02", List.of(CaseSteps.deadChild())))
                .decidedNotifiable()
                .at("2026-02-09T16:40:00Z")
                .notified("2026-02-09T16:40:00Z");
        assertThat(steps.clocks().due("C3")).isEqualTo("2026-03-02");

        Map<String, String> aware = Map.of("from", "2026-02-02", "to", "2026-01-30", "reason", "An invented note.");
        steps.deciding(LA_NOTIFIER, "correct-awareness-date", aware).mustBe(200);
        steps.clocks().becomes("C1", "MET_LATE");
        Map<String, String> sent = Map.of("from", "2026-02-09", "to", "2026-02-06", "reason", "An invented letter.");
        steps.deciding(LA_NOTIFIER, "correct-sent-on", sent).mustBe(200);
        steps.clocks().becomes("C1", "MET");
        Eventually.isTrue(() -> steps.clocks().due("C3").equals("2026-02-27"));
        return ReviewSteps.of(steps);
    }

    private static String theRapidReviewIsHeld(Service service, ReviewSteps rapid) {
        rapid.gathered();
        rapid.as(
                        "bscp.agency-lead.wmp",
                        "submit-agency-information",
                        Map.of("agency", "WMP", "involved", true, "docRef", "DOC-WMP-1", "recordsSecured", true))
                .mustBe(200);
        rapid.met();
        return PlanReadRulesIT.learnt(service, rapid);
    }

    private static MeetingSteps aTiedVoteIsBrokenByTheChair(Service service, ReviewSteps rapid) {
        MeetingSteps meeting = MeetingSteps.onItem(
                service, rapid.steps().caseRef(), "2026-02-19", ICB_DOCTOR, BCT, WMP, BCHC, BSMHFT, NSPCC);
        meeting.voted("FOR", ICB_DOCTOR, BCT, WMP).voted("AGAINST", BCHC, BSMHFT, NSPCC);
        refused(meeting.closeItem(), "DECISION_TIED");
        meeting.as(ICB_DOCTOR, "cast-casting-vote", Map.of("itemRef", "1", "choice", "FOR"))
                .mustBe(200);
        meeting.closeItem().mustBe(200);
        accepted(rapid.recommend(meeting.decision()), "RapidReviewOutcomeRecommended");
        assertThat(rapid.read("/recommended/decision/mode").asString()).isEqualTo("CASTING_VOTE");
        return meeting;
    }

    private static void thePartnersDifferAndAreDecidedAbove(ReviewSteps rapid) {
        DeterminationRulesIT.split(rapid);
        refused(rapid.determine("LCSPR", Map.of()), "DSP_DETERMINATION_INCOMPLETE");
        Map<String, Object> resolve = Map.of(
                "escalationId",
                rapid.steps().theCase().text("/file/escalations/0/escalated/escalationId"),
                "outcome",
                "An invented decision of the lead partners.",
                "decidedOutcome",
                Map.of("outcome", "LCSPR"),
                "resolvedBy",
                Users.id("bscp.lsp.bcc"));
        rapid.as(BUSINESS_MANAGER, "resolve-escalation", resolve).mustBe(200);
        accepted(rapid.determine("LCSPR", Map.of()), "RapidReviewOutcomeDetermined");
    }

    /** Without the police it would have been two to three. */
    private static void aConflictThatComesOutLateHasTheGroupDecideAgain(
            Service service, ReviewSteps rapid, MeetingSteps meeting) {
        rapid.withSections(true).at("2026-02-27T09:00:00Z");
        meeting.conflict(WMP).mustBe(200);
        Eventually.isTrue(() -> !rapid.openTasks("LIST_AT_NEXT_MEETING").isEmpty());
        refused(rapid.submitToPanel("2026-02-27T09:00:00Z", Map.of()), "MUST_BE_REDECIDED");

        MeetingSteps again =
                MeetingSteps.onItem(service, rapid.steps().caseRef(), "2026-02-27", ICB_DOCTOR, BCT, BCC, NSPCC);
        again.closeItem().mustBe(200);
        accepted(rapid.recommend(again.decision()), "RapidReviewOutcomeRecommended");
        rapid.at(SENT);
        accepted(rapid.submitToPanel(SENT, Map.of()), "RapidReviewSubmitted");
    }

    private static PlanSteps thePanelAgreesAndTheFirstPlanBegins(Service service, ReviewSteps rapid) {
        rapid.at("2026-03-04T12:00:00Z").panelSays("AGREES", Map.of()).mustBe(200);
        String plan = Eventually.text(() -> rapid.steps().theCase().text("/plans/0/actionPlanId"));
        accepted(rapid.as(BCT, "close-rapid-review", Map.of()), "RapidReviewClosed");
        return PlanSteps.goingOn(service, rapid.steps(), PlanPeople.BIRMINGHAM, plan);
    }

    private static String whatWasLearntBecomesAnAction(PlanSteps plan, String point) {
        String recommendation = plan.recommended(with(PlanSteps.recommendation(), "learningIds", List.of(point)));
        plan.agreed(recommendation);
        accepted(plan.decided("approve-plan", Map.of()), "PlanApproved");
        return recommendation;
    }

    private static String theReportsPlanGoesOnInTheFirst(
            Service service, ReviewSteps rapid, PracticeSteps review, PlanSteps first) {
        PlanSteps ofReport = PlanSteps.goingOn(service, rapid.steps(), PlanPeople.BIRMINGHAM, review.plan());
        String recommendation = ofReport.recommended();
        ofReport.agreed(recommendation);
        accepted(ofReport.decided("merge-plans", Map.of("into", first.id())), "PlansMerged");
        Eventually.isTrue(() -> first.read("/recommendations").toString().contains(recommendation));
        return recommendation;
    }

    private static void publicationIsPutOffAndTheyAreTold(PracticeSteps review) {
        Map<String, String> told = Map.of("PANEL", "2026-03-06", "OFSTED", "2026-03-06", "DFE", "2026-03-06");
        review.clerk("notify-review-decision", Map.of("recipients", told)).mustBe(200);
        review.at("2026-08-12")
                .clerk("hold-gold-group", Map.of("heldOn", "2026-08-12", "plannedPublicationOn", "2026-08-24"))
                .mustBe(200);
        Map<String, Object> delay = new HashMap<>(Map.of(
                "reason", "CRIMINAL_PROCEEDINGS", "newExpectedOn", "2026-10-30", "panelInformedOn", "2026-08-12"));
        refused(review.clerk("record-delay", delay), "PANEL_SOS_NOT_INFORMED");
        delay.put("sosInformedOn", "2026-08-12");
        accepted(review.clerk("record-delay", delay), "DelayRecorded");
        review.at("2026-08-27").clocks().becomes("C6", "OVERDUE");
        assertThat(review.text("/summary/delay/reason")).isEqualTo("CRIMINAL_PROCEEDINGS");
    }

    private static void whatWasToBeDoneIsDone(PlanSteps plan) {
        plan.at("2026-09-15T10:00:00Z");
        plan.read("/actions")
                .forEach(action -> plan.done(action.at("/action/actionId").asString()));
        String action = plan.read("/actions/0/action/actionId").asString();
        accepted(plan.as(SCRUTINEER, "raise-challenge", PlanReadRulesIT.challenge(action)), "ChallengeRaised");
        String challenge = plan.theCase().text("/file/challenges/0/raised/challengeId");
        plan.as(
                        PlanSteps.TRUST_LEAD,
                        "answer-challenge",
                        Map.of("challengeId", challenge, "answer", "An invented answer."))
                .mustBe(200);
        plan.as(SCRUTINEER, "close-challenge", Map.of("challengeId", challenge, "satisfied", true))
                .mustBe(200);
    }

    private static void theReportIsPublishedPassedOnAndTheReviewClosed(PracticeSteps review) {
        review.at("2026-10-19").copies("2026-10-19").mustBe(200);
        review.at("2026-10-27");
        refused(review.publish("2026-10-27"), "PREPUBLICATION_NOTICE_TOO_SHORT", "earliest", "2026-10-28");
        review.at("2026-10-30").publish("2026-10-30").mustBe(200);
        for (String channel : List.of("NSPCC_REPOSITORY", "WHAT_WORKS", "BRIEFING_NOTE", "WEBINAR")) {
            review.clerk("record-dissemination", Map.of("channel", channel, "audience", 40))
                    .mustBe(200);
        }
        accepted(review.deciding("close-lcspr", Map.of("decision", PracticeBodies.subGroup())), "LcsprClosed");
    }

    private static void theEffectIsShownAndEverythingIsClosed(PlanSteps plan, ReviewSteps rapid) {
        plan.at("2027-03-15T10:00:00Z");
        refused(plan.decided("close-plan", Map.of()), "IMPACT_EVIDENCE_REQUIRED");
        accepted(plan.evidence("STRONG"), "ImpactEvidenceRecorded");
        accepted(plan.decided("close-plan", Map.of()), "PlanClosed");
        accepted(rapid.steps().deciding(BUSINESS_MANAGER, "close-notification", Map.of()), "NotificationClosed");
    }

    /** §11.1: each link is a step of the service, taken from the event before it. */
    private static void noStepWasCarriedFromOneAggregateToAnotherByHand(WholeCase whole) {
        whole.linkedBy(
                "rapid-review.RapidReviewOpened after notification.NotificationSubmitted",
                "rapid-review.RapidReviewStartRecalculated after notification.SentOnCorrected",
                "practice-review.LcsprInitiated after rapid-review.RapidReviewOutcomeDetermined",
                "action-plan.PlanCreated after practice-review.ReportRatified",
                "action-plan.PlanTakenOver after action-plan.PlansMerged",
                "case-file.TaskRaised after practice-review.LcsprPublished",
                "case-file.TaskRaised after action-plan.PlanActionsComplete");
        assertThat(whole.theCase().at("/practiceReview/initiated/decision/decisionId"))
                .isEqualTo(whole.theCase().at("/rapidReview/determined/decision/decisionId"));
        assertThat(whole.theCase().at("/practiceReview/initiated/decidedOn").asString())
                .isEqualTo("2026-02-26");
    }

    private static void theCaseTellsItsStory(WholeCase whole) {
        whole.stands("CLOSED", "CLOSED", "CLOSED")
                .clocksRead(Journeys.BIRMINGHAM_CLOCKS)
                .toldInOrder(Journeys.BIRMINGHAM)
                .countedUnder(
                        "PRACTICE_REVIEWS_PUBLISHED.FULL",
                        "MONTHS_TO_PUBLICATION.8",
                        "ACTIONS_BY_PUBLICATION.COMPLETED_BY_THEN",
                        "IMPACT_BY_RATING.STRONG");
        assertThat(whole.row().path("plans").toString()).contains("CLOSED", "GREEN");
        assertThat(whole.tracked().path("plans")).isEqualTo(whole.row().path("plans"));
    }
}
