package uk.casereview.deliberation;

import java.util.Optional;
import uk.casereview.shared.Event;

/** Which event is the record of a decision. */
public final class DecisionsIn {
    private DecisionsIn() {}

    public static Optional<DecisionRecord> decisionOf(Event event) {
        return event instanceof Decided decided ? Optional.of(decided.decision()) : Optional.empty();
    }
}
