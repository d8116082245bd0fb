package uk.casereview.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The second verifier, asked many times in one process. */
public final class Twin implements AutoCloseable {
    private static final Path SCRIPT =
            Path.of("..", "audit-proofs", "verify-audit.mjs").toAbsolutePath().normalize();

    /** Answers each line, whose words are apart by tabs, with a line of the exit code and the number of lines it says. */
    private static final String ASKED_BY_LINE = """
            import readline from 'node:readline';
            import { verifyAudit } from '%s';
            let said = [];
            console.log = (sentence) => said.push(sentence + '\\n');
            for await (const line of readline.createInterface({ input: process.stdin })) {
              said = [];
              const code = await verifyAudit(line === '' ? [] : line.split('\\t'));
              process.stdout.write(code + ' ' + said.length + '\\n' + said.join(''));
            }
            """.formatted(SCRIPT.toUri());

    private final Process process;
    private final Writer asked;
    private final BufferedReader answered;

    private Twin(Process process) {
        this.process = process;
        this.asked = process.outputWriter(UTF_8);
        this.answered = process.inputReader(UTF_8);
    }

    public static Twin started() {
        assumeNode();
        try {
            return new Twin(new ProcessBuilder("node", "--input-type=module", "--eval", ASKED_BY_LINE)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without Node there is no second verifier here, and the test says so. */
    static void assumeNode() {
        int code;
        try {
            code = new ProcessBuilder("node", "-e", "process.exit(+process.versions.node.split('.')[0] >= 18 ? 0 : 1)")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            code = -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Assumptions.assumeTrue(
                code == 0, "Node 18 or newer is not on this machine, so the second verifier was not run");
    }

    public Answer to(List<String> words) {
        try {
            asked.write(String.join("\t", words) + "\n");
            asked.flush();
            String head = answered.readLine();
            if (head == null) {
                throw new AssertionError("the second verifier ended when asked " + words);
            }
            int space = head.indexOf(' ');
            String said = Stream.generate(this::line)
                    .limit(Integer.parseInt(head.substring(space + 1)))
                    .collect(Collectors.joining());
            return new Answer(Integer.parseInt(head.substring(0, space)), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() {
        try {
            return answered.readLine() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
