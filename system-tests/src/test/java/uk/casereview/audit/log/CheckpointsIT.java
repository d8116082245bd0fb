package uk.casereview.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.InclusionProof;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.audit.proof.Signer;
import uk.casereview.audit.verify.Verified;
import uk.casereview.platform.sealing.KeyRefused;

/** Who signs the log and when, and what is kept outside. */
class CheckpointsIT {
    private final Random random = new Random(7);

    @TempDir
    private Path folder;

    private LogUnderTest log;

    @BeforeEach
    void aLog() throws Exception {
        log = new LogUnderTest(folder);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void theKeyIsItsOwnersAndStays() throws IOException {
        grow(3);
        SignedNote note = log.sign(log.keyFile);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log.keyFile)))
                .isEqualTo("rw-------");
        assertThat(note.signatures()).hasSize(1);
        Files.move(log.keyFile, folder.resolve("lost"));
        assertThatThrownBy(() -> log.keys(log.keyFile, null))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("is missing");
        Files.move(folder.resolve("lost"), log.keyFile);
        Files.setPosixFilePermissions(log.keyFile, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> log.keys(log.keyFile, null)).hasMessageContaining("0600");
        Files.writeString(log.keyFile, "no key");
        Files.setPosixFilePermissions(log.keyFile, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> log.keys(log.keyFile, null)).hasMessageContaining("holds no audit key");
    }

    @Test
    void anotherKeyTakesOverOnlyTogetherWithTheFormer() throws IOException {
        grow(3);
        log.sign(log.keyFile);
        Path next = folder.resolve("next-key");
        Files.writeString(next, Signer.generate("elsewhere").toText());
        Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> log.keys(next, null)).hasMessageContaining("former-key-file");

        grow(3);
        assertThat(log.sign(next, log.keyFile).signatures()).hasSize(2);
        grow(3);
        assertThat(log.sign(next, log.keyFile).signatures()).hasSize(1);
        assertThat(log.keys(next, null).known()).hasSize(2);

        // who trusts the first key trusts the second
        Path first = Files.writeString(
                folder.resolve("first"),
                Signer.parse(Files.readString(log.keyFile)).verifierKey() + "\n");
        assertThat(Verified.by("bundle", log.bundle("BSCP", next).toString(), "--key", first.toString()))
                .extracting(Verified::code)
                .isEqualTo(0);
        assertThatThrownBy(() -> log.keys(log.keyFile, null)).isInstanceOf(KeyRefused.class);
    }

    @Test
    void signsEveryThousandLeavesAndKeepsThemOutside() throws IOException {
        grow(2_500);
        Path outside = folder.resolve("outside");
        CheckpointWork work = log.work(outside, Duration.ofDays(1));

        work.lookAfterIt();
        assertThat(names(outside)).containsExactly("1000.checkpoint", "2000.checkpoint", "keys.txt");
        CheckpointWork impatient = log.work(outside, Duration.ZERO);
        impatient.lookAfterIt();
        impatient.lookAfterIt();
        assertThat(names(outside)).contains("2500.checkpoint");
        assertThat(Checkpoint.of(SignedNote.parse(Files.readString(outside.resolve("2500.checkpoint"))))
                        .root())
                .isEqualTo(log.tree().root(2_500));
    }

    /** Its signature goes with the checkpoint from then on, wherever that goes. */
    @Test
    void aWitnessSignsBelowTheCheckpointInItsFile() throws IOException {
        grow(1_000);
        Path outside = folder.resolve("outside");
        log.work(outside, Duration.ofDays(1)).lookAfterIt();
        Path file = outside.resolve("1000.checkpoint");
        SignedNote note = SignedNote.parse(Files.readString(file));
        Signer witness = Signer.generate("witness.example");
        SignedNote both = new SignedNote(
                note.text(),
                Stream.concat(note.signatures().stream(), Stream.of(witness.sign(note.text())))
                        .toList());
        Files.writeString(file, both.toText());
        log.outside = outside;

        log.work(outside, Duration.ofDays(1)).lookAfterIt();
        assertThat(file).hasContent(both.toText());
        assertThat(Verified.by(
                                "bundle",
                                log.bundle("BSCP", log.keyFile).toString(),
                                "--witness",
                                witness.verifierKey().toString())
                        .code())
                .isEqualTo(0);
        assertThat(Verified.by(
                                "bundle",
                                log.bundle("BSCP", log.keyFile).toString(),
                                "--witness",
                                Signer.generate("other.example").verifierKey().toString())
                        .code())
                .isEqualTo(1);

        // whatever else somebody writes there goes nowhere
        Files.writeString(file, both.toText() + "no signature\n");
        assertThat(log.sign(log.keyFile).signatures()).hasSize(1);
    }

    /** What is outside is kept even where the database says something else by now. */
    @Test
    void neverWritesOverWhatIsOutside() throws IOException {
        grow(1_000);
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("1000.checkpoint"), "of another history\n");

        log.work(outside, Duration.ofDays(1)).lookAfterIt();

        assertThat(outside.resolve("1000.checkpoint")).hasContent("of another history\n");
        assertThat(names(outside)).containsExactly("1000.checkpoint", "keys.txt");
    }

    @Test
    void signsNothingThatDidNotGrowOutOfWhatWasSigned() {
        grow(10);
        log.sign(log.keyFile);
        grow(10);
        log.database
                .sql("update audit_log.leaf set hash = sha256(hash) where leaf_index = 4")
                .update();

        assertThatThrownBy(() -> log.sign(log.keyFile)).isInstanceOf(LogBroken.class);
    }

    @Test
    void provesEveryLeafOfEverySize() {
        grow(1_100);
        StoredTree tree = log.tree();
        for (long size : List.of(1L, 2L, 255L, 256L, 257L, 512L, 1_023L, 1_100L)) {
            for (long index = 0; index < size; index += 1 + random.nextInt(60)) {
                assertThat(InclusionProof.make(tree, index, size).proves(tree.hash(0, index), tree.root(size)))
                        .as("%d of %d", index, size)
                        .isTrue();
            }
        }
    }

    private void grow(int events) {
        log.store(random, events);
        log.follow(1 + random.nextInt(400));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
