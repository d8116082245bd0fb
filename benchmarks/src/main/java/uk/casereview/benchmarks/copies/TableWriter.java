package uk.casereview.benchmarks.copies;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import uk.casereview.benchmarks.copies.EventCopies.Table;
import uk.casereview.benchmarks.copies.EventCopies.Taker;

/** Writes rows while the next ones are made, all in the one transaction of its connection. */
final class TableWriter {
    private static final int WAITING = 8;

    private final Connection connection;
    private final BlockingQueue<Part> waiting = new ArrayBlockingQueue<>(WAITING);
    private @Nullable Table open;
    private @Nullable CopyIn copy;

    TableWriter(Connection connection) {
        this.connection = connection;
    }

    /** Rows of a table; of none at the end. */
    @SuppressWarnings("ArrayRecordComponent") // on their way from one thread to the other
    private record Part(@Nullable Table table, byte[] rows) {}

    /** Makes rows. */
    interface Source {
        void make(Taker taker) throws SQLException, InterruptedException;
    }

    void writeAll(Source source) throws SQLException, InterruptedException {
        ExecutorService maker = Executors.newSingleThreadExecutor();
        try {
            Future<?> making = maker.submit(() -> {
                try {
                    source.make((table, rows) -> waiting.put(new Part(table, rows)));
                } finally {
                    waiting.put(new Part(null, new byte[0]));
                }
                return null;
            });
            for (Part part = waiting.take(); part.table() != null; part = waiting.take()) {
                write(part);
            }
            making.get();
            end();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the copies could not be made", e);
        } finally {
            maker.shutdownNow();
            giveUp();
        }
    }

    private void write(Part part) throws SQLException {
        if (part.table() != open) {
            end();
        }
        CopyIn current = copy;
        if (current == null && part.table() != null) {
            current = new CopyManager(connection.unwrap(BaseConnection.class))
                    .copyIn(part.table().copy());
            write(current, BinaryRows.beginning());
            copy = current;
            open = part.table();
        }
        if (current != null) {
            write(current, part.rows());
        }
    }

    private void end() throws SQLException {
        CopyIn current = copy;
        if (current != null) {
            write(current, BinaryRows.end());
            current.endCopy();
            copy = null;
            open = null;
        }
    }

    /** Of a table that was not written to its end. */
    private void giveUp() throws SQLException {
        CopyIn current = copy;
        if (current != null && current.isActive()) {
            current.cancelCopy();
        }
    }

    private static void write(CopyIn copy, byte[] bytes) throws SQLException {
        copy.writeToCopy(bytes, 0, bytes.length);
    }
}
