package uk.casereview.benchmarks.copies;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in the binary form of PostgreSQL's COPY, one value after the other. */
final class BinaryRows {
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int NOTHING = -1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** What stands before the first row. */
    static byte[] beginning() {
        byte[] signature = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
        // no flags, and nothing after them
        return ByteBuffer.allocate(signature.length + 8).put(signature).array();
    }

    /** What stands after the last row. */
    static byte[] end() {
        return new byte[] {(byte) 0xFF, (byte) 0xFF};
    }

    BinaryRows row(int columns) {
        out.write(columns >> 8);
        out.write(columns);
        return this;
    }

    BinaryRows text(@Nullable String value) {
        if (value == null) {
            length(NOTHING);
            return this;
        }
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryRows bytes(byte[] value) {
        length(value.length);
        out.writeBytes(value);
        return this;
    }

    BinaryRows number(long value) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    BinaryRows moment(Instant value) {
        return number(EPOCH.until(value, ChronoUnit.MICROS));
    }

    BinaryRows id(UUID value) {
        return bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array());
    }

    int size() {
        return out.size();
    }

    /** What there is so far; it goes on with nothing. */
    byte[] take() {
        byte[] taken = out.toByteArray();
        out.reset();
        return taken;
    }

    private void length(int length) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }
}
