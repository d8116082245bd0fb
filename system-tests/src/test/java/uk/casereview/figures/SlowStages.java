package uk.casereview.figures;

import java.util.List;
import java.util.Optional;

/** Where a case stands, from the last event that says so (§§6.1, 7.1). */
final class SlowStages {
    private static final List<String> GATHERING = List.of("OPEN", "SCOPED", "GATHERING", "MEETING_HELD");

    private SlowStages() {}

    static Optional<String> notification(SlowCase one) {
        String stage = "";
        for (RawEvent event : one.events()) {
            stage = switch (event.type()) {
                case "notification.IncidentRecorded" -> event.has("awareOn") ? "UNDER_CONSIDERATION" : "REFERRED";
                case "notification.AwarenessRecorded" -> stage.equals("REFERRED") ? "UNDER_CONSIDERATION" : stage;
                case "notification.NotifiabilityDecided" -> event.yes("notifiable") ? "TO_BE_NOTIFIED" : "NOT_NOTIFIED";
                case "notification.NotificationSubmitted", "notification.ExternalNotificationRecorded" -> "NOTIFIED";
                case "notification.NotificationWithdrawn" -> "WITHDRAWN";
                case "notification.NotificationClosed" -> "CLOSED";
                case "notification.ConsiderationReopened" -> "UNDER_CONSIDERATION";
                case "notification.NotificationReopened" -> "NOTIFIED";
                default -> stage;
            };
        }
        return stage.isEmpty() ? Optional.empty() : Optional.of(stage);
    }

    static Optional<String> review(SlowCase one) {
        String stage = "";
        boolean answered = false;
        for (RawEvent event : one.events()) {
            answered |= event.is("rapid-review.PanelResponseRecorded");
            stage = switch (event.type()) {
                case "rapid-review.RapidReviewOpened" -> "OPEN";
                case "rapid-review.RapidReviewScoped" -> notBack(stage, "SCOPED");
                case "rapid-review.AgencyInformationRequested" -> notBack(stage, "GATHERING");
                case "rapid-review.RapidReviewMeetingHeld" ->
                    event.yes("quorate") ? notBack(stage, "MEETING_HELD") : stage;
                case "rapid-review.RapidReviewOutcomeRecommended" -> "RECOMMENDED";
                case "rapid-review.RapidReviewOutcomeDetermined" -> "DETERMINED";
                case "case-file.DecisionEscalated" ->
                    !event.aggregateId().equals(one.caseId())
                                    && (stage.equals("RECOMMENDED") || stage.equals("DETERMINED"))
                            ? "ESCALATED"
                            : stage;
                case "case-file.EscalationResolved" ->
                    !event.aggregateId().equals(one.caseId()) && stage.equals("ESCALATED") ? "DETERMINED" : stage;
                case "rapid-review.RapidReviewSubmitted" -> "SUBMITTED";
                case "rapid-review.PanelResponseRecorded" -> stage.equals("CLOSED") ? stage : "PANEL_RESPONDED";
                case "rapid-review.RapidReviewDiscontinued" -> "DISCONTINUED";
                case "rapid-review.RapidReviewClosed" -> "CLOSED";
                case "rapid-review.RapidReviewReopened" -> answered ? "PANEL_RESPONDED" : "SUBMITTED";
                default -> stage;
            };
        }
        return stage.isEmpty() ? Optional.empty() : Optional.of(stage);
    }

    private static String notBack(String stage, String next) {
        return GATHERING.contains(stage) && GATHERING.indexOf(stage) < GATHERING.indexOf(next) ? next : stage;
    }
}
