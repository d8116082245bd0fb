package uk.casereview.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.casereview.audit.proof.Vectors;

/** The program as it is run on a large bundle says how far it has come, and of a small one nothing. */
class VerifyProgressIT {
    private static final int EVENTS = 1_000_000;
    private static final Pattern SO_FAR = Pattern.compile("\r([\\d,]+) lines read \\((\\d+) %\\), ([\\d,]+) a second");
    private static final Pattern AT_THE_END = Pattern.compile("\r([\\d,]+) lines read, [\\d,]+ a second *\\R$");

    @TempDir
    private Path folder;

    @Test
    void aLargeBundleIsSeenToBeRead() throws IOException, InterruptedException {
        Path file = folder.resolve("large.gz");
        byte[] line = ("X {\"event\":\"" + "x".repeat(1_000) + "\"}\n").getBytes(UTF_8);
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.write("case-review-audit-bundle/1\nO x\nM whole\n".getBytes(UTF_8));
            for (int number = 0; number < EVENTS; number++) {
                out.write(line);
            }
            out.write(("Z " + (EVENTS + 3) + "\n").getBytes(UTF_8));
        }

        String said = errorsOf(file);

        List<MatchResult> steps = SO_FAR.matcher(said).results().toList();
        assertThat(steps).isNotEmpty();
        assertThat(steps)
                .extracting(step -> number(step.group(1)))
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(lines -> lines > 0 && lines < EVENTS + 4);
        assertThat(steps)
                .extracting(step -> number(step.group(2)))
                .isSorted()
                .allMatch(percent -> percent >= 0 && percent <= 100);
        assertThat(steps).extracting(step -> number(step.group(3))).allMatch(rate -> rate > 0);
        assertThat(AT_THE_END.matcher(said).results().toList())
                .singleElement()
                .extracting(end -> number(end.group(1)))
                .satisfies(lines -> assertThat(lines).isBetween(EVENTS, EVENTS + 4));
    }

    @Test
    void aSmallOneIsNot() throws IOException, InterruptedException {
        assertThat(errorsOf(Vectors.FOLDER.resolve("whole.bundle"))).doesNotContain("lines read");
    }

    private String errorsOf(Path bundle) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx48m",
                        "-cp",
                        Path.of("target", "classes").toString(),
                        VerifyAudit.class.getName(),
                        "bundle",
                        bundle.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
        process.waitFor();
        return Files.readString(errors);
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }
}
