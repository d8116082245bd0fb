package uk.casereview.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is proven is accepted, and nothing else is. */
class ProofProperties {
    private static final int LARGEST = 600;
    private static final TestLog LOG = TestLog.of(LARGEST);

    @Property
    void everyInclusionProofMadeIsAccepted(
            @ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll @IntRange(max = LARGEST) int any) {
        int index = any % size;
        var proof = InclusionProof.make(LOG, index, size);

        assertThat(proof.proves(LOG.leafHash(index), LOG.root(size))).isTrue();
    }

    @Property
    void anyChangedInclusionProofIsRefused(
            @ForAll @IntRange(min = 1, max = LARGEST) int size,
            @ForAll @IntRange(max = LARGEST) int any,
            @ForAll @IntRange(max = 40) int place) {
        int index = any % size;
        Hash leaf = LOG.leafHash(index);
        Hash root = LOG.root(size);
        var proof = InclusionProof.make(LOG, index, size);

        assertThat(proof.proves(Hash.node(leaf, leaf), root)).isFalse();
        assertThat(proof.proves(leaf, Hash.node(root, root))).isFalse();
        for (List<Hash> path : changed(proof.path(), place)) {
            assertThat(new InclusionProof(index, size, path).proves(leaf, root)).isFalse();
        }
        if (size > 1) {
            assertThat(new InclusionProof((index + 1) % size, size, proof.path()).proves(leaf, root))
                    .isFalse();
        }
        assertThat(new InclusionProof(-1, size, proof.path()).proves(leaf, root))
                .isFalse();
        assertThat(new InclusionProof(size, size, proof.path()).proves(leaf, root))
                .isFalse();
    }

    @Property
    void everyConsistencyProofMadeIsAccepted(
            @ForAll @IntRange(max = LARGEST) int newSize, @ForAll @IntRange(max = LARGEST) int any) {
        int oldSize = any % (newSize + 1);
        var proof = ConsistencyProof.make(LOG, oldSize, newSize);

        assertThat(proof.proves(LOG.root(oldSize), LOG.root(newSize))).isTrue();
        assertThat(ConsistencyProof.parse(proof.toText())).isEqualTo(proof);
    }

    @Property
    void anyChangedConsistencyProofIsRefused(
            @ForAll @IntRange(min = 1, max = LARGEST) int newSize,
            @ForAll @IntRange(max = LARGEST) int any,
            @ForAll @IntRange(max = 40) int place) {
        int oldSize = 1 + any % newSize;
        Hash older = LOG.root(oldSize);
        Hash newer = LOG.root(newSize);
        var proof = ConsistencyProof.make(LOG, oldSize, newSize);

        assertThat(proof.proves(Hash.node(older, older), newer)).isFalse();
        assertThat(proof.proves(older, Hash.node(newer, newer))).isFalse();
        for (List<Hash> path : changed(proof.path(), place)) {
            assertThat(new ConsistencyProof(oldSize, newSize, path).proves(older, newer))
                    .isFalse();
        }
        assertThat(new ConsistencyProof(newSize, oldSize, proof.path()).proves(newer, older))
                .isEqualTo(oldSize == newSize);
        assertThat(new ConsistencyProof(-1, newSize, proof.path()).proves(older, newer))
                .isFalse();
    }

    /** A leaf taken out, put in, changed or moved gives another root, wherever it stood. */
    @Property
    void noOtherHistoryHasTheSameRoot(
            @ForAll @IntRange(min = 2, max = 100) int size, @ForAll @IntRange(max = 100) int any) {
        int index = any % size;
        List<Hash> leaves = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            leaves.add(LOG.leafHash(at));
        }
        Hash root = root(leaves);
        List<Hash> dropped = new ArrayList<>(leaves);
        Hash one = dropped.remove(index);
        List<Hash> moved = new ArrayList<>(dropped);
        moved.add((index + 1) % size, one);

        assertThat(root).isEqualTo(LOG.root(size));
        assertThat(List.of(root(dropped), root(moved))).doesNotContain(root);
    }

    @Property
    void aTreeGoesOnFromWhatIsStored(
            @ForAll @IntRange(max = LARGEST) int first, @ForAll @IntRange(max = LARGEST) int second) {
        int from = Math.min(first, second);
        int to = Math.max(first, second);
        GrowingTree tree = GrowingTree.at(from, LOG);
        for (int index = from; index < to; index++) {
            tree.append(
                    LOG.leafHash(index),
                    (height, number, hash) -> assertThat(hash).isEqualTo(LOG.hash(height, number)));
        }

        assertThat(tree.size()).isEqualTo(to);
        assertThat(tree.root()).isEqualTo(LOG.root(to));
    }

    private static Hash root(List<Hash> leaves) {
        GrowingTree tree = new GrowingTree();
        leaves.forEach(tree::append);
        return tree.root();
    }

    private static List<List<Hash>> changed(List<Hash> path, int place) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(place % (path.size() + 1), LOG.leafHash(place));
        if (path.isEmpty()) {
            return List.of(longer);
        }
        int at = place % path.size();
        List<Hash> shorter = new ArrayList<>(path);
        shorter.remove(at);
        List<Hash> other = new ArrayList<>(path);
        other.set(at, Hash.node(path.get(at), path.get(at)));
        return List.of(longer, shorter, other);
    }
}
