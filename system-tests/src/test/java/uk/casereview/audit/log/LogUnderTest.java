package uk.casereview.audit.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.InclusionProof;
import uk.casereview.audit.proof.Receipt;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.platform.axon.StoredEvents;
import uk.casereview.platform.axon.TokensUnderTest;
import uk.casereview.platform.database.SchemaMigration;
import uk.casereview.query.Projections;
import uk.casereview.shared.Actor;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;
import uk.casereview.system.TestDatabase;

/** The log without the service around it, in a database of its own and as its superuser. */
final class LogUnderTest implements AutoCloseable {
    private static final UUID STORE = new UUID(4, 7);
    static final UserId READER = new UserId(new UUID(4, 8));
    private static final String ORIGIN = "case-review/" + STORE;

    private final SingleConnectionDataSource connection;
    private final JdbcTemplate statements;
    private final DataSourceTransactionManager transactions;
    private final LogTables tables;
    private final StoredEvents events;
    private final Path folder;
    final JdbcClient database;
    final TransactionTemplate transaction;
    final Path keyFile;

    /** Where checkpoints with signatures of witnesses are looked for. */
    @Nullable
    Path outside;

    LogUnderTest(Path folder) throws Exception {
        this(folder, migrated(TestDatabase.superuser(TestDatabase.fresh().jdbcUrl())));
    }

    /** In a database that has the tables, and perhaps a log in them. */
    LogUnderTest(Path folder, DataSource superuser) throws SQLException {
        this.folder = folder;
        this.keyFile = folder.resolve("audit-key");
        this.connection = new SingleConnectionDataSource(superuser.getConnection(), true);
        this.statements = new JdbcTemplate(connection);
        this.database = JdbcClient.create(statements);
        this.transactions = new DataSourceTransactionManager(connection);
        this.transaction = new TransactionTemplate(transactions);
        this.tables = new LogTables(statements);
        this.events = new StoredEvents.InPostgres(STORE, database);
    }

    static DataSource migrated(DataSource superuser) throws Exception {
        SchemaMigration.of("event_store", superuser).afterPropertiesSet();
        SchemaMigration.of("audit_log", superuser).afterPropertiesSet();
        return superuser;
    }

    /** Appends events of two partnerships, leaving holes, as writers that gave up do. */
    void store(Random random, int count) {
        transaction.executeWithoutResult(_ -> append(random, count));
    }

    private void append(Random random, int count) {
        for (int i = 0; i < count; i++) {
            if (random.nextInt(4) == 0) {
                database.sql("select nextval(pg_get_serial_sequence('event_store.events', 'global_index'))")
                        .query(Long.class)
                        .single();
            }
            String partnership = random.nextInt(3) == 0 ? "SCSP" : "BSCP";
            insert(random, "default", partnership);
        }
    }

    /** @param place an expression; what is told is invented */
    void insert(Random random, String place, String partnership) {
        database.sql("""
                        insert into event_store.events (global_index, event_id, aggregate_id, sequence_number,
                            aggregate_type, stored_at, payload_type, payload, meta_data)
                        overriding system value values (%s, ?, ?, 0, 'notification', now(), 'invented.Said', ?, ?)
                        """.formatted(
                                place.equals("default")
                                        ? "nextval(pg_get_serial_sequence('event_store.events', 'global_index'))"
                                        : place))
                .params(
                        new UUID(random.nextLong(), random.nextLong()).toString(),
                        new UUID(random.nextLong(), random.nextLong()).toString(),
                        bytes("{\"said\":%d,\"on\":\"2026-02-%02d\"}"
                                .formatted(random.nextInt(), 1 + random.nextInt(28))),
                        bytes("{\"par\":\"%s\",\"rec\":\"2026-02-01T09:00:00.%03dZ\"}"
                                .formatted(partnership, random.nextInt(1000))))
                .update();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** What the processing group does, in batches of any size. */
    void follow(int batch) {
        AuditLogWriter writer = writer();
        List<Long> places = database.sql("""
                        select global_index from event_store.events
                         where global_index > (select coalesce(max(position), 0) from audit_log.leaf) order by 1
                        """).query(Long.class).list();
        for (int from = 0; from < places.size(); from += batch) {
            writer.append(places.subList(from, Math.min(places.size(), from + batch)));
        }
        if (!places.isEmpty()) {
            TokensUnderTest.set(database, Projections.AUDIT_LOG, places.getLast());
        }
    }

    AuditLogWriter writer() {
        return new AuditLogWriter(events, tables);
    }

    long size() {
        return tables.end().size();
    }

    SignedNote sign(Path key) {
        return sign(key, null);
    }

    SignedNote sign(Path key, @Nullable Path former) {
        Checkpoints checkpoints = checkpoints(keys(key, former));
        checkpoints.sign(size());
        return checkpoints.latest().orElseThrow();
    }

    private Checkpoints checkpoints(AuditKeys keys) {
        return new Checkpoints(database, tables, keys, new CheckpointFolder(outside), transactions);
    }

    AuditKeys keys(Path key, @Nullable Path former) {
        return AuditKeys.open(
                database,
                ORIGIN,
                new AuditProperties(
                        key, former, null, Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMinutes(1)));
    }

    /** What the service does every second. */
    CheckpointWork work(Path checkpointFolder, Duration patience) {
        AuditKeys keys = keys(keyFile, null);
        return new CheckpointWork(tables, checkpoints(keys), keys, new CheckpointFolder(checkpointFolder), patience);
    }

    /** What the service does in the background, against checkpoints that may lie outside. */
    SelfCheck selfCheck(@Nullable Path checkpointFolder) {
        return selfCheck(checkpointFolder, _ -> {});
    }

    /** @param announced takes what was not known before */
    SelfCheck selfCheck(@Nullable Path checkpointFolder, Consumer<List<Difference>> announced) {
        AuditKeys keys = keys(keyFile, null);
        return new SelfCheck(
                database,
                tables,
                checkpoints(keys),
                keys,
                new CheckpointFolder(checkpointFolder),
                events,
                TokensUnderTest.in(database),
                announced,
                transactions);
    }

    /** The receipt of a leaf under the latest checkpoint, as it is handed out. */
    Receipt receipt(long index, SignedNote note) {
        LogTables.Leaf leaf = tables.leaves(index, index + 1, 1).getFirst();
        long covered = Checkpoint.of(note).size();
        InclusionProof proof = InclusionProof.make(new StoredTree(tables, covered), index, covered);
        return Receipt.of(leaf.eventId().toString(), leaf.hash(), proof, note);
    }

    ReceiptQueries receipts() {
        return new ReceiptQueries(tables, keys(keyFile, null), events);
    }

    CheckTables checked() {
        return new CheckTables(database);
    }

    StoredTree tree() {
        return new StoredTree(tables, size());
    }

    /** A bundle as the service writes it, without the packing. */
    Path bundle(String partnership, Path key) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bundle(partnership, key, new BundlesUnderWay(), out);
        return Files.write(folder.resolve("bundle"), out.toByteArray());
    }

    void bundle(String partnership, Path key, BundlesUnderWay underWay, OutputStream out) throws IOException {
        new BundleExport(
                        tables,
                        checkpoints(keys(key, null)),
                        keys(key, null),
                        events,
                        TokensUnderTest.in(database),
                        underWay)
                .whole(
                        out,
                        new Actor(READER, Role.INDEPENDENT_SCRUTINEER, new PartnershipCode(partnership), null, null));
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
