package uk.casereview.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
            case NotificationSubmitted e when e.requiresRapidReview() -> open(happening, null);
            case ExternalNotificationRecorded e when e.requiresRapidReview() -> open(happening, null);
            default -> List.of();
        };
    }

    /**
     * Whoever took the notification back, or said that the case is of another kind, may have done so before the process came
     * to it; then nothing is owed, and nobody has to see to it.
     *
     * @param startOn null: as the policy has it
     */
    static List<Instruction> open(Happening happening, @Nullable LocalDate startOn) {
        var open = new OpenRapidReview(happening.rapidReviewId(), happening.notificationId(), startOn, false);
        return List.of(new Instruction(
                Instruction.RAPID_REVIEW,
                open,
                Set.of(RefusalCode.RR_ALREADY_OPEN, RefusalCode.RR_WITHOUT_NOTIFICATION, RefusalCode.RR_NOT_REQUIRED)));
    }
}
