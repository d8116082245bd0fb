package uk.casereview.audit.proof;

import java.util.ArrayList;
import java.util.List;

/** A tree that only grows. It keeps one hash for each full subtree on its edge, so at most one for each bit of its size. */
public final class GrowingTree {
    private final List<Hash> peaks;
    private long size;

    /** The empty tree. */
    public GrowingTree() {
        this(0, List.of());
    }

    private GrowingTree(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    /** The tree that had grown to this size, to go on from there. */
    public static GrowingTree at(long size, Subtrees stored) {
        return new GrowingTree(size, CutTree.peaks(stored, 0, size));
    }

    /**
     * The tree with these {@link #peaks()}.
     *
     * @throws IllegalArgumentException if a tree of this size has another number of them
     */
    public static GrowingTree with(long size, List<Hash> peaks) {
        if (size < 0 || peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has not " + peaks.size() + " peaks");
        }
        return new GrowingTree(size, peaks);
    }

    /** The roots of the full subtrees it consists of, the largest first: all that is needed to go on elsewhere. */
    public List<Hash> peaks() {
        return List.copyOf(peaks);
    }

    public void append(Hash leaf) {
        append(leaf, (height, number, hash) -> {});
    }

    /** Tells of each subtree, from height 1 upwards, that this leaf makes full. */
    public void append(Hash leaf, WhenFull whenFull) {
        Hash full = leaf;
        int height = 0;
        // each trailing one of the size is a subtree that waited for its right sister
        for (long waiting = size; (waiting & 1) == 1; waiting >>= 1) {
            full = Hash.node(peaks.removeLast(), full);
            height++;
            whenFull.full(height, size >> height, full);
        }
        peaks.add(full);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return CutTree.root(peaks);
    }

    /** Hears of full subtrees, numbered as in {@link Subtrees}. */
    @FunctionalInterface
    public interface WhenFull {
        void full(int height, long number, Hash hash);
    }
}
