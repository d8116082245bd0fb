package uk.casereview.audit.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads and unpacks on one core what is checked on another; a few parts ahead, and no more. */
final class ReadAhead extends InputStream {
    private static final int PART = 1 << 18;
    private static final int PARTS = 8;

    /** The last one is empty, and says why if that is not the end of the file. */
    private record Part(ByteBuffer bytes, @Nullable Exception failure) {
        boolean isLast() {
            return bytes.capacity() == 0;
        }
    }

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final BlockingQueue<Part> parts = new ArrayBlockingQueue<>(PARTS);
    private final InputStream in;
    private final Thread reader;
    private Part part = new Part(ByteBuffer.allocate(PART).limit(0), null);

    ReadAhead(InputStream in) {
        this.in = in;
        this.reader = Thread.ofPlatform().daemon().name("read-ahead").start(this::readAll);
    }

    private void readAll() {
        try {
            Part read;
            do {
                read = readOne();
                parts.put(read);
            } while (!read.isLast());
        } catch (InterruptedException e) {
            // closed: nobody wants the rest
            Thread.currentThread().interrupt();
        }
    }

    private Part readOne() {
        try {
            byte[] bytes = new byte[PART];
            int got = in.read(bytes, 0, PART);
            return new Part(got > 0 ? ByteBuffer.wrap(bytes, 0, got) : NOTHING, null);
        } catch (IOException | RuntimeException e) {
            return new Part(NOTHING, e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (!part.bytes.hasRemaining() && !part.isLast()) {
            part = taken();
        }
        switch (part.failure) {
            case IOException unread -> throw unread;
            case RuntimeException unread -> throw unread;
            case null, default -> {
                int got = Math.min(length, part.bytes.remaining());
                part.bytes.get(bytes, from, got);
                return got > 0 ? got : -1;
            }
        }
    }

    private Part taken() throws IOException {
        try {
            return parts.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        in.close();
    }
}
