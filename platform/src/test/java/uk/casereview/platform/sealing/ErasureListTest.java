package uk.casereview.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureListTest {
    private static final UUID REQUEST = new UUID(0, 9);
    private static final Instant AT = Instant.parse("2026-02-09T10:00:00Z");

    @TempDir
    private Path folder;

    private static DestroyedKey key(int number) {
        return new DestroyedKey(new UUID(0, number), REQUEST, AT);
    }

    private Path file() {
        return folder.resolve("erasures/list");
    }

    private ErasureList list() {
        return new ErasureList(file());
    }

    @Test
    void namesEachDestroyedKeyOnce() {
        assertThat(list().exists()).isFalse();
        assertThat(list().read()).isEmpty();
        assertThat(list().add(List.of())).isZero();
        assertThat(list().exists()).isFalse();
        assertThat(list().add(List.of(key(1), key(2), key(1)))).isEqualTo(2);
        assertThat(list().add(List.of(key(2), key(3)))).isEqualTo(1);

        assertThat(list().read()).containsExactly(key(1), key(2), key(3));
    }

    @Test
    void isItsOwnersOnly() throws Exception {
        list().add(List.of(key(1)));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file())).isEqualTo(new UUID(0, 1) + " " + REQUEST + " 2026-02-09T10:00:00Z\n");
    }

    /** Killed while it was written, a line stands for no destroyed key: that comes after. */
    @Test
    void passesOverALineThatWasNeverFinished() throws Exception {
        list().add(List.of(key(1)));
        Files.writeString(file(), new UUID(0, 2) + " 0000", StandardOpenOption.APPEND);

        assertThat(list().read()).containsExactly(key(1));
        list().add(List.of(key(3)));
        assertThat(list().read()).containsExactly(key(1), key(3));
    }

    @Test
    void isNotBelievedWhereALineIsDamaged() throws Exception {
        list().add(List.of(key(1)));
        for (String damaged :
                List.of("nothing\n", "no " + REQUEST + " " + AT + "\n", key(1).keyId() + " " + REQUEST + " then\n")) {
            Files.writeString(file(), damaged);
            assertThatThrownBy(() -> list().read())
                    .isInstanceOf(KeyRefused.class)
                    .hasMessageContaining("damaged");
        }
    }
}
