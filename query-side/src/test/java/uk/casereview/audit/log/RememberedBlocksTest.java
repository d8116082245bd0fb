package uk.casereview.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What proofs share is read once; another block, or more of one that has grown, is another question. */
class RememberedBlocksTest {
    private final List<String> asked = new ArrayList<>();
    private final RememberedBlocks blocks = new RememberedBlocks((height, first, count) -> {
        asked.add(height + "/" + first + "/" + count);
        return new byte[] {(byte) height, (byte) first, (byte) count};
    });

    @Test
    void readsWhatItKnowsOnlyOnce() {
        assertThat(blocks.hashes(8, 3, 100)).containsExactly(8, 3, 100);
        assertThat(blocks.hashes(8, 3, 100)).containsExactly(8, 3, 100);

        assertThat(asked).containsExactly("8/3/100");
    }

    @Test
    void aBlockThatHasGrownIsReadAgain() {
        blocks.hashes(8, 3, 100);
        blocks.hashes(8, 3, 101);
        blocks.hashes(0, 3, 100);
        blocks.hashes(8, 4, 100);

        assertThat(asked).containsExactly("8/3/100", "8/3/101", "0/3/100", "8/4/100");
    }

    @Test
    void forgetsWhatWasAskedForLongestAgo() {
        for (int first = 0; first < 256; first++) {
            blocks.hashes(0, first, 1);
        }
        blocks.hashes(0, 0, 1);
        blocks.hashes(0, 256, 1);
        asked.clear();

        blocks.hashes(0, 0, 1);
        assertThat(asked).isEmpty();
        blocks.hashes(0, 1, 1);
        assertThat(asked).containsExactly("0/1/1");
    }
}
