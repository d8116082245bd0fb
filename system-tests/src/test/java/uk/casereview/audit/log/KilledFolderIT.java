package uk.casereview.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.casereview.audit.log.Checkpoints.Kept;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.audit.proof.Signer;
import uk.casereview.system.Waiting;

/** Killed with -9 while it writes checkpoints outside: none is half of one, none is left out, and another goes on. */
class KilledFolderIT {
    private static final int TIMES = 3;
    private static final int MORE_EACH_TIME = 15;

    private final Signer signer = Signer.generate("case-review/killed");

    @TempDir
    private Path folder;

    @Test
    void noCheckpointIsTorn() throws Exception {
        CheckpointFolder outside = new CheckpointFolder(folder);
        for (int time = 0; time < TIMES; time++) {
            long enough = outside.sizes().size() + (long) MORE_EACH_TIME;
            Process writing = started();
            try {
                Waiting.until("some are written", Duration.ofSeconds(30), () -> written(outside) >= enough);
            } finally {
                int _ = writing.destroyForcibly().waitFor();
            }
            List<Long> sizes = List.copyOf(outside.sizes());
            assertThat(sizes)
                    .isEqualTo(LongStream.rangeClosed(1, sizes.size()).boxed().toList());
            for (long size : sizes) {
                Kept whole = CheckpointsInOneProcess.kept(size, signer);
                assertThat(outside.text(size)).isEqualTo(whole.note().toText());
                assertThat(SignedNote.parse(outside.text(size)).by(signer.verifierKey()))
                        .isEqualTo(SignedNote.Signed.RIGHTLY);
            }
        }
    }

    /** What a killed writer leaves of a file it had begun is taken for no checkpoint, and the whole one is written. */
    @Test
    void whatWasBegunIsNoCheckpoint() throws IOException {
        CheckpointFolder outside = new CheckpointFolder(folder);
        Kept whole = CheckpointsInOneProcess.kept(7, signer);
        Files.writeString(
                folder.resolve(".7.checkpoint123.new"), whole.note().toText().substring(0, 40));

        assertThat(outside.sizes()).isEmpty();
        outside.keep(whole);

        assertThat(outside.sizes()).containsExactly(7L);
        assertThat(outside.text(7)).isEqualTo(whole.note().toText());
    }

    private static long written(CheckpointFolder outside) {
        try {
            return outside.sizes().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process started() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CheckpointsInOneProcess.class.getName(),
                        folder.toString(),
                        signer.toText())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
    }
}
