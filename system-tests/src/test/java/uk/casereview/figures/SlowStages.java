package uk.casereview.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a case stands, from the last event that says so (§§6.1, 7.1). */
final class SlowStages {
    private static final List<String> ORDER = List.of(
            "OPEN", "SCOPED", "GATHERING", "MEETING_HELD", "RECOMMENDED", "ESCALATED", "DETERMINED", "SUBMITTED");

    private SlowStages() {}

    static Optional<String> notification(SlowCase one) {
        String stage = "";
        for (RawEvent event : one.events()) {
            stage = switch (event.type()) {
                case "notification.IncidentRecorded" -> event.has("awareOn") ? "UNDER_CONSIDERATION" : "REFERRED";
                case "notification.AwarenessRecorded" -> stage.equals("REFERRED") ? "UNDER_CONSIDERATION" : stage;
                case "notification.NotifiabilityDecided" -> decided(stage, event);
                case "notification.NotificationSubmitted", "notification.ExternalNotificationRecorded" -> "NOTIFIED";
                case "notification.LegacyCaseRecorded" -> "LEGACY";
                case "notification.NotificationWithdrawn" -> "WITHDRAWN";
                case "notification.NotificationClosed" -> "CLOSED";
                case "notification.ConsiderationReopened" -> "UNDER_CONSIDERATION";
                case "notification.NotificationReopened" -> "NOTIFIED";
                default -> stage;
            };
        }
        return stage.isEmpty() ? Optional.empty() : Optional.of(stage);
    }

    /** What has been notified is not to be notified once more. */
    private static String decided(String stage, RawEvent event) {
        if (stage.equals("NOTIFIED")) {
            return stage;
        }
        return event.yes("notifiable") ? "TO_BE_NOTIFIED" : "NOT_NOTIFIED";
    }

    static Optional<String> review(SlowCase one) {
        String stage = "";
        boolean answered = false;
        boolean determined = false;
        Set<String> elsewhere = new HashSet<>();
        for (RawEvent event : one.events()) {
            boolean ofReview = one.ofRapidReview(event);
            switch (event.type()) {
                case "rapid-review.RapidReviewOpened" -> determined = false;
                case "rapid-review.RapidReviewOutcomeDetermined", "rapid-review.RapidReviewOutcomeRevised" ->
                    determined = true;
                case "rapid-review.PanelResponseRecorded" -> answered = true;
                case "case-file.DecisionEscalated" -> {
                    if (ofReview) {
                        elsewhere.add(event.text("escalationId"));
                    }
                }
                case "case-file.EscalationResolved" -> elsewhere.remove(event.text("escalationId"));
                default -> {}
            }
            stage = switch (event.type()) {
                case "rapid-review.RapidReviewOpened" -> "OPEN";
                case "rapid-review.RapidReviewScoped" -> stage.equals("OPEN") ? "SCOPED" : stage;
                case "rapid-review.AgencyInformationRequested", "rapid-review.AgencyInformationReceived" ->
                    stage.equals("SCOPED") ? "GATHERING" : stage;
                case "rapid-review.RapidReviewMeetingHeld" ->
                    event.yes("quorate") && before("MEETING_HELD", stage) ? "MEETING_HELD" : stage;
                case "rapid-review.RapidReviewOutcomeRecommended" ->
                    before("DETERMINED", stage) ? "RECOMMENDED" : stage;
                case "rapid-review.RapidReviewOutcomeDetermined" -> before("SUBMITTED", stage) ? "DETERMINED" : stage;
                case "case-file.DecisionEscalated" ->
                    ofReview && (stage.equals("RECOMMENDED") || stage.equals("DETERMINED")) ? "ESCALATED" : stage;
                case "case-file.EscalationResolved" ->
                    ofReview && stage.equals("ESCALATED") && determined && elsewhere.isEmpty() ? "DETERMINED" : stage;
                case "rapid-review.RapidReviewSubmitted" -> "SUBMITTED";
                case "rapid-review.PanelResponseRecorded" -> stage.equals("SUBMITTED") ? "PANEL_RESPONDED" : stage;
                case "rapid-review.RapidReviewOutcomeRevised" -> "REVISED";
                case "rapid-review.RapidReviewDiscontinued" -> "DISCONTINUED";
                case "rapid-review.RapidReviewClosed" -> "CLOSED";
                case "rapid-review.RapidReviewReopened" ->
                    stage.equals("CLOSED") ? (answered ? "PANEL_RESPONDED" : "SUBMITTED") : stage;
                default -> stage;
            };
        }
        return stage.isEmpty() ? Optional.empty() : Optional.of(stage);
    }

    private static boolean before(String end, String stage) {
        return ORDER.contains(stage) && ORDER.indexOf(stage) < ORDER.indexOf(end);
    }
}
