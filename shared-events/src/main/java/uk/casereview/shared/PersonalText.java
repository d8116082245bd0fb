package uk.casereview.shared;

import java.util.UUID;

/**
 * A name, birth date or address, sealed under the key of the person it belongs to (§15.7-26), so that one person can be
 * erased without touching the case.
 */
public record PersonalText(UUID keyId, String ciphertext, int length) {
    @Override
    public String toString() {
        return "PersonalText[" + length + " characters]";
    }
}
