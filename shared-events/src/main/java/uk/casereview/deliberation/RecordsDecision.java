package uk.casereview.deliberation;

import java.util.Optional;
import uk.casereview.shared.Event;

/** An event that puts a decision on record, on whatever day it has its effect; some do so only where one was needed. */
public interface RecordsDecision extends Event {
    Optional<DecisionRecord> recordedDecision();

    /** The decision that the event puts on record: the same for whoever writes, reads and acts on it. */
    static Optional<DecisionRecord> in(Event event) {
        return event instanceof RecordsDecision records ? records.recordedDecision() : Optional.empty();
    }
}
