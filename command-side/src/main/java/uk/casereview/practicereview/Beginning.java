package uk.casereview.practicereview;

import java.time.LocalDate;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.shared.DecisionId;

/** What kind of review it is, and by which decision, since when, it was to be held. */
record Beginning(ReviewType type, LocalDate decidedOn, DecisionId decisionId) {
    static Beginning of(LcsprInitiated event) {
        return new Beginning(
                event.reviewType(), event.decidedOn(), event.decision().decisionId());
    }

    static Beginning of(ReviewInitiated event) {
        return new Beginning(
                event.reviewType(),
                event.decision().decidedOn(),
                event.decision().decisionId());
    }

    boolean statutory() {
        return type.statutory();
    }

    /** With the record of the decision as it really was. */
    Beginning corrected(DecisionRecord decision) {
        return decision.decisionId().equals(decisionId) ? new Beginning(type, decision.decidedOn(), decisionId) : this;
    }
}
