package uk.casereview.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {
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
        MasterKeyFile.at(file, true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining(found -> found.equals(file));
        try (var left = Files.list(folder.resolve("keys"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void isTheSameAtTheNextStart() throws Exception {
        byte[] wrapped = MasterKeyFile.at(file, true).aead().encrypt(WORDS, WORDS);
        assertThat(MasterKeyFile.at(file, false).aead().decrypt(wrapped, WORDS)).isEqualTo(WORDS);
    }

    @Test
    void isNeverReplacedWhereKeysAreWrappedByALostOne() {
        assertThatThrownBy(() -> MasterKeyFile.at(file, false))
                .isInstanceOf(MasterKeyRefused.class)
                .hasMessageContaining("is missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void isRefusedWhereOthersMayReadIt() throws Exception {
        MasterKeyFile.at(file, true);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> MasterKeyFile.at(file, false)).hasMessageContaining("0600");
    }

    @Test
    void isRefusedWhereTheFileHoldsSomethingElse() throws Exception {
        MasterKeyFile.at(file, true);
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> MasterKeyFile.at(file, false)).hasMessageContaining("holds no master key");
    }

    @Test
    void aNewKeyWrapsAndTheOldOneGoesOnUnwrapping() throws Exception {
        MasterKeyFile keys = MasterKeyFile.at(file, true);
        String before = keys.current();
        byte[] wrapped = keys.aead().encrypt(WORDS, WORDS);

        keys.renew();

        assertThat(keys.current()).isNotEqualTo(before);
        assertThat(keys.all()).containsExactlyInAnyOrder(before, keys.current());
        assertThat(keys.aead().decrypt(wrapped, WORDS)).isEqualTo(WORDS);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var left = Files.list(folder.resolve("keys"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void anotherInstanceReadsAgainWhatWasChanged() throws Exception {
        MasterKeyFile here = MasterKeyFile.at(file, true);
        MasterKeyFile there = MasterKeyFile.at(file, false);
        assertThat(there.refreshed()).isFalse();

        here.renew();
        byte[] wrapped = here.aead().encrypt(WORDS, WORDS);

        assertThatThrownBy(() -> there.aead().decrypt(wrapped, WORDS)).isInstanceOf(GeneralSecurityException.class);
        assertThat(there.refreshed()).isTrue();
        assertThat(there.aead().decrypt(wrapped, WORDS)).isEqualTo(WORDS);
        assertThat(there.current()).isEqualTo(here.current());
    }

    @Test
    void theKeyThatWrapsIsNeverTakenOut() {
        MasterKeyFile keys = MasterKeyFile.at(file, true);
        String before = keys.current();
        keys.renew();

        keys.remove(keys.all());

        assertThat(keys.all()).containsExactly(keys.current()).doesNotContain(before);
        assertThat(MasterKeyFile.at(file, false).all()).isEqualTo(keys.all());
    }
}
