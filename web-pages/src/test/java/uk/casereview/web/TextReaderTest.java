package uk.casereview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.SealedText;

class TextReaderTest {
    private static final UUID KEY = new UUID(0, 1);
    private final TextReader reader = new TextReader(_ -> Optional.of("seen by the reader"));

    @Test
    void opensWhatMayBeRead() {
        assertThat(reader.read(new SealedText(KEY, "sealed", 18)))
                .isEqualTo(new ShownText(ShownText.Kind.OPEN, "seen by the reader", 18));
    }

    @Test
    void saysHowLongAWithheldTextIsAndNeverOpensIt() {
        assertThat(reader.read(new SealedText(KEY, "", 120)))
                .isEqualTo(new ShownText(ShownText.Kind.WITHHELD, "", 120));
    }

    /** IG8: "conflicted member loses access to decision papers for that item". */
    @Test
    void saysWhereAConflictAndNotTheRoleClosesAText() {
        var closed = reader.closedByConflict(true);

        assertThat(closed.read(new SealedText(KEY, "", 1)).kind()).isEqualTo(ShownText.Kind.CONFLICTED);
        assertThat(closed.read(new SealedText(KEY, "sealed", 18)).kind()).isEqualTo(ShownText.Kind.OPEN);
    }

    @Test
    void saysWhatWasErased() {
        var erased = new TextReader(_ -> Optional.empty());

        assertThat(erased.read(new SealedText(KEY, "sealed", 18)).kind()).isEqualTo(ShownText.Kind.ERASED);
    }

    @Test
    void readsTheStoredFormAndNothingElse() {
        var stored = Map.of("keyId", KEY.toString(), "ciphertext", "sealed", "length", 18);

        assertThat(reader.readStored(stored)).isEqualTo(reader.read(new SealedText(KEY, "sealed", 18)));
        assertThat(reader.readStored("plain")).isNull();
        assertThat(reader.readStored(null)).isNull();
    }
}
