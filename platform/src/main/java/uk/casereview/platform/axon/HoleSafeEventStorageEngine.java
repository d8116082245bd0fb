package uk.casereview.platform.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's JDBC engine, except that readers stop below the first hole of the global order until every transaction that
 * could still fill it has ended. Axon itself passes holes, remembers them for a minute, and loses what comes later.
 *
 * <p>A writer gets its transaction id before its place (see the table). So once a place is visible, any transaction id
 * taken from then on lies above those of all writers of the places before it: when no transaction below that id runs
 * any more, what is still missing was rolled back. {@code pg_snapshot_xmax} is no such id: it follows the latest
 * <em>completed</em> transaction, and a running one may lie above it.
 *
 * <p>Appending and reading a stream are one statement each and need no transaction; they join one that is there.
 */
final class HoleSafeEventStorageEngine extends JdbcEventStorageEngine {
    private static final GapAwareTrackingToken START = at(0);
    private static final int BATCH_SIZE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    // the caller's own transaction is not in pg_snapshot_xip, so reading inside a writing transaction does not block
    private static final String OLDEST_RUNNING = """
            (select coalesce(min(running::text::bigint), pg_snapshot_xmax(pg_current_snapshot())::text::bigint)
               from pg_snapshot_xip(pg_current_snapshot()) running)""";
    private static final String READ = """
            select %s as oldest_running, global_index, event_id, aggregate_id, sequence_number, aggregate_type,
                   stored_at, payload_type, payload_revision, payload, meta_data
              from event_store.events where global_index > ? order by global_index limit ?""".formatted(OLDEST_RUNNING);
    private static final String WATERMARK =
            "select (select coalesce(max(global_index), 0) from event_store.events), pg_current_xact_id()::text::bigint";
    private static final String BEFORE = "select min(global_index) - 1 from event_store.events where stored_at >= ?";

    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final SettledLog log = new SettledLog();

    HoleSafeEventStorageEngine(Builder builder, ConnectionProvider connections, TransactionManager transactions) {
        super(withoutLastEmptyRead(builder)
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.instance())
                .appendEvents(OneStatementAppend::of)
                .schema(StoreSchemas.events()));
        this.connections = connections;
        this.transactions = transactions;
    }

    /** Sequence numbers of one aggregate have no holes, so a batch that is not full is the last. */
    private static Builder withoutLastEmptyRead(Builder builder) {
        builder.batchSize(BATCH_SIZE).finalAggregateBatchPredicate(batch -> batch.size() < BATCH_SIZE);
        return builder;
    }

    /** The new snapshot and the end of the old one. */
    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        transactions.executeInTransaction(() -> super.storeSnapshot(snapshot, serializer));
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        GapAwareTrackingToken from = last == null ? START : (GapAwareTrackingToken) last;
        return transactions.fetchInTransaction(() -> {
            Batch batch = read(from, batchSize);
            if (batch.events().isEmpty() && batch.stoppedAtHole() && log.awaitsNone()) {
                log.await(watermark());
                batch = read(from, batchSize);
            }
            return batch.events();
        });
    }

    private record Batch(List<TrackedEventData<?>> events, boolean stoppedAtHole) {}

    private Batch read(GapAwareTrackingToken from, int batchSize) {
        SettledLog.View known = log.view();
        return query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(READ);
                    statement.setLong(1, from.getIndex());
                    statement.setInt(2, batchSize);
                    return statement;
                },
                rows -> upToFirstOpenHole(rows, from, known));
    }

    private Batch upToFirstOpenHole(ResultSet rows, GapAwareTrackingToken from, SettledLog.View known)
            throws SQLException {
        List<TrackedEventData<?>> events = new ArrayList<>();
        long last = from.getIndex();
        while (rows.next()) {
            long place = rows.getLong("global_index");
            if (place > last + 1) {
                long oldestRunning = rows.getLong("oldest_running");
                log.learn(known, oldestRunning);
                if (place - 1 > known.settledIn(oldestRunning)) {
                    return new Batch(events, true);
                }
            }
            // what lies between is no gap any more, so none enters the token
            events.add(getTrackedEventData(rows, at(place - 1)));
            last = place;
        }
        return new Batch(events, false);
    }

    /** The start of the log, whatever is visible of it yet. */
    @Override
    public TrackingToken createTailToken() {
        return START;
    }

    /** The last place with nothing open below it. */
    @Override
    public TrackingToken createHeadToken() {
        return at(settledHead());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        long head = settledHead();
        Long before = transactions.fetchInTransaction(() -> query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(BEFORE);
                    writeTimestamp(statement, 1, instant);
                    return statement;
                },
                rows -> JdbcUtils.nextAndExtract(rows, 1, Long.class)));
        return at(before == null ? head : Math.min(before, head));
    }

    private static GapAwareTrackingToken at(long place) {
        return GapAwareTrackingToken.newInstance(place, Set.of());
    }

    private long settledHead() {
        SettledLog.Watermark head = transactions.fetchInTransaction(this::watermark);
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (!head.passedIn(transactions.fetchInTransaction(this::oldestRunning))) {
            if (Instant.now().isAfter(giveUp)) {
                throw new EventStoreException(
                        "a transaction has been open for " + PATIENCE + ": the head is not known");
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return head.upTo();
    }

    private SettledLog.Watermark watermark() {
        return query(connection -> connection.prepareStatement(WATERMARK), row -> {
            row.next();
            return new SettledLog.Watermark(row.getLong(1), row.getLong(2));
        });
    }

    private long oldestRunning() {
        return query(connection -> connection.prepareStatement("select " + OLDEST_RUNNING), row -> {
            row.next();
            return row.getLong(1);
        });
    }

    private <R> R query(JdbcUtils.SqlFunction statement, JdbcUtils.SqlResultConverter<R> result) {
        return JdbcUtils.executeQuery(
                connection(), statement, result, e -> new EventStoreException("the log could not be read", e));
    }

    private Connection connection() {
        try {
            return connections.getConnection();
        } catch (SQLException e) {
            throw new EventStoreException("no connection to the event store", e);
        }
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int position, Instant timestamp) throws SQLException {
        statement.setObject(position, timestamp.atOffset(ZoneOffset.UTC));
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
