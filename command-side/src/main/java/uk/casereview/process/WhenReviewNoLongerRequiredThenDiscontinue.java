package uk.casereview.process;

import java.util.List;
import java.util.Set;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.notification.CaseSharingEvent.LeadTransferred;
import uk.casereview.notification.NotifiabilityEvent.NotificationRecategorised;
import uk.casereview.notification.NotifiabilityEvent.NotificationWithdrawn;
import uk.casereview.notification.NotificationCorrected.CategoryCorrected;
import uk.casereview.rapidreview.DiscontinuationCause;
import uk.casereview.rapidreview.RapidReviewCommand.DiscontinueRapidReview;
import uk.casereview.shared.RefusalCode;

/**
 * PM2: "NotificationWithdrawn, marked duplicate or in error, recategorised: none required → DiscontinueRapidReview". A
 * review that never was, or has ended, is left alone. §15.3-16: who does not lead runs no C3, so neither does a review go
 * on here whose lead has gone; one already sent stays sent.
 */
record WhenReviewNoLongerRequiredThenDiscontinue() implements CaseProcess {
    @Override
    public String name() {
        return "discontinue-rapid-review";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return switch (happening.event()) {
            case NotificationWithdrawn _ -> discontinue(happening, DiscontinuationCause.NOTIFICATION_WITHDRAWN);
            case MarkedDuplicate _
            when happening.ofNotification() -> discontinue(happening, DiscontinuationCause.NOTIFICATION_DUPLICATE);
            case MarkedEnteredInError _
            when happening.ofNotification() ->
                discontinue(happening, DiscontinuationCause.NOTIFICATION_ENTERED_IN_ERROR);
            case LeadTransferred _ -> discontinue(happening, DiscontinuationCause.LED_ELSEWHERE);
            case NotificationRecategorised e
            when !e.requiresRapidReview() -> discontinue(happening, DiscontinuationCause.RECATEGORISED);
            case CategoryCorrected e
            when !e.requiresRapidReview() -> discontinue(happening, DiscontinuationCause.RECATEGORISED);
            default -> List.of();
        };
    }

    private static List<Instruction> discontinue(Happening happening, DiscontinuationCause cause) {
        var discontinue = new DiscontinueRapidReview(happening.rapidReviewId(), cause, null);
        Set<RefusalCode> nothingToDo = cause == DiscontinuationCause.LED_ELSEWHERE
                ? Set.of(RefusalCode.NOT_FOUND, RefusalCode.INVALID_STATE, RefusalCode.RR_ALREADY_SUBMITTED)
                : Set.of(RefusalCode.NOT_FOUND, RefusalCode.INVALID_STATE);
        return List.of(new Instruction(Instruction.RAPID_REVIEW, discontinue, nothingToDo));
    }
}
