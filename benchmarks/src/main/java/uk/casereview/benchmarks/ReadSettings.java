package uk.casereview.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which service to read, and how long.
 *
 * @param cases how many it must have; null where any number will do
 * @param caughtUp whether to wait until its read models have all that is recorded
 */
record ReadSettings(URI service, @Nullable Long cases, boolean caughtUp, Settings measuring) {
    private static final ReadSettings WHOLE = new ReadSettings(
            URI.create("http://localhost:8080"),
            null,
            false,
            new Settings(
                    List.of(1, 8, 32),
                    Read.all().stream().map(Read::name).toList(),
                    1,
                    8,
                    3,
                    Path.of("benchmarks/target/data"),
                    Path.of("benchmarks/target/reads.jsonl"),
                    null));

    static ReadSettings of(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        ReadSettings settings = WHOLE;
        while (!rest.isEmpty()) {
            settings = settings.with(rest.removeFirst(), rest);
        }
        return settings;
    }

    private ReadSettings with(String option, Deque<String> rest) {
        return switch (option) {
            case "--url" -> new ReadSettings(URI.create(rest.removeFirst()), cases, caughtUp, measuring);
            case "--cases" -> new ReadSettings(service, Long.valueOf(rest.removeFirst()), caughtUp, measuring);
            case "--caught-up" -> new ReadSettings(service, cases, true, measuring);
            case "--quick" -> new ReadSettings(service, cases, caughtUp, measuring.times(1, 0, 0));
            default -> new ReadSettings(service, cases, caughtUp, measuring.with(option, rest));
        };
    }

    List<Read> reads() {
        return Read.all().stream()
                .filter(read -> measuring.contestants().contains(read.name()))
                .toList();
    }
}
