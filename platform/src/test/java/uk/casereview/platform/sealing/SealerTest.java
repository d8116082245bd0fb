package uk.casereview.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.SealedText;

class SealerTest {
    private static final UUID CASE = UUID.fromString("00000000-0000-0000-0000-00000000ca5e");
    private static final CommandId COMMAND = new CommandId(UUID.fromString("00000000-0000-0000-0000-00000000c0de"));
    private static final String TEXT = "A child was taken to hospital \uD83C\uDFE5.";

    private final KeysInMemory keys = new KeysInMemory();
    private final SealedText sealed = keys.sealer().seal(CASE, "RecordIncident/outline", COMMAND, TEXT);

    @Test
    void opensWhatItSealed() {
        assertThat(keys.opener().open(sealed)).contains(TEXT);
    }

    @Test
    void keepsTheLengthInCharactersAndNothingElseInClear() {
        assertThat(sealed.length()).isEqualTo(32);
        assertThat(sealed.ciphertext())
                .startsWith("v1.RecordIncident/outline." + COMMAND + ".")
                .doesNotContain("hospital");
    }

    @Test
    void neverGivesTheSameCiphertextTwice() {
        assertThat(keys.sealer().seal(CASE, "RecordIncident/outline", COMMAND, TEXT))
                .isNotEqualTo(sealed);
    }

    @Test
    void opensNothingOnceTheKeyIsErased() {
        keys.erase(CASE);
        assertThat(keys.opener().open(sealed)).isEmpty();
    }

    @Test
    void refusesATextMovedToAnotherField() {
        String moved = sealed.ciphertext().replace("outline", "comment");
        assertThatThrownBy(() -> keys.opener().open(new SealedText(CASE, moved, 31)))
                .isInstanceOf(UnreadableText.class);
    }

    @Test
    void refusesATextMovedToAnotherCase() {
        UUID other = UUID.fromString("00000000-0000-0000-0000-0000000ca5e2");
        keys.forSealing(other);
        assertThatThrownBy(() -> keys.opener().open(new SealedText(other, sealed.ciphertext(), 31)))
                .isInstanceOf(UnreadableText.class);
    }

    /** A key that is made anew under the same id opens nothing of before. */
    @Test
    void refusesATextWhoseKeyIsAnotherOne() {
        keys.erase(CASE);
        keys.forSealing(CASE);
        assertThatThrownBy(() -> keys.opener().open(sealed)).isInstanceOf(UnreadableText.class);
    }

    @Test
    void refusesAnotherForm() {
        assertThatThrownBy(() -> Ciphertext.parse("v2.a." + COMMAND + ".AAAA"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ciphertext.parse("plain")).isInstanceOf(IllegalArgumentException.class);
    }
}
