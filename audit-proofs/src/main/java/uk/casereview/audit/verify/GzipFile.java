package uk.casereview.audit.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import uk.casereview.audit.proof.Unreadable;

/**
 * What a gzip file contains (RFC 1952): members, and nothing behind them. Java's own reader passes over whatever follows the
 * first member, and so over what somebody put there.
 */
final class GzipFile extends InputStream {
    private static final int MAGIC = 0x1f8b;
    private static final int HEADER_SUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] input = new byte[1 << 16];
    private int at;
    private int end;
    private boolean inMember;

    GzipFile(InputStream in) {
        this.in = in;
    }

    static boolean begins(int first, int second) {
        return (first << 8 | second) == MAGIC;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (inMember || beginMember()) {
            int got = inflate(bytes, from, length);
            if (got > 0) {
                sum.update(bytes, from, got);
                return got;
            }
            if (inflater.finished()) {
                at = end - inflater.getRemaining();
                endMember();
            } else if (inflater.needsInput() && refilled()) {
                inflater.setInput(input, at, end - at);
                at = end;
            } else {
                throw new Unreadable("the file is cut off, or damaged");
            }
        }
        return -1;
    }

    private int inflate(byte[] bytes, int from, int length) {
        try {
            return inflater.inflate(bytes, from, length);
        } catch (DataFormatException e) {
            throw new Unreadable("the file is damaged: it does not unpack", e);
        }
    }

    private boolean refilled() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = Math.max(0, in.read(input));
        return end > 0;
    }

    private boolean beginMember() throws IOException {
        if (!refilled()) {
            return false;
        }
        sum.reset();
        int magic = next() << 8 | next();
        int method = next();
        int flags = next();
        if (magic != MAGIC || method != 8 || flags > 31) {
            throw new Unreadable("something that is not gzip stands in this gzip file");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        for (int text = flags & (NAME | COMMENT); text != 0; text &= text - 1) {
            while (next() != 0) {
                // a name or a comment says nothing to us
            }
        }
        if ((flags & HEADER_SUM) != 0) {
            long expected = sum.getValue() & 0xffff;
            if ((next() | next() << 8) != expected) {
                throw new Unreadable("the file is damaged: its header's checksum is wrong");
            }
        }
        sum.reset();
        inflater.reset();
        inflater.setInput(input, at, end - at);
        at = end;
        inMember = true;
        return true;
    }

    private void endMember() throws IOException {
        long expected = sum.getValue();
        long length = inflater.getBytesWritten() & 0xffffffffL;
        if (number() != expected || number() != length) {
            throw new Unreadable("the file is damaged: its checksum is wrong");
        }
        inMember = false;
    }

    private long number() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    private void skip(int bytes) throws IOException {
        for (int left = bytes; left > 0; left--) {
            next();
        }
    }

    /** The next byte of a header or a trailer. */
    private int next() throws IOException {
        if (!refilled()) {
            throw new Unreadable("the file is cut off");
        }
        sum.update(input[at]);
        return input[at++] & 0xff;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
