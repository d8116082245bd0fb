package uk.casereview.audit.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.DifferenceKind;
import uk.casereview.audit.log.LogTables.Leaf;
import uk.casereview.audit.log.LogTables.Node;
import uk.casereview.audit.proof.GrowingTree;
import uk.casereview.audit.proof.Hash;
import uk.casereview.platform.axon.StoredEvent;

/** A part of the log, worked out anew from its leaves and the events they were made of. */
final class CheckedPart implements LogWalk.Visitor {
    private final GrowingTree tree;
    private final SignedSizes signed;
    private final CanonicalText text = new CanonicalText();
    private final List<Difference> differences = new ArrayList<>();
    private final List<Node> full = new ArrayList<>();

    CheckedPart(GrowingTree tree, SignedSizes signed) {
        this.tree = tree;
        this.signed = signed;
    }

    @Override
    public void unlogged(StoredEvent event) {
        differences.add(new Difference(DifferenceKind.EVENT_UNLOGGED, event.place()));
    }

    /** The tree grows by what was logged: whether that is what was signed shows at the next checkpoint. */
    @Override
    public void leaf(Leaf leaf, @Nullable StoredEvent event) {
        if (event == null) {
            differences.add(new Difference(DifferenceKind.EVENT_GONE, leaf.index(), leaf.eventId()));
        } else if (!Hash.leaf(CanonicalLeaf.of(event, text)).equals(leaf.hash())) {
            differences.add(new Difference(DifferenceKind.EVENT_CHANGED, leaf.index(), leaf.eventId()));
        }
        tree.append(leaf.hash(), (height, number, hash) -> {
            if (height % StoredTree.STEP == 0) {
                full.add(new Node(height, number, hash));
            }
        });
        if (signed.all().contains(tree.size())) {
            differences.addAll(signed.wrongAt(tree.size(), tree.root()));
        }
    }

    /** What else is stored of this part of the tree, and proofs are made of. */
    void compareWith(LogTables tables) {
        for (Node node : full) {
            if (!tables.node(node.height(), node.number()).equals(Optional.of(node.hash()))) {
                differences.add(new Difference(DifferenceKind.SUBTREE_CHANGED, node.number() << node.height()));
            }
        }
    }

    List<Difference> differences() {
        return differences;
    }
}
