package uk.casereview.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.platform.sealing.KeysInMemory;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.SealedText;

class RecordedOpenerTest {
    private static final UUID CASE = new UUID(0, 1);

    private final KeysInMemory keys = new KeysInMemory();
    private final RecordedOpener opener = new RecordedOpener(keys.opener());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** An older database of keys was put back, and the case got a second key with its next text. */
    @Test
    void ofTextsUnderTwoKeysTheOneWithoutItsKeyIsUnreadableAndCounted() {
        opener.bindTo(meters);
        SealedText old = sealed("before");
        keys.erase(CASE);
        assertThat(opener.open(old)).isEmpty();
        SealedText later = sealed("after");

        assertThat(opener.open(old)).contains("[unreadable]");
        assertThat(opener.open(later)).contains("after");
        assertThat(meters.get("casereview.texts.unreadable").functionCounter().count())
                .isEqualTo(1);
    }

    private SealedText sealed(String text) {
        return keys.sealer().seal(CASE, "RecordIncident/outline", new CommandId(new UUID(0, 2)), text);
    }
}
