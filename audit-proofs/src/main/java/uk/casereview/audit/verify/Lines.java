package uk.casereview.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import uk.casereview.audit.proof.Bundle;
import uk.casereview.audit.proof.Unreadable;

/** The lines of a bundle one after the other, as bytes in one buffer: a million events are not a million texts. */
final class Lines {
    private final InputStream in;
    private byte[] buffer = new byte[1 << 18];
    private int filled;
    private int from;
    private int to = -1;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Whether there is one more; it is now the line. */
    boolean next() throws IOException {
        from = to + 1;
        to = from;
        while (true) {
            to = endOfLine(buffer, to, filled);
            if (to - from > Bundle.LONGEST_LINE) {
                number++;
                throw new Unreadable(
                        "it is longer than the " + Bundle.LONGEST_LINE + " bytes a line of a bundle may have");
            }
            if (to < filled) {
                number++;
                return true;
            }
            if (!more()) {
                if (to > from) {
                    number++;
                    throw new Unreadable("it is cut off");
                }
                return false;
            }
        }
    }

    /** In locals only: this loop sees every byte there is. */
    private static int endOfLine(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private boolean more() throws IOException {
        int kept = filled - from;
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, kept);
            to -= from;
            from = 0;
            filled = kept;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, Bundle.LONGEST_LINE + (1 << 18)));
        }
        int got = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, got);
        return got > 0;
    }

    /** From 1. */
    long number() {
        return number;
    }

    byte[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The letter a line begins with, where a space follows it; 0 where not. */
    char kind() {
        return to - from > 1 && buffer[from + 1] == ' ' ? (char) buffer[from] : 0;
    }

    /** What stands after so many bytes of the line. */
    String text(int after) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(buffer, from + after, to - from - after))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("this is not text (UTF-8)", e);
        }
    }

    /** What to say of a line that cannot be. */
    Unreadable unexpected(String instead) {
        return new Unreadable("this is not " + instead);
    }
}
