package uk.casereview.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * The limit: one row of one event per operation by plain JDBC, and nothing else. Each client has a connection and a
 * prepared statement to itself and commits with the statement, in one round trip; there is no faster honest way to make
 * an operation durable alone.
 */
final class Limit implements Contestant {
    static final String NAME = "limit";

    /** About what an event of ours and its metadata take; see the results for both. */
    private static final int PAYLOAD_BYTES = 700;

    private static final int META_DATA_BYTES = 500;
    private static final int EVENTS_PER_STREAM = 50;

    private final Server.Database database;
    private final Map<Integer, Inserts> clients = new ConcurrentHashMap<>();
    private final LongAdder inserted = new LongAdder();

    Limit(Server.Database database) {
        this.database = database;
        try (Connection connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create schema limit_of_all;
                    create table limit_of_all.events (
                        global_index    bigint      not null generated always as identity (cache 1) primary key,
                        aggregate_id    uuid        not null,
                        sequence_number bigint      not null,
                        stored_at       timestamptz not null,
                        payload_type    text        not null,
                        payload         bytea       not null,
                        meta_data       bytea       not null,
                        unique (aggregate_id, sequence_number)
                    )""");
        } catch (SQLException e) {
            throw new IllegalStateException("no table for the limit", e);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Client client(int number) {
        return clients.computeIfAbsent(number, _ -> new Inserts());
    }

    @Override
    public void settle() {
        // nothing follows from a row
    }

    @Override
    public Line.Stored stored() {
        try (Connection connection = database.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*), avg(length(payload) + length(meta_data))::bigint from limit_of_all.events""")) {
            Server.durabilityOf(connection);
            row.next();
            long rows = row.getLong(1);
            Dishonest.unless(rows == inserted.sum(), () -> rows + " rows of " + inserted.sum() + " inserts");
            return new Line.Stored(
                    NAME, Map.of("operations", inserted.sum(), "rows", rows, "bytesPerRow", row.getLong(2)));
        } catch (SQLException e) {
            throw new Dishonest("the rows could not be counted", e);
        }
    }

    @Override
    public void close() {
        clients.values().forEach(Inserts::close);
    }

    /** One client's connection. */
    private final class Inserts implements Client {
        private final Connection connection;
        private final PreparedStatement insert;
        private final byte[] payload = new byte[PAYLOAD_BYTES];
        private final byte[] metaData = new byte[META_DATA_BYTES];
        private UUID stream = UUID.randomUUID();
        private int sequence;

        Inserts() {
            ThreadLocalRandom.current().nextBytes(payload);
            ThreadLocalRandom.current().nextBytes(metaData);
            try {
                connection = database.connection();
                Server.durabilityOf(connection);
                insert = connection.prepareStatement("""
                        insert into limit_of_all.events
                            (aggregate_id, sequence_number, stored_at, payload_type, payload, meta_data)
                        values (?, ?, ?, ?, ?, ?)""");
            } catch (SQLException e) {
                throw new IllegalStateException("no connection for a client of the limit", e);
            }
        }

        @Override
        public int next() {
            if (sequence == EVENTS_PER_STREAM) {
                stream = UUID.randomUUID();
                sequence = 0;
            }
            try {
                insert.setObject(1, stream);
                insert.setLong(2, sequence++);
                insert.setObject(3, OffsetDateTime.now(ZoneOffset.UTC));
                insert.setString(4, "an-event");
                insert.setBytes(5, payload);
                insert.setBytes(6, metaData);
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("an insert failed", e);
            }
            inserted.increment();
            return 1;
        }

        void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("a connection did not close", e);
            }
        }
    }
}
