package uk.casereview.platform.sealing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KmsMasterKeyTest {
    @Test
    void aUriThatNoClientSupportsIsRefusedByItsName() {
        assertThatThrownBy(() -> KmsMasterKey.at("no-such-kms://key", null))
                .isInstanceOf(MasterKeyRefused.class)
                .hasMessageContaining("No client on the class path supports the master key no-such-kms://key");
    }
}
