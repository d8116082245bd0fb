package uk.casereview.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the two programs that check the record offline.
 *
 * @param command how it is called
 */
record Verifier(String name, List<String> command) {
    /** @param project its root */
    static List<Verifier> both(Path project) {
        return List.of(
                new Verifier(
                        "verify-audit (Java)",
                        List.of(project.resolve("verify-audit").toString())),
                new Verifier(
                        "verify-audit.mjs (Node)",
                        List.of(
                                "node",
                                project.resolve("audit-proofs/verify-audit.mjs").toString())));
    }

    /** Checks the bundle; one that is not in order spoils the run. */
    Line.Checked check(Path bundle, Path keys, Path checkpoint, Line.Taken taken)
            throws IOException, InterruptedException {
        List<String> words = Stream.concat(
                        command.stream(),
                        Stream.of(
                                "bundle",
                                bundle.toString(),
                                "--key",
                                keys.toString(),
                                "--checkpoint",
                                checkpoint.toString()))
                .toList();
        long from = System.nanoTime();
        Process process = new ProcessBuilder(words).inheritIO().start();
        int answer = process.waitFor();
        double seconds = (System.nanoTime() - from) / 1e9;
        Dishonest.unless(answer == 0, () -> name + " ended with " + answer);
        Line.Checked checked = new Line.Checked(name, taken.events(), seconds);
        System.out.printf("%s: %,.0f events a second%n", name, checked.eventsPerSecond());
        return checked;
    }
}
