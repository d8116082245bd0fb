package uk.casereview.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose record to take away and check.
 *
 * @param files where the bundle goes, and what is kept of the service meanwhile
 */
record ProofSettings(URI service, Path files, Settings measuring) {
    static ProofSettings of(String... arguments) {
        ProofSettings settings = new ProofSettings(
                URI.create("http://localhost:8080"),
                Path.of("benchmarks/target/record"),
                new Settings(
                        List.of(1),
                        List.of(Proving.PROOF),
                        3,
                        8,
                        5,
                        Path.of("benchmarks/target/data"),
                        Path.of("benchmarks/target/proofs.jsonl"),
                        null));
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            settings = settings.with(rest.removeFirst(), rest);
        }
        return settings;
    }

    private ProofSettings with(String option, Deque<String> rest) {
        return switch (option) {
            case "--url" -> new ProofSettings(URI.create(rest.removeFirst()), files, measuring);
            case "--files" -> new ProofSettings(service, Path.of(rest.removeFirst()), measuring);
            case "--quick" -> new ProofSettings(service, files, measuring.times(1, 0, 0));
            default -> new ProofSettings(service, files, measuring.with(option, rest));
        };
    }

    @Nullable
    Path document() {
        return measuring.document();
    }
}
