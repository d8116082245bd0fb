package uk.casereview.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.SealedText;

/** Seals plain text before it reaches any bus, log or table. */
public final class Sealer {
    private final DataKeys keys;

    Sealer(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * A text under the key of its case.
     *
     * @param subjectId whose key it is sealed under
     * @param label command and field, for example {@code RecordIncident/outline}
     */
    public SealedText seal(UUID subjectId, String label, CommandId commandId, String plaintext) {
        return new SealedText(subjectId, sealed(subjectId, label, commandId, plaintext), length(plaintext));
    }

    /** A name, birth date or address, under the key of the person. */
    public PersonalText sealPersonal(UUID personId, String label, CommandId commandId, String plaintext) {
        return new PersonalText(personId, sealed(personId, label, commandId, plaintext), length(plaintext));
    }

    private String sealed(UUID keyId, String label, CommandId commandId, String plaintext) {
        try {
            byte[] bound = Ciphertext.boundTo(keyId, label, commandId.value());
            byte[] sealed = keys.forSealing(keyId).encrypt(plaintext.getBytes(StandardCharsets.UTF_8), bound);
            return Ciphertext.of(label, commandId.value(), sealed).toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text could not be sealed", e);
        }
    }

    private static int length(String plaintext) {
        return plaintext.codePointCount(0, plaintext.length());
    }
}
