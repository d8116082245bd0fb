package uk.casereview.process;

import java.util.List;
import java.util.Set;
import uk.casereview.notification.NotificationCorrected.SentOnCorrected;
import uk.casereview.rapidreview.RapidReviewCommand.RecalculateStart;
import uk.casereview.rapidreview.StartRule;
import uk.casereview.shared.RefusalCode;

/** PM12: "sentOn corrected → recalculate C3"; without a review there is nothing to recalculate. */
record WhenSentOnCorrectedThenRecalculateStart() implements CaseProcess {
    @Override
    public String name() {
        return "recalculate-rapid-review-start";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return happening.event() instanceof SentOnCorrected e
                ? List.of(new Instruction(
                        Instruction.RAPID_REVIEW,
                        new RecalculateStart(happening.rapidReviewId(), e.to(), StartRule.NOTIFICATION_SENT),
                        Set.of(RefusalCode.NOT_FOUND)))
                : List.of();
    }
}
