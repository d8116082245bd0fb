package uk.casereview.audit.log;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import uk.casereview.audit.proof.Hash;
import uk.casereview.audit.proof.Subtrees;

/**
 * The tree as it is stored, for one answer: what was read is kept, because a proof asks for many subtrees of few blocks.
 * Leaves are stored, and full subtrees of each eighth height; all between is worked out of at most 128 of these.
 */
final class StoredTree implements Subtrees {
    static final int STEP = 8;
    private static final int BLOCK = 1 << STEP;

    private final Blocks blocks;
    private final long size;
    private final Map<Block, byte[]> read = new HashMap<>();

    /** @param size that of the largest tree asked about; nothing beyond is looked for */
    StoredTree(Blocks blocks, long size) {
        this.blocks = blocks;
        this.size = size;
    }

    private record Block(int height, long number) {}

    @Override
    public Hash hash(int height, long number) {
        int above = height % STEP;
        int stored = height - above;
        long first = number << above;
        byte[] block = read.computeIfAbsent(new Block(stored, first >> STEP), this::read);
        return over(block, (int) (first & (BLOCK - 1)), 1 << above);
    }

    private byte[] read(Block block) {
        long first = block.number() << STEP;
        long full = (size >> block.height()) - first;
        return blocks.hashes(block.height(), first, (int) Math.min(BLOCK, full));
    }

    private static Hash over(byte[] hashes, int from, int count) {
        if (count == 1) {
            return Hash.of(Arrays.copyOfRange(hashes, from * Hash.LENGTH, (from + 1) * Hash.LENGTH));
        }
        int half = count / 2;
        return Hash.node(over(hashes, from, half), over(hashes, from + half, half));
    }
}
