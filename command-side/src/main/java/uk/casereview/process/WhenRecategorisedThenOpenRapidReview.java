package uk.casereview.process;

import java.util.List;
import uk.casereview.notification.NotifiabilityEvent.NotificationRecategorised;
import uk.casereview.notification.NotificationCorrected.CategoryCorrected;

/**
 * PM11: "recategorised: review now required → as PM1, start = effectiveOn". A category that was wrong from the beginning
 * counts from the beginning; before the notification is sent, PM1 will do it. Where it was required before as well, nothing
 * is new: a review that was found not to meet the criteria since stays discontinued (R1).
 */
record WhenRecategorisedThenOpenRapidReview() implements CaseProcess {
    @Override
    public String name() {
        return "open-rapid-review-recategorised";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return switch (happening.event()) {
            case NotificationRecategorised e
            when e.requiresRapidReview() && !e.from().requiresRapidReview() ->
                WhenNotifiedThenOpenRapidReview.open(happening, e.on());
            case CategoryCorrected e
            when e.requiresRapidReview() && !e.from().requiresRapidReview() ->
                WhenNotifiedThenOpenRapidReview.open(happening, null);
            default -> List.of();
        };
    }
}
