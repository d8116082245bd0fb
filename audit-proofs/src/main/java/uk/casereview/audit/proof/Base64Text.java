package uk.casereview.audit.proof;

import java.util.Base64;

/** Base64 with padding (RFC 4648 §4), where only one text stands for the same bytes: otherwise a change could go unseen. */
final class Base64Text {
    private Base64Text() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("\"" + Excerpt.of(text) + "\" is not base64", e);
        }
        // Java's decoder takes missing padding and stray bits
        if (!encode(bytes).equals(text)) {
            throw new Unreadable("\"" + Excerpt.of(text) + "\" is not base64 as it is written here");
        }
        return bytes;
    }
}
