package uk.casereview.audit.log;

/** Hashes of the tree that lie side by side. */
@FunctionalInterface
interface Blocks {
    /**
     * The hashes of full subtrees of one height, {@link uk.casereview.audit.proof.Hash#LENGTH} bytes each.
     *
     * @param first the number of the first of them
     */
    byte[] hashes(int height, long first, int count);
}
