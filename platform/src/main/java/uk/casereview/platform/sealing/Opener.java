package uk.casereview.platform.sealing;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import uk.casereview.access.TextKind;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.SealedText;

/** Opens sealed text; whoever calls has made sure that the reader may read it. */
public final class Opener {
    private static final Pattern PERSONAL = Pattern.compile(".+/.+/(name|birthDate|address)");
    private static final String NAME_OF_STAFF = "/displayName";

    private final DataKeys keys;

    Opener(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * The plain text; empty once its key was erased.
     *
     * @throws UnreadableText where the key there is does not open it
     */
    public Optional<String> open(SealedText text) {
        return open(text.keyId(), text.ciphertext());
    }

    /**
     * The plain text; empty once its key was erased.
     *
     * @throws UnreadableText where the key there is does not open it
     */
    public Optional<String> open(PersonalText text) {
        return open(text.keyId(), text.ciphertext());
    }

    /** What kind of text it is, as the field says it came in; empty for the name of somebody who works with the service. */
    public static Optional<TextKind> kindOf(SealedText text) {
        String label = Ciphertext.parse(text.ciphertext()).label();
        if (label.endsWith(NAME_OF_STAFF)) {
            return Optional.empty();
        }
        return Optional.of(PERSONAL.matcher(label).matches() ? TextKind.PERSONAL : TextKind.NARRATIVE);
    }

    private Optional<String> open(UUID keyId, String stored) {
        return keys.forOpening(keyId).map(key -> opened(key, keyId, Ciphertext.parse(stored)));
    }

    private static String opened(Aead key, UUID keyId, Ciphertext text) {
        try {
            byte[] bound = Ciphertext.boundTo(keyId, text.label(), text.commandId());
            return new String(key.decrypt(text.bytes(), bound), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new UnreadableText(keyId, e);
        }
    }
}
