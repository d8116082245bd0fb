package uk.casereview.audit.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * That a leaf is in a tree: the hashes beside its way up to the root, from the bottom (RFC 9162 §2.1.3).
 *
 * @param index the leaf's, from 0
 * @param size the tree's
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Made from what is stored of the tree.
     *
     * @throws IllegalArgumentException if a tree of this size has no such leaf
     */
    public static InclusionProof make(Subtrees subtrees, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no leaf " + index);
        }
        List<Hash> downwards = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long cut = from + CutTree.leftOf(to - from);
            if (index < cut) {
                downwards.add(CutTree.root(subtrees, cut, to));
                to = cut;
            } else {
                downwards.add(CutTree.root(subtrees, from, cut));
                from = cut;
            }
        }
        return new InclusionProof(index, size, downwards.reversed());
    }

    /** Whether it leads from this leaf to this root (RFC 9162 §2.1.3.2). */
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long number = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((number & 1) == 1 || number == last) {
                hash = Hash.node(beside, hash);
                // a subtree at the right edge rises until it has a left sister
                int risen = Long.numberOfTrailingZeros(number);
                number >>= risen;
                last >>= risen;
            } else {
                hash = Hash.node(hash, beside);
            }
            number >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
