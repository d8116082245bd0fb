package uk.casereview.audit.proof;

import java.util.ArrayList;
import java.util.List;

/** How RFC 9162 §2.1.1 cuts a tree: on the left always the largest full subtree that leaves something on the right. */
final class CutTree {
    private CutTree() {}

    /** How many of so many leaves, at least two, are left of the cut. */
    static long leftOf(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    /** The root over the leaves from one until before another; they must be a part that the cutting makes. */
    static Hash root(Subtrees subtrees, long from, long to) {
        return root(peaks(subtrees, from, to));
    }

    /** From left to right the full subtrees that those leaves consist of, each smaller than the one before. */
    static List<Hash> peaks(Subtrees subtrees, long from, long to) {
        List<Hash> peaks = new ArrayList<>();
        long at = from;
        while (at < to) {
            long leaves = Long.highestOneBit(to - at);
            int height = Long.numberOfTrailingZeros(leaves);
            peaks.add(subtrees.hash(height, at >> height));
            at += leaves;
        }
        return peaks;
    }

    static Hash root(List<Hash> peaks) {
        if (peaks.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        Hash root = peaks.getLast();
        for (Hash left : peaks.reversed().subList(1, peaks.size())) {
            root = Hash.node(left, root);
        }
        return root;
    }
}
