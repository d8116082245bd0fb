package uk.casereview.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.practicereview.CommissioningCommand.RecalculateReviewStart;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.RefusalCode;

/**
 * PM3: "InitiateLcspr with same decisionId and decidedOn", which stay the same where the record is put right (§15.1-3:
 * "clocks recalculated"). The practice review knows whether it counts from that decision.
 */
record WhenDeterminationRedatedThenRecalculateStart() implements CaseProcess {
    @Override
    public String name() {
        return "recalculate-practice-review-start";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        if (!happening.fileCommands().equals(Instruction.RAPID_REVIEW_FILE)
                || !(happening.event() instanceof DecisionRecordCorrected corrected)) {
            return List.of();
        }
        LocalDate on = corrected.to().decidedOn();
        if (on.equals(corrected.from().decidedOn())) {
            return List.of();
        }
        PracticeReviewId review = PracticeReviewId.of(new RapidReviewId(happening.aggregateId()));
        return List.of(new Instruction(
                Instruction.PRACTICE_REVIEW,
                new RecalculateReviewStart(review, corrected.decisionId(), on),
                Set.of(RefusalCode.NOT_FOUND)));
    }
}
