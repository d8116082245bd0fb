package uk.casereview.scenario;

import java.util.Map;

/** What the whole way of a case leaves behind: its steps in their order, and how its clocks read in the end. */
final class Journeys {
    /** To the decision to hold a review, which is everywhere the same. */
    static final String[] NATIONAL = {
        "notification.IncidentRecorded",
        "notification.NotifiabilityDecided",
        "notification.NotificationSubmitted",
        "rapid-review.RapidReviewOpened",
        "rapid-review.RapidReviewMeetingHeld",
        "rapid-review.RapidReviewOutcomeRecommended",
        "rapid-review.LearningPointRecorded",
        "rapid-review.RapidReviewOutcomeDetermined",
        "practice-review.LcsprInitiated",
        "rapid-review.RapidReviewSubmitted",
        "rapid-review.PanelResponseRecorded",
        "case-file.TaskRaised",
        "practice-review.ReviewDiscontinued",
        "rapid-review.RapidReviewClosed",
        "action-plan.RecommendationAdded",
        "action-plan.PlanCreated",
        "action-plan.PlansMerged",
        "action-plan.PlanTakenOver",
        "action-plan.PlanApproved",
        "action-plan.ActionCompleted",
        "action-plan.ActionVerified",
        "action-plan.PlanActionsComplete",
        "action-plan.ImpactEvidenceRecorded",
        "action-plan.PlanClosed",
        "notification.NotificationClosed"
    };

    static final Map<String, String> NATIONAL_CLOCKS = Map.of(
            "C1", "MET",
            "C2", "MET",
            "C3", "MET",
            "C4", "MET",
            "C6", "NOT_APPLICABLE",
            "C10", "MET",
            "C11", "NOT_APPLICABLE");

    static final String[] BIRMINGHAM = {
        "notification.IncidentRecorded",
        "notification.NotifiabilityDecided",
        "notification.NotificationSubmitted",
        "rapid-review.RapidReviewOpened",
        "notification.AwarenessDateCorrected",
        "clock.ClockRecalculated",
        "notification.SentOnCorrected",
        "rapid-review.RapidReviewStartRecalculated",
        "rapid-review.RapidReviewScoped",
        "rapid-review.AgencyInformationRequested",
        "rapid-review.AgencyInformationReceived",
        "rapid-review.RapidReviewMeetingHeld",
        "rapid-review.LearningPointRecorded",
        "rapid-review.RapidReviewOutcomeRecommended",
        "rapid-review.DspPositionRecorded",
        "case-file.DecisionEscalated",
        "case-file.EscalationResolved",
        "rapid-review.RapidReviewOutcomeDetermined",
        "practice-review.LcsprInitiated",
        "case-file.DecisionFlaggedForReview",
        "rapid-review.RapidReviewOutcomeRecommended",
        "rapid-review.RapidReviewSubmitted",
        "rapid-review.PanelResponseRecorded",
        "rapid-review.RapidReviewClosed",
        "action-plan.RecommendationAdded",
        "action-plan.ActionAgreed",
        "action-plan.PlanApproved",
        "practice-review.ReviewerAppointed",
        "practice-review.TermsOfReferenceAgreed",
        "practice-review.DraftReceived",
        "practice-review.ReportQualityAssured",
        "practice-review.ReportDetermined",
        "practice-review.ReportRatified",
        "action-plan.PlanCreated",
        "action-plan.PlansMerged",
        "action-plan.PlanTakenOver",
        "practice-review.ReviewDecisionNotified",
        "practice-review.PublicationPlanned",
        "practice-review.DelayRecorded",
        "action-plan.ActionCompleted",
        "action-plan.ActionVerified",
        "action-plan.PlanActionsComplete",
        "case-file.ChallengeRaised",
        "case-file.ChallengeAnswered",
        "case-file.ChallengeClosed",
        "practice-review.PrePublicationCopiesSent",
        "practice-review.LcsprPublished",
        "practice-review.LearningDisseminated",
        "practice-review.LcsprClosed",
        "action-plan.ImpactEvidenceRecorded",
        "action-plan.PlanClosed",
        "notification.NotificationClosed"
    };

    static final Map<String, String> BIRMINGHAM_CLOCKS = Map.of(
            "C1", "MET",
            "C2", "MET",
            "C3", "MET",
            "C4", "MET",
            "C5", "MET",
            "C6", "MET_LATE",
            "C7", "MET",
            "C8", "RUNNING",
            "C10", "MET",
            "C11", "MET_LATE");

    private Journeys() {}
}
