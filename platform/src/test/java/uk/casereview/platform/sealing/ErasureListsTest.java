package uk.casereview.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Design §7: "Erasures are also written to a list outside all databases that every restore applies", and to a copy. */
class ErasureListsTest {
    private static final DestroyedKey ONE = key(1);
    private static final DestroyedKey TWO = key(2);

    @TempDir
    private Path folder;

    private static DestroyedKey key(int number) {
        return new DestroyedKey(new UUID(0, number), new UUID(0, 0xd), Instant.parse("2026-02-09T10:00:00Z"));
    }

    private ErasureList list() {
        return new ErasureList(folder.resolve("data/list"));
    }

    private ErasureList copy() {
        return new ErasureList(folder.resolve("elsewhere/erasures"));
    }

    @Test
    void whatIsOnTheListIsInTheCopy() {
        ErasureLists lists = new ErasureLists(list(), copy());
        assertThat(lists.exists()).isFalse();
        assertThat(lists.add(List.of(ONE))).isEqualTo(1);
        assertThat(lists.add(List.of(ONE, TWO))).isEqualTo(1);

        assertThat(copy().read()).containsExactly(ONE, TWO);
        assertThat(lists.read()).containsExactly(ONE, TWO);
        assertThat(lists.exists()).isTrue();
    }

    @Test
    void whatAnOlderListLacksIsTakenFromTheCopy() throws Exception {
        new ErasureLists(list(), copy()).add(List.of(ONE, TWO));
        Files.delete(folder.resolve("data/list"));
        list().add(List.of(ONE));

        ErasureLists restored = new ErasureLists(list(), copy());
        restored.afterARestore();

        assertThat(restored.read()).containsExactly(ONE, TWO);
    }

    @Test
    void aListOfBeforeThereWasACopyIsCopiedWithTheNext() {
        list().add(List.of(ONE));
        ErasureLists lists = new ErasureLists(list(), copy());
        lists.afterARestore();
        assertThat(copy().exists()).isFalse();
        lists.add(List.of());

        assertThat(copy().read()).containsExactly(ONE);
    }

    @Test
    void aCopyThatCannotBeWrittenKeepsNothingFromBeingDestroyed() throws Exception {
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.createDirectory(folder.resolve("elsewhere/erasures"));
        ErasureLists lists = new ErasureLists(list(), copy());

        assertThat(lists.add(List.of(ONE))).isEqualTo(1);
        assertThat(lists.read()).containsExactly(ONE);
        // but nothing is opened before somebody has looked what stands in its place
        assertThatThrownBy(lists::afterARestore).isInstanceOf(KeyRefused.class);
    }

    @Test
    void withoutACopyTheListIsAllThereIs() {
        ErasureLists lists = new ErasureLists(list(), null);
        lists.afterARestore();
        assertThat(lists.add(List.of(ONE))).isEqualTo(1);
        assertThat(lists.read()).containsExactly(ONE);
    }
}
