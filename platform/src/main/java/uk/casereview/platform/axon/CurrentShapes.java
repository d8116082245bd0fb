package uk.casereview.platform.axon;

import java.util.Objects;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.SerializedType;

/**
 * Lets a snapshot pass only where its aggregate still has the shape it was stored in. Any other would be read wrongly, or
 * not at all: that aggregate is folded from its events, and nothing is lost but the time a snapshot saves.
 */
record CurrentShapes(StoredEventNames revisions) implements SnapshotFilter {
    @Override
    public boolean test(DomainEventData<?> snapshot) {
        SerializedType stored = snapshot.getPayload().getType();
        try {
            Class<?> aggregate = Class.forName(stored.getName(), false, CurrentShapes.class.getClassLoader());
            return Objects.equals(revisions.revisionOf(aggregate), stored.getRevision());
        } catch (ClassNotFoundException e) {
            // of an aggregate that has another name now
            return false;
        }
    }
}
