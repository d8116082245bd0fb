package uk.casereview.process;

import java.util.List;
import java.util.Set;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.NotifiabilityEvent.NotificationSubmitted;
import uk.casereview.rapidreview.RapidReviewCommand.OpenRapidReview;
import uk.casereview.shared.RefusalCode;

/** PM1: "NotificationSubmitted(requiresRapidReview) → OpenRapidReview (idempotent by notificationId), start C3". */
record WhenNotifiedThenOpenRapidReview() implements CaseProcess {
    @Override
    public String name() {
        return "open-rapid-review";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return switch (happening.event()) {
            case NotificationSubmitted e when e.requiresRapidReview() -> open(happening);
            case ExternalNotificationRecorded e when e.requiresRapidReview() -> open(happening);
            default -> List.of();
        };
    }

    private static List<Instruction> open(Happening happening) {
        var open = new OpenRapidReview(happening.rapidReviewId(), happening.notificationId(), null, false);
        return List.of(new Instruction(Instruction.RAPID_REVIEW, open, Set.of(RefusalCode.RR_ALREADY_OPEN)));
    }
}
