package uk.casereview.platform.sealing;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.SealedText;

/** Opens sealed text; whoever calls has made sure that the reader may read it. */
public final class Opener {
    private final DataKeys keys;

    Opener(DataKeys keys) {
        this.keys = keys;
    }

    /** The plain text; empty once its key was erased. */
    public Optional<String> open(SealedText text) {
        return open(text.keyId(), text.ciphertext());
    }

    /** The plain text; empty once its key was erased. */
    public Optional<String> open(PersonalText text) {
        return open(text.keyId(), text.ciphertext());
    }

    private Optional<String> open(UUID keyId, String stored) {
        return keys.forOpening(keyId).map(key -> opened(key, keyId, Ciphertext.parse(stored)));
    }

    private static String opened(Aead key, UUID keyId, Ciphertext text) {
        try {
            byte[] bound = Ciphertext.boundTo(keyId, text.label(), text.commandId());
            return new String(key.decrypt(text.bytes(), bound), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed text was altered or moved", e);
        }
    }
}
