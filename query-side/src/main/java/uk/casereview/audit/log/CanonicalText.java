package uk.casereview.audit.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow: text in UTF-8, its strings as RFC 8785 §3.2.2.2 escapes them. */
final class CanonicalText {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int ASCII = 0x80;

    private byte[] bytes = new byte[4096];
    private int length;

    int length() {
        return length;
    }

    /** Forgets what was written from there on. */
    void cutTo(int shorter) {
        length = shorter;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    byte[] part(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    CanonicalText put(byte[] more) {
        return put(more, 0, more.length);
    }

    CanonicalText put(byte[] more, int from, int to) {
        room(to - from);
        System.arraycopy(more, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    CanonicalText put(char one) {
        room(1);
        bytes[length++] = (byte) one;
        return this;
    }

    /** Characters of ASCII, as they are. */
    @SuppressWarnings("deprecation")
    CanonicalText ascii(String text) {
        room(text.length());
        text.getBytes(0, text.length(), bytes, length);
        length += text.length();
        return this;
    }

    CanonicalText quoted(String text) {
        room(text.length() + 2);
        bytes[length++] = '"';
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c < ASCII) {
                character(c);
                i++;
            } else {
                int codePoint = text.codePointAt(i);
                if (Character.getType(codePoint) == Character.SURROGATE) {
                    throw new NotCanonical("half a character");
                }
                i += Character.charCount(codePoint);
                put(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
            }
        }
        return put('"');
    }

    private void character(char c) {
        switch (c) {
            case '"', '\\' -> escaped(c);
            case '\b' -> escaped('b');
            case '\t' -> escaped('t');
            case '\n' -> escaped('n');
            case '\f' -> escaped('f');
            case '\r' -> escaped('r');
            default -> {
                if (c < ' ') {
                    ascii("\\u00");
                    put((char) HEX[c >> 4]);
                    put((char) HEX[c & 0xf]);
                } else {
                    put(c);
                }
            }
        }
    }

    private void escaped(char letter) {
        put('\\');
        put(letter);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
