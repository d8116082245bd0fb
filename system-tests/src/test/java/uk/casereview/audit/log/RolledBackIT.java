package uk.casereview.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.casereview.app.postgres.EmbeddedPostgresSettings;
import uk.casereview.app.postgres.EmbeddedServer;
import uk.casereview.audit.DifferenceKind;
import uk.casereview.audit.log.CheckTables.Found;
import uk.casereview.audit.proof.Signer;
import uk.casereview.audit.verify.Answer;
import uk.casereview.audit.verify.Twin;

/**
 * A whole database that goes back to an older back-up: the files of a running server, taken as PostgreSQL says they are to be
 * taken, and put back. Nothing inside can know; whoever kept a checkpoint does, and so does the folder outside.
 */
class RolledBackIT {
    private static final int BEFORE = 300;
    private static final int AFTER = 200;

    private final Random random = new Random(Tampering.SEED);

    @TempDir
    private Path folder;

    private Twin second;
    private EmbeddedServer server;
    private LogUnderTest log;

    @BeforeEach
    void aServerOfItsOwn() throws Exception {
        second = Twin.started();
        open();
    }

    @AfterEach
    void close() {
        if (second != null) {
            second.close();
        }
        if (server != null) {
            shut();
        }
    }

    @Test
    void whoeverKeptACheckpointSeesIt() throws Exception {
        grow(BEFORE);
        Path early = keptOutside();
        Path backUp = backUp();
        grow(AFTER);
        Path late = keptOutside();
        log.work(outside(), Duration.ZERO).lookAfterIt();
        assertThat(both(early)).containsExactly("IN ORDER");
        assertThat(both(late)).containsExactly("IN ORDER");

        putBack(backUp);

        assertThat(log.size()).isEqualTo(BEFORE);
        assertThat(both(early)).containsExactly("IN ORDER");
        assertThat(both(late)).hasSize(2).first().asString().contains("the log was rolled back or cut");
        assertThat(found()).containsExactly(DifferenceKind.LOG_CUT);
        // at the start already, before any round is over
        CheckpointWork work = log.work(outside(), Duration.ofDays(1));
        assertThat(work.olderThan()).isZero();
        work.lookAfterIt();
        assertThat(work.olderThan()).isEqualTo(BEFORE + AFTER);

        // and then it goes on, with the very key, until it is longer than it was
        grow(2 * AFTER);
        log.sign(log.keyFile);
        assertThat(both(early)).containsExactly("IN ORDER");
        assertThat(both(late)).hasSize(2).first().asString().contains("this is another history");
        assertThat(found()).contains(DifferenceKind.WITNESS_DISAGREES);
    }

    private List<DifferenceKind> found() {
        SelfCheck check = log.selfCheck(outside());
        boolean more;
        do {
            more = check.nextPart();
        } while (more);
        return log.checked().found(10).stream()
                .map(Found::difference)
                .map(Difference::kind)
                .toList();
    }

    private void grow(int events) {
        log.store(random, events);
        log.follow(50);
    }

    private Path outside() {
        return folder.resolve("outside");
    }

    private Path keptOutside() throws IOException {
        return Files.writeString(
                folder.resolve(log.size() + ".kept"), log.sign(log.keyFile).toText());
    }

    /** What both say of a bundle made now, held against this checkpoint. */
    private List<String> both(Path checkpoint) throws IOException {
        String key = Signer.parse(Files.readString(log.keyFile)).verifierKey().toString();
        List<String> words = List.of(
                "bundle",
                log.bundle("BSCP", log.keyFile).toString(),
                "--key",
                key,
                "--checkpoint",
                checkpoint.toString());
        Answer answer = Answer.to(words);
        assertThat(second.to(words).findings()).isEqualTo(answer.findings());
        return answer.findings();
    }

    /** Of the server as it runs; its write-ahead log last, for what is in the files is only right together with it. */
    private Path backUp() throws IOException {
        Path copy = folder.resolve("back-up");
        log.database.sql("select pg_backup_start('older', true)").query().singleRow();
        copy(cluster(), copy, false);
        String label = log.database
                .sql("select labelfile from pg_backup_stop(false)")
                .query(String.class)
                .single();
        copy(cluster().resolve("pg_wal"), copy.resolve("pg_wal"), true);
        Files.writeString(copy.resolve("backup_label"), label);
        return copy;
    }

    private void putBack(Path backUp) throws Exception {
        shut();
        Path gone = Files.move(cluster(), folder.resolve("gone"));
        copy(backUp, cluster(), true);
        Files.setPosixFilePermissions(cluster(), Files.getPosixFilePermissions(gone));
        open();
    }

    private Path cluster() {
        return folder.resolve("data").resolve("postgresql");
    }

    private void open() throws Exception {
        server = EmbeddedServer.start(EmbeddedPostgresSettings.in(folder.resolve("data")));
        log = new LogUnderTest(folder, LogUnderTest.migrated(server.asSuperuser(EmbeddedServer.DATABASE)));
    }

    private void shut() {
        log.close();
        server.close();
    }

    /** A file that the server deletes meanwhile is none. */
    private static void copyIfThere(Path from, Path to) throws IOException {
        try {
            Files.copy(from, to);
        } catch (NoSuchFileException _) {
            Files.deleteIfExists(to);
        }
    }

    private static void copy(Path from, Path to, boolean withLog) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                boolean isLog = file.startsWith(from.resolve("pg_wal"));
                if (!file.endsWith("postmaster.pid") && (withLog || !isLog)) {
                    copyIfThere(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
