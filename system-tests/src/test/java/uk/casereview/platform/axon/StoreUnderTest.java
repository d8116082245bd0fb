package uk.casereview.platform.axon;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import uk.casereview.app.postgres.DatabaseCredentials;
import uk.casereview.platform.database.SchemaMigration;
import uk.casereview.system.TestDatabase;

/** An event store on an empty database, written to by hand so that a writer can be stopped where it hurts. */
final class StoreUnderTest implements AutoCloseable {
    private final HikariDataSource pool = new HikariDataSource();
    private final EmbeddedEventStore eventStore;
    final HoleSafeEventStorageEngine engine;

    StoreUnderTest() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(DatabaseCredentials.SERVICE_ROLE);
        pool.setPassword(database.credentials().servicePassword());
        pool.setMaximumPoolSize(16);
        SchemaMigration.of("event_store", pool).afterPropertiesSet();
        engine = engineOn(pool);
        eventStore =
                EmbeddedEventStore.builder().storageEngine(engine).fetchDelay(5).build();
    }

    private static HoleSafeEventStorageEngine engineOn(DataSource database) {
        var serializer = serializer();
        return new HoleSafeEventStorageEngine(
                JdbcEventStorageEngine.builder().snapshotSerializer(serializer).eventSerializer(serializer),
                new SpringDataSourceConnectionProvider(database),
                new SpringTransactionManager(new DataSourceTransactionManager(database)));
    }

    static StoredNameSerializer serializer() {
        return new StoredNameSerializer(StoredEventNames.onClassPath(StoreUnderTest.class.getClassLoader()));
    }

    DataSource database() {
        return pool;
    }

    EmbeddedEventStore eventStore() {
        return eventStore;
    }

    /** A reader that has seen nothing yet, as after a restart. */
    HoleSafeEventStorageEngine restarted() {
        return engineOn(pool);
    }

    Writer writer() throws SQLException {
        return new Writer(pool.getConnection());
    }

    List<String> read(HoleSafeEventStorageEngine from, @Nullable TrackingToken token) {
        var texts = new ArrayList<String>();
        from.readEvents(token, false).forEach(event -> texts.add((String) event.getPayload()));
        return texts;
    }

    List<String> read() {
        return read(engine, null);
    }

    @Override
    public void close() {
        eventStore.shutDown();
        pool.close();
    }

    /** One open transaction. */
    static final class Writer implements AutoCloseable {
        /** Older than any gap time-out, so that a reader going by age would let the hole be. */
        private static final OffsetDateTime LONG_AGO =
                Instant.parse("2020-01-01T00:00:00Z").atOffset(ZoneOffset.UTC);

        private final Connection connection;

        private Writer(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
        }

        Writer insert(String text) throws SQLException {
            try (var statement = connection.prepareStatement("""
                    insert into event_store.events (event_id, aggregate_id, sequence_number, aggregate_type, stored_at,
                        payload_type, payload, meta_data) values (?, ?, 0, 'sample', ?, 'java.lang.String', ?, ?)""")) {
                statement.setString(1, UUID.randomUUID().toString());
                statement.setString(2, UUID.randomUUID().toString());
                statement.setObject(3, LONG_AGO);
                statement.setBytes(4, ("\"" + text + "\"").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                statement.setBytes(5, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                statement.executeUpdate();
            }
            return this;
        }

        /** Takes a transaction id and nothing else yet. */
        Writer begin() throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
            return this;
        }

        void commit() throws SQLException {
            connection.commit();
        }

        void rollback() throws SQLException {
            connection.rollback();
        }

        @Override
        public void close() throws SQLException {
            rollback();
            connection.setAutoCommit(true);
            connection.close();
        }
    }
}
