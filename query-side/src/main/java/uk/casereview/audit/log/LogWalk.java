package uk.casereview.audit.log;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.log.LogTables.Leaf;
import uk.casereview.platform.axon.StoredEvent;
import uk.casereview.platform.axon.StoredEvents;

/** Goes through the log and the event store side by side, part by part, and shows where one has what the other has not. */
final class LogWalk {
    static final int AT_ONCE = 1_000;

    private final LogTables tables;
    private final StoredEvents events;
    private long reached;

    /** @param reached the place up to which the events of the store were seen before */
    LogWalk(LogTables tables, StoredEvents events, long reached) {
        this.tables = tables;
        this.events = events;
        this.reached = reached;
    }

    /** Who is shown what is found, in the order of the store. */
    interface Visitor {
        /** An event at a place that the log has passed without a leaf. */
        void unlogged(StoredEvent event) throws IOException;

        /** A leaf and the event at its place; null where there is none any more. */
        void leaf(Leaf leaf, @Nullable StoredEvent event) throws IOException;
    }

    /** The place up to which the events of the store were seen. */
    long reached() {
        return reached;
    }

    /** Leaves go by their index; if somebody has changed that, their places do not rise with it. */
    void over(List<Leaf> leaves, Visitor visitor) throws IOException {
        long upTo = leaves.stream().mapToLong(Leaf::position).max().orElseThrow();
        SortedMap<Long, StoredEvent> found = read(upTo);
        Set<Long> unlogged = unlogged(found, leaves);
        for (Leaf leaf : leaves) {
            for (StoredEvent before : found.headMap(leaf.position()).values()) {
                showIfUnlogged(before, unlogged, visitor);
            }
            found.headMap(leaf.position()).clear();
            StoredEvent event = found.remove(leaf.position());
            visitor.leaf(leaf, event == null ? events.at(leaf.position()) : event);
        }
        for (StoredEvent after : found.values()) {
            showIfUnlogged(after, unlogged, visitor);
        }
    }

    /**
     * Beyond the last leaf: a part of what the log has passed without one.
     *
     * @return whether there may be more of it
     */
    boolean onTo(long passed, Visitor visitor) throws IOException {
        List<StoredEvent> more = reached < passed ? events.after(reached, passed, AT_ONCE) : List.of();
        if (more.isEmpty()) {
            return false;
        }
        SortedMap<Long, StoredEvent> found = new TreeMap<>();
        more.forEach(event -> found.put(event.place(), event));
        reached = found.lastKey();
        Set<Long> unlogged = unlogged(found, List.of());
        for (StoredEvent event : more) {
            showIfUnlogged(event, unlogged, visitor);
        }
        return true;
    }

    private SortedMap<Long, StoredEvent> read(long upTo) {
        SortedMap<Long, StoredEvent> found = new TreeMap<>();
        if (upTo > reached) {
            events.between(reached + 1, upTo).forEach(event -> found.put(event.place(), event));
            reached = upTo;
        }
        return found;
    }

    /** None, unless somebody has put an event into a place that the log had passed. */
    private Set<Long> unlogged(Map<Long, StoredEvent> found, List<Leaf> leaves) {
        Map<Long, StoredEvent> left = new HashMap<>(found);
        leaves.forEach(leaf -> left.remove(leaf.position()));
        Set<Long> places = new HashSet<>(left.keySet());
        if (!places.isEmpty()) {
            tables.leavesAt(List.copyOf(places)).forEach(leaf -> places.remove(leaf.position()));
        }
        return places;
    }

    private static void showIfUnlogged(StoredEvent event, Set<Long> unlogged, Visitor visitor) throws IOException {
        if (unlogged.contains(event.place())) {
            visitor.unlogged(event);
        }
    }
}
