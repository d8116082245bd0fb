package uk.casereview.practicereview;

import java.time.LocalDate;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.shared.DecisionId;

/**
 * What kind of review it is, and by which decision, since when, it was to be held.
 *
 * @param again whether that was decided again; it counts from the first decision
 */
record Beginning(ReviewType type, LocalDate decidedOn, DecisionId decisionId, boolean again) {
    static Beginning of(LcsprInitiated event) {
        return new Beginning(
                event.reviewType(), event.decidedOn(), event.decision().decisionId(), false);
    }

    static Beginning of(ReviewInitiated event) {
        return new Beginning(
                event.reviewType(),
                event.decision().decidedOn(),
                event.decision().decisionId(),
                false);
    }

    boolean statutory() {
        return type.statutory();
    }

    Beginning again(DecisionRecord decision) {
        return new Beginning(type, decidedOn, decision.decisionId(), true);
    }

    /** With the record of the decision as it really was. */
    Beginning corrected(DecisionRecord decision) {
        return countsFrom(decision.decisionId()) ? since(decision.decidedOn()) : this;
    }

    Beginning since(LocalDate day) {
        return new Beginning(type, day, decisionId, again);
    }

    /** Whether the review counts from the day of this decision. */
    boolean countsFrom(DecisionId decision) {
        return !again && decision.equals(decisionId);
    }
}
