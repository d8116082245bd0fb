package uk.casereview.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.casereview.notification.IncidentEvent.KnowledgeRecorded;
import uk.casereview.rapidreview.RapidReviewCommand.RecalculateStart;
import uk.casereview.rapidreview.StartRule;
import uk.casereview.shared.RefusalCode;

/** OQ-2: a review that counts from the referral counts from it also where its day becomes known after the notification. */
record WhenReferralDayKnownThenRecalculateStart() implements CaseProcess {
    @Override
    public String name() {
        return "recalculate-rapid-review-start-referral";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        LocalDate receivedOn = happening.event() instanceof KnowledgeRecorded e ? e.businessUnitReceivedOn() : null;
        return receivedOn == null
                ? List.of()
                : List.of(new Instruction(
                        Instruction.RAPID_REVIEW,
                        new RecalculateStart(happening.rapidReviewId(), receivedOn, StartRule.BUSINESS_UNIT_RECEIVED),
                        Set.of(RefusalCode.NOT_FOUND)));
    }
}
