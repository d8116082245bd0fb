package uk.casereview.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.TransactionException;
import org.springframework.util.FileSystemUtils;
import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.platform.axon.TokensUnderTest;
import uk.casereview.query.Projections;
import uk.casereview.system.TestDatabase;
import uk.casereview.system.Waiting;

/**
 * The log's writer, and whoever signs it, vanish at every statement and every commit there is, before it and after it; another
 * goes on. Each time the log and its checkpoints become what they are where nobody vanishes: no gap, no double, the same root.
 */
class CutWriterIT {
    private static final int BATCH = 200;
    /** More than two full subtrees, in three batches. */
    private static final int EVENTS = 550;
    /** One checkpoint because of their number, and one because of time. */
    private static final int SIGNED = CheckpointWork.LEAVES + 100;

    private final DataSource database =
            TestDatabase.superuser(TestDatabase.fresh().jdbcUrl());
    private final Path folder;

    @AutoClose
    private final LogUnderTest log;

    CutWriterIT(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.log = new LogUnderTest(folder, LogUnderTest.migrated(database));
    }

    @Test
    void theWriterLeavesNoGapAndNoDouble() throws Exception {
        log.store(new Random(5), EVENTS);
        write(log);
        String whole = leaves();
        String subtrees = rows("select string_agg(n::text, ',' order by height, number) from audit_log.node n");
        assertThat(log.size()).isEqualTo(EVENTS);
        assertThat(subtrees).contains(",");

        int points = atEachStep(
                cut -> {
                    run("truncate audit_log.leaf, audit_log.node");
                    run("delete from event_store.tokens");
                    write(cut);
                },
                () -> {
                    assertThat(log.size()).isEqualTo(count("audit_log.leaf")).isIn(0L, 200L, 400L, 550L);
                    assertThat(passed())
                            .isEqualTo(log.database
                                    .sql("select coalesce(max(position), 0) from audit_log.leaf")
                                    .query(Long.class)
                                    .single());
                    write(log);
                    assertThat(leaves()).isEqualTo(whole);
                    assertThat(rows("select string_agg(n::text, ',' order by height, number) from audit_log.node n"))
                            .isEqualTo(subtrees);
                });
        assertThat(points).isGreaterThan(40);
    }

    @Test
    void whoeverSignsLeavesNoneOutAndSignsNoneTwice() throws Exception {
        log.store(new Random(6), SIGNED);
        log.follow(BATCH);
        Path outside = folder.resolve("outside");

        int points = atEachStep(
                cut -> {
                    run("delete from audit_log.checkpoint");
                    run("delete from audit_log.verifier_key");
                    FileSystemUtils.deleteRecursively(outside);
                    sign(cut, outside);
                },
                () -> {
                    sign(log, outside);
                    SortedMap<Long, String> kept = new TreeMap<>();
                    log.database
                            .sql("select size, note from audit_log.checkpoint")
                            .query((RowCallbackHandler) row -> kept.put(row.getLong(1), row.getString(2)));
                    assertThat(kept.keySet()).containsExactly((long) CheckpointWork.LEAVES, (long) SIGNED);
                    for (Map.Entry<Long, String> one : kept.entrySet()) {
                        assertThat(outside.resolve(one.getKey() + ".checkpoint"))
                                .hasContent(one.getValue());
                        Checkpoint signed = Checkpoint.of(SignedNote.parse(one.getValue()));
                        assertThat(signed.root()).isEqualTo(log.tree().root(one.getKey()));
                        assertThat(signed.size()).isEqualTo(one.getKey());
                    }
                    assertThat(count("audit_log.verifier_key")).isEqualTo(1);
                    assertThat(names(outside)).containsExactly("1000.checkpoint", "1100.checkpoint", "keys.txt");
                });
        assertThat(points).isGreaterThan(30);
    }

    private interface Doing {
        void with(LogUnderTest cut) throws Exception;
    }

    private interface Then {
        void look() throws IOException;
    }

    /** How many steps there were, before and after each. */
    private int atEachStep(Doing doing, Then then) throws Exception {
        int points = 0;
        for (boolean afterwards : List.of(false, true)) {
            boolean cut = true;
            for (int step = 1; cut; step++) {
                CutConnections connections = new CutConnections(database, step, afterwards);
                cut = vanished(connections, doing);
                then.look();
                points += cut ? 1 : 0;
            }
        }
        return points;
    }

    private boolean vanished(CutConnections connections, Doing doing) throws Exception {
        try (LogUnderTest cut = new LogUnderTest(folder, connections)) {
            doing.with(cut);
        } catch (DataAccessException | TransactionException e) {
            assertThat(connections.isCut()).as("%s", e).isTrue();
        }
        Waiting.until(
                "the server has seen it",
                Duration.ofSeconds(30),
                () -> count(
                                "pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()")
                        == 0);
        return connections.isCut();
    }

    /** Batch by batch from where the group's token stands, each in one transaction with the token, as the group does. */
    private static void write(LogUnderTest writer) {
        AuditLogWriter made = writer.writer();
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(writer.transaction.execute(_ -> {
                List<Long> places = writer.database
                        .sql("select global_index from event_store.events where global_index > ? order by 1 limit ?")
                        .params(TokensUnderTest.in(writer.database).reached(Projections.AUDIT_LOG), BATCH)
                        .query(Long.class)
                        .list();
                if (!places.isEmpty()) {
                    made.append(places);
                    TokensUnderTest.set(writer.database, Projections.AUDIT_LOG, places.getLast());
                }
                return !places.isEmpty();
            }));
        }
    }

    /** Twice, for what is not due by number is due only when it was seen before. */
    private static void sign(LogUnderTest signer, Path outside) throws IOException {
        CheckpointWork work = signer.work(outside, Duration.ZERO);
        work.lookAfterIt();
        work.lookAfterIt();
    }

    private long passed() {
        return TokensUnderTest.in(log.database).reached(Projections.AUDIT_LOG);
    }

    private String leaves() {
        return rows("select string_agg(l::text, ',' order by leaf_index) from audit_log.leaf l");
    }

    private String rows(String sql) {
        return log.database.sql(sql).query(String.class).single();
    }

    private long count(String table) {
        return log.database
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private void run(String sql) {
        log.database.sql(sql).update();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
