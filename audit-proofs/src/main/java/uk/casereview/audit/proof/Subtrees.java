package uk.casereview.audit.proof;

/**
 * Where the hashes of full subtrees are found: tables of the service, or memory. A proof asks for about one of each height, so
 * whoever answers from stored rows does well to keep those it has read while one proof is made.
 */
@FunctionalInterface
public interface Subtrees {
    /**
     * The root of the full subtree over the leaves {@code number * 2^height} until before {@code (number + 1) * 2^height}; at
     * height 0 it is a leaf's hash. Only subtrees that lie wholly within the tree asked about are ever asked for.
     */
    Hash hash(int height, long number);

    /** The root of the tree of the first so many leaves. */
    default Hash root(long size) {
        return CutTree.root(this, 0, size);
    }
}
