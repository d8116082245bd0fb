package uk.casereview.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.casereview.audit.proof.Signer;
import uk.casereview.audit.proof.TestLog;
import uk.casereview.audit.proof.Vectors;

/** What is said, to whom it matters; and that it needs little memory for it. */
class VerifyAuditIT {
    private static final String MEMORY = "-Xmx48m";

    @TempDir
    private Path folder;

    @Test
    void saysWhichEventWasChangedAndBetweenWhichCheckpoints() {
        assertThat(bundle("wrong-altered.bundle"))
                .contains("event 5 (" + TestLog.eventId(5) + ") was changed after it was logged")
                .contains("(between the beginning and the checkpoint over 7 events of 2026-02-02T09:07:00.125Z)")
                .endsWith("SOMETHING IS WRONG: see above\n");
    }

    @Test
    void saysThatAnEventWasDeleted() {
        assertThat(bundle("wrong-deleted.bundle"))
                .contains("event 5 was logged and is not in the event store any more");
    }

    @Test
    void saysThatAnEventWasSlippedIn() {
        assertThat(bundle("wrong-slipped-in.bundle"))
                .contains("event " + TestLog.eventId(77) + " is in the event store and not in the log");
    }

    @Test
    void saysBetweenWhichCheckpointsHistoryParts() {
        assertThat(bundle("wrong-altered-with-its-hash.bundle"))
                .contains("between the beginning and it, events were changed, dropped, added or put in another order")
                .contains("The 2 later checkpoints that do not fit cover the same events.");
    }

    @Test
    void saysThatItTookTheBundlesOwnKeyAndHowToCompareIt() {
        assertThat(bundle("whole.bundle"))
                .contains("you brought none")
                .contains(TestLog.FIRST_KEY.verifierKey().fingerprint());
    }

    @Test
    void saysWhatIsNotYetWitnessed() {
        assertThat(bundle("unwitnessed-end.bundle")).contains("The last 3 events are not yet witnessed");
    }

    @Test
    void saysUpToWhereAWitnessSigned() {
        assertThat(bundle("whole.bundle", "--witness", vector("witnesses.txt")))
                .contains("Witness witness.example/one counter-signed up to the checkpoint over 30 events");
    }

    @Test
    void saysThatTheLogWasRolledBack() {
        assertThat(bundle("rolled-back.bundle", "--checkpoint", vector("30.checkpoint")))
                .contains("the log was rolled back or cut");
    }

    /** Nobody says that the bundle was taken after the receipt, as whoever kept a checkpoint does. */
    @Test
    void saysThatItCannotTellFromABundleOlderThanTheReceipt() {
        assertThat(Answer.to(List.of("receipt", vector("26.tlog-proof"), "--bundle", vector("rolled-back.bundle")))
                        .said())
                .contains("CANNOT TELL: the receipt's checkpoint (30 events, 2026-02-02T09:30:00.125Z) is younger")
                .doesNotContain("WRONG");
    }

    private static String bundle(String name, String... options) {
        return Answer.to(Stream.concat(Stream.of("bundle", vector(name)), Stream.of(options))
                        .toList())
                .said();
    }

    private static String vector(String name) {
        return Vectors.FOLDER.resolve(name).toString();
    }

    /** 128 MB of lines that are as they should be, in an eighth of a megabyte of file. */
    @Test
    void aFileThatGrowsAThousandfoldNeedsNoMoreMemory() throws IOException, InterruptedException {
        Path file = folder.resolve("bomb.gz");
        byte[] line = ("X {\"event\":\"" + "x".repeat(1 << 20) + "\"}\n").getBytes(UTF_8);
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            out.write("case-review-audit-bundle/1\nO x\nM whole\n".getBytes(UTF_8));
            for (int number = 0; number < 128; number++) {
                out.write(line);
            }
            out.write("Z 131\n".getBytes(UTF_8));
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = Path.of("target", "classes").toString();

        assertThat(exit(List.of(java, MEMORY, "-cp", classes, VerifyAudit.class.getName(), "bundle", file.toString())))
                .isEqualTo(1);
        Twin.assumeNode();
        assertThat(exit(List.of("node", "--max-old-space-size=48", "verify-audit.mjs", "bundle", file.toString())))
                .isEqualTo(1);
    }

    /** Keys are kept, all of them: so many and so long as nobody's log has is no bundle. */
    @Test
    void keysWithoutEndAreNoBundle() throws IOException, InterruptedException {
        assertThat(answersTo("many", 2_000, 10)).containsOnly(2);
        assertThat(answersTo("long", 20, 1 << 21)).containsOnly(2);
    }

    private List<Integer> answersTo(String name, int keys, int length) throws IOException, InterruptedException {
        Path file = folder.resolve(name + ".gz");
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            out.write("case-review-audit-bundle/1\nO x\nM whole\n".getBytes(UTF_8));
            for (int number = 0; number < keys; number++) {
                Signer key = Signer.generate("x".repeat(length) + number);
                out.write(("K " + key.verifierKey() + "\n").getBytes(UTF_8));
            }
            out.write(("Z " + (keys + 3) + "\n").getBytes(UTF_8));
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = Path.of("target", "classes").toString();
        List<Integer> answers = new ArrayList<>();
        answers.add(
                exit(List.of(java, MEMORY, "-cp", classes, VerifyAudit.class.getName(), "bundle", file.toString())));
        Twin.assumeNode();
        answers.add(exit(List.of("node", "--max-old-space-size=48", "verify-audit.mjs", "bundle", file.toString())));
        return answers;
    }

    private static int exit(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor();
    }
}
