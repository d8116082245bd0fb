package uk.casereview.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * What is stored of a sealed text: {@code v1.<label>.<commandId>.<base64url>}.
 *
 * @param label the command and field it came in
 * @param commandId the command it came in
 * @param sealed in base64url, without padding
 */
record Ciphertext(String label, UUID commandId, String sealed) {
    private static final String VERSION = "v1";

    static Ciphertext of(String label, UUID commandId, byte[] sealed) {
        return new Ciphertext(
                label, commandId, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    static Ciphertext parse(String text) {
        int first = text.indexOf('.');
        int last = text.lastIndexOf('.');
        int middle = text.lastIndexOf('.', last - 1);
        if (first < 0 || middle <= first || !text.substring(0, first).equals(VERSION)) {
            throw new IllegalArgumentException("not a sealed text of version 1");
        }
        return new Ciphertext(
                text.substring(first + 1, middle),
                UUID.fromString(text.substring(middle + 1, last)),
                text.substring(last + 1));
    }

    /** Binds key, field and command, so that a ciphertext moved anywhere else opens no more. */
    static byte[] boundTo(UUID keyId, String label, UUID commandId) {
        return (keyId + "|" + label + "|" + commandId).getBytes(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return Base64.getUrlDecoder().decode(sealed);
    }

    @Override
    public String toString() {
        return String.join(".", VERSION, label, commandId.toString(), sealed);
    }
}
