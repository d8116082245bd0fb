package uk.casereview.audit.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.casereview.audit.log.LogTables.End;
import uk.casereview.audit.log.LogTables.Leaf;
import uk.casereview.audit.log.LogTables.Node;
import uk.casereview.audit.proof.GrowingTree;
import uk.casereview.audit.proof.Hash;
import uk.casereview.platform.axon.StoredEvent;
import uk.casereview.platform.axon.StoredEvents;

/** Makes leaves of what is stored at some places, and lets the tree grow by them, within the current transaction. */
@Component
@WithAuditLog
class AuditLogWriter {
    private static final Logger LOG = LoggerFactory.getLogger(AuditLogWriter.class);

    private final StoredEvents events;
    private final LogTables tables;
    private @Nullable Grown last;

    AuditLogWriter(StoredEvents events, LogTables tables) {
        this.events = events;
        this.tables = tables;
    }

    /** The tree as it was last written here; somebody else may have gone on since, or the transaction may be undone. */
    private record Grown(GrowingTree tree, End end) {}

    /** @param places where events stand, in the order of the log, none of which the log has passed */
    synchronized void append(List<Long> places) {
        List<StoredEvent> stored = at(places);
        if (stored.isEmpty()) {
            return;
        }
        GrowingTree tree = tree(tables.end());
        last = null;
        List<Leaf> leaves = new ArrayList<>(stored.size());
        List<Node> nodes = new ArrayList<>();
        CanonicalText text = new CanonicalText();
        for (StoredEvent event : stored) {
            Hash hash = Hash.leaf(CanonicalLeaf.of(event, text));
            leaves.add(new Leaf(tree.size(), event.place(), EventIds.of(event.eventId()), hash));
            tree.append(hash, (height, number, full) -> {
                if (height % StoredTree.STEP == 0) {
                    nodes.add(new Node(height, number, full));
                }
            });
        }
        tables.append(leaves);
        if (!nodes.isEmpty()) {
            tables.appendNodes(nodes);
        }
        last = new Grown(tree, new End(tree.size(), stored.getLast().place()));
    }

    private GrowingTree tree(End end) {
        Grown known = last;
        return known != null && known.end().equals(end)
                ? known.tree()
                : GrowingTree.at(end.size(), new StoredTree(tables, end.size()));
    }

    private List<StoredEvent> at(List<Long> places) {
        Set<Long> wanted = new HashSet<>(places);
        List<StoredEvent> found = events.between(places.getFirst(), places.getLast()).stream()
                .filter(event -> wanted.contains(event.place()))
                .toList();
        if (found.size() < places.size()) {
            LOG.error(
                    "Of {} events {} were gone before they could be logged",
                    places.size(),
                    places.size() - found.size());
        }
        return found;
    }
}
