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

/**
 * A part of the log, worked out anew from its leaves and the events they were made of. Where leaves are missing, as many events
 * that stand there without a leaf stand in for them; else nobody can say what the tree is behind them, and only each leaf is held
 * against its event.
 */
final class CheckedPart implements LogWalk.Visitor {
    private final SignedSizes signed;
    private final CanonicalText text = new CanonicalText();
    private final List<Difference> differences = new ArrayList<>();
    private final List<Node> full = new ArrayList<>();
    private final List<Hash> unlogged = new ArrayList<>();
    private @Nullable GrowingTree tree;
    private long next;

    CheckedPart(CheckedSoFar soFar, SignedSizes signed) {
        this.tree = soFar.isWithoutTree() ? null : GrowingTree.with(soFar.leaves(), soFar.peaks());
        this.next = soFar.leaves();
        this.signed = signed;
    }

    @Override
    public void unlogged(StoredEvent event) {
        differences.add(new Difference(DifferenceKind.EVENT_UNLOGGED, event.place()));
        unlogged.add(Hash.leaf(CanonicalLeaf.of(event, text)));
    }

    /** The tree grows by what was logged: whether that is what was signed shows at the next checkpoint. */
    @Override
    public void leaf(Leaf leaf, @Nullable StoredEvent event) {
        if (leaf.index() > next) {
            differences.add(new Difference(DifferenceKind.LEAF_GONE, next));
            standIn(leaf.index() - next);
        }
        unlogged.clear();
        next = leaf.index() + 1;
        if (event == null) {
            differences.add(new Difference(DifferenceKind.EVENT_GONE, leaf.index(), leaf.eventId()));
        } else if (!Hash.leaf(CanonicalLeaf.of(event, text)).equals(leaf.hash())) {
            differences.add(new Difference(DifferenceKind.EVENT_CHANGED, leaf.index(), leaf.eventId()));
        }
        grow(leaf.hash());
    }

    private void standIn(long missing) {
        if (missing == unlogged.size()) {
            unlogged.forEach(this::grow);
        } else {
            tree = null;
        }
    }

    private void grow(Hash leaf) {
        GrowingTree known = tree;
        if (known == null) {
            return;
        }
        known.append(leaf, (height, number, hash) -> {
            if (height % StoredTree.STEP == 0) {
                full.add(new Node(height, number, hash));
            }
        });
        if (signed.all().contains(known.size())) {
            differences.addAll(signed.wrongAt(known.size(), known.root()));
        }
    }

    /** Of the tree over all leaves so far; none where it is not known. */
    List<Hash> peaks() {
        return tree == null ? List.of() : tree.peaks();
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
