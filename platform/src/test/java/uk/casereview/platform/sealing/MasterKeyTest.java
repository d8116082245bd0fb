package uk.casereview.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    private static final byte[] WORDS = {1, 2, 3};

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("keys/master.json");
    }

    @Test
    void isMadeAtTheFirstStartForItsOwnerOnly() throws Exception {
        MasterKey.at(file, true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining(found -> found.equals(file));
        try (var left = Files.list(folder.resolve("keys"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void isTheSameAtTheNextStart() throws Exception {
        byte[] wrapped = MasterKey.at(file, true).encrypt(WORDS, WORDS);
        assertThat(MasterKey.at(file, false).decrypt(wrapped, WORDS)).isEqualTo(WORDS);
    }

    @Test
    void isNeverReplacedWhereKeysAreWrappedByALostOne() {
        assertThatThrownBy(() -> MasterKey.at(file, false))
                .isInstanceOf(MasterKeyRefused.class)
                .hasMessageContaining("is missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void isRefusedWhereOthersMayReadIt() throws Exception {
        MasterKey.at(file, true);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> MasterKey.at(file, false)).hasMessageContaining("0600");
    }

    @Test
    void isRefusedWhereTheFileHoldsSomethingElse() throws Exception {
        MasterKey.at(file, true);
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> MasterKey.at(file, false)).hasMessageContaining("holds no master key");
    }
}
