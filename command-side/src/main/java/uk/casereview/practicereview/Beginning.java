package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.practicereview.CommissioningEvent.DeterminationTakenOver;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.shared.DecisionId;

/**
 * What kind of review it is, and by which decision, since when, it was to be held.
 *
 * @param again whether that was decided more than once, so that another day than this decision's may count: again,
 *     it counts from the first; or before it, by a determination that was put on record later
 * @param heeded every decision to hold it: the one it began by, and those that it took over
 * @param former the decisions that earlier reviews of the case were held by
 */
record Beginning(
        ReviewType type,
        LocalDate decidedOn,
        DecisionId decisionId,
        boolean again,
        Set<DecisionId> heeded,
        Set<DecisionId> former) {
    Beginning {
        heeded = Set.copyOf(heeded);
        former = Set.copyOf(former);
    }

    static Beginning of(LcsprInitiated event) {
        return by(event.reviewType(), event.decidedOn(), event.decision());
    }

    static Beginning of(ReviewInitiated event) {
        return by(event.reviewType(), event.decision().decidedOn(), event.decision());
    }

    private static Beginning by(ReviewType type, LocalDate decidedOn, DecisionRecord decision) {
        DecisionId id = decision.decisionId();
        return new Beginning(type, decidedOn, id, false, Set.of(id), Set.of());
    }

    /** The case had a review before. */
    Beginning after(Beginning before) {
        return new Beginning(type, decidedOn, decisionId, again, heeded, both(before.former, before.heeded));
    }

    boolean statutory() {
        return type.statutory();
    }

    /** Whether this review is held by one of the decisions. */
    boolean isHeldBy(Collection<DecisionId> decisions) {
        return !Collections.disjoint(heeded, decisions);
    }

    Beginning again(DecisionRecord decision) {
        DecisionId id = decision.decisionId();
        return new Beginning(type, decidedOn, id, true, both(heeded, Set.of(id)), former);
    }

    /** It counts from the day it counted from, until it is said to count from an earlier determination's. */
    Beginning taking(DeterminationTakenOver event) {
        return new Beginning(
                event.reviewType(),
                decidedOn,
                decisionId,
                again || event.decidedOn().isBefore(decidedOn),
                both(heeded, Set.of(event.decisionId())),
                former);
    }

    /** With the record of the decision as it really was. */
    Beginning corrected(DecisionRecord decision) {
        return countsFrom(decision.decisionId()) ? since(decision.decidedOn()) : this;
    }

    Beginning since(LocalDate day) {
        return new Beginning(type, day, decisionId, again, heeded, former);
    }

    /** Whether the review counts from the day of this decision. */
    boolean countsFrom(DecisionId decision) {
        return !again && decision.equals(decisionId);
    }

    private static Set<DecisionId> both(Set<DecisionId> some, Set<DecisionId> more) {
        Set<DecisionId> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
