package uk.casereview.shared;

import java.util.UUID;

/**
 * Free text that only a role that may read it sees again.
 *
 * <p>§10.5 IG4: "names, dates of birth, addresses and every free-text narrative … are encrypted with the key of the
 * case (of the data subject where one is named) before the event is stored".
 *
 * @param keyId the key it is sealed under: the case's, or the person's
 * @param ciphertext what is stored; bound to the key, the field and the command it came in
 * @param length characters of the plain text, so that rules on text need not read it
 */
public record SealedText(UUID keyId, String ciphertext, int length) {
    @Override
    public String toString() {
        return "SealedText[" + length + " characters]";
    }
}
