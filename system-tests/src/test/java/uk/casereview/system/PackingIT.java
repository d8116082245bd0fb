package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script's own functions, in a directory of their own, with a Java that unpacks what the test says. */
class PackingIT {
    /** As {@code ./start} goes about it. */
    private static final String START = """
            set -euo pipefail
            . "$SCRIPTS/machine.sh"
            . "$SCRIPTS/service.sh"
            is_current() { true; }
            java() {
              [[ "$*" == *" extract "* ]] || return 1
              mkdir .service.unfinished
              echo "all of it" >.service.unfinished/service.jar
            }
            WHAT_DIFFERS
            pack_service
            say "Starting"
            """;
    /** What is left where the disk is full in the middle of it. */
    private static final String HALF_UNPACKED = """
            java() {
              mkdir -p .service.unfinished/lib
              echo "No space left on device" >&2
              return 1
            }
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void built() throws IOException {
        Path target = Files.createDirectories(directory.resolve("standalone-app/target"));
        Files.createFile(target.resolve("standalone-app-1-exec.jar"));
    }

    @Test
    void whatIsUnpackedIsReadyAlsoWithoutARehearsal() throws IOException {
        assertThat(start("")).isZero();

        assertThat(said()).isEqualTo(List.of("Preparing a quick start ...", "Starting"));
        assertThat(directory.resolve(".service/service.jar")).hasContent("all of it");
        assertThat(directory.resolve(".service/.ready")).exists();
    }

    @Test
    void whatCannotBeUnpackedIsNeverReady() throws IOException {
        assertThat(start(HALF_UNPACKED)).isEqualTo(1);

        assertThat(said())
                .containsExactly(
                        "Preparing a quick start ...",
                        "No space left on device",
                        "start: the service could not be unpacked: reading "
                                + "standalone-app/target/standalone-app-1-exec.jar failed. "
                                + "The reason is above; is there room on the disk?");
        assertThat(directory.resolve(".service")).doesNotExist();
        assertThat(directory.resolve(".service.unfinished")).doesNotExist();
    }

    @Test
    void norIsWhatCannotBeMovedIntoPlace() throws IOException {
        assertThat(start("mv() { false; }")).isEqualTo(1);

        assertThat(said()).last().asString().startsWith("start: the service could not be unpacked: moving it");
        assertThat(directory.resolve(".service")).doesNotExist();
    }

    @Test
    void theNextStartUnpacksItAnew() throws IOException {
        assertThat(start(HALF_UNPACKED)).isEqualTo(1);

        assertThat(start("")).isZero();

        assertThat(directory.resolve(".service/service.jar")).hasContent("all of it");
        assertThat(directory.resolve(".service/lib")).doesNotExist();
        assertThat(directory.resolve(".service/.ready")).exists();
    }

    /** As {@code ./verify} does after {@code ./start}: the rehearsal takes as long as a hundred tests. */
    @Test
    void whatIsBuiltOnceMoreOfTheSameSourcesIsNotUnpackedAgain() throws IOException {
        assertThat(start("")).isZero();
        builtOnceMore();

        assertThat(start("")).isZero();

        assertThat(said()).containsExactly("Starting");
    }

    @Test
    void whatIsBuiltOfOtherSourcesIs() throws IOException {
        assertThat(start("")).isZero();
        Files.writeString(directory.resolve("pom.xml"), "<project/>");
        builtOnceMore();

        assertThat(start("")).isZero();

        assertThat(said()).containsExactly("Preparing a quick start ...", "Starting");
    }

    private void builtOnceMore() throws IOException {
        Files.setLastModifiedTime(
                directory.resolve("standalone-app/target/standalone-app-1-exec.jar"),
                FileTime.from(Instant.now().plusSeconds(60)));
    }

    private int start(String fault) throws IOException {
        ProcessBuilder script = new ProcessBuilder("bash", "-c", START.replace("WHAT_DIFFERS", fault), "start")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile());
        script.environment()
                .put("SCRIPTS", PreparedService.ROOT.resolve("scripts").toString());
        Process started = script.start();
        try {
            assertThat(started.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return started.exitValue();
    }

    private List<String> said() throws IOException {
        return Files.readAllLines(output());
    }

    private Path output() {
        return directory.resolve("said.log");
    }
}
