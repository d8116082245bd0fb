package uk.casereview.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;
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

    /**
     * Makes sure that somebody is a person of the record, who is nobody else's, before anything is sealed for them.
     *
     * @param record a case or a data request; an erased one gets no more people
     * @param alsoOf records whose people it may name too
     * @param attempt one request's, which may be refused
     */
    public void mustBeOf(UUID record, UUID personId, Set<UUID> alsoOf, UUID attempt) {
        keys.forSealing(record);
        keys.makeFor(record, personId, alsoOf, attempt);
    }

    /** The record was refused, and those who were made its people are nobody's. */
    public void release(UUID record) {
        keys.release(record);
    }

    /** The attempt was refused, and whom it alone has named for the record are nobody's. */
    public void release(UUID record, UUID attempt) {
        keys.release(record, attempt);
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
