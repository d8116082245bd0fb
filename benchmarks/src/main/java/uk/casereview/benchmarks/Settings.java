package uk.casereview.benchmarks;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long and how often to measure whom.
 *
 * @param warmUpSeconds for each contestant; the compiler needs 25 or more
 * @param results one line of JSON per result
 * @param document whose tables are written anew from the results; null for none
 */
record Settings(
        List<Integer> threads,
        List<String> contestants,
        int rounds,
        int roundSeconds,
        int warmUpSeconds,
        Path data,
        Path results,
        @Nullable Path document) {

    static final Settings WHOLE = new Settings(
            List.of(1, 8, 32),
            List.of(Limit.NAME, CommandSide.NAME, CommandSide.WITH_VIEWS, CommandSide.SEEN),
            3,
            10,
            30,
            Path.of("benchmarks/target/data"),
            Path.of("benchmarks/target/results.jsonl"),
            null);

    /** Everything once and briefly: shows that the benchmark runs and is honest, and says nothing about speed. */
    Settings quick() {
        return new Settings(threads, contestants, 1, 1, 1, data, results, document);
    }

    static Settings of(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        Settings settings = WHOLE;
        while (!rest.isEmpty()) {
            settings = settings.with(rest.removeFirst(), rest);
        }
        return settings;
    }

    Settings with(String option, Deque<String> rest) {
        if (option.equals("--quick")) {
            return quick();
        }
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " is not an option, or has no value");
        }
        String value = rest.removeFirst();
        return switch (option) {
            case "--threads" ->
                new Settings(
                        Arrays.stream(value.split(",", -1))
                                .map(Integer::valueOf)
                                .toList(),
                        contestants,
                        rounds,
                        roundSeconds,
                        warmUpSeconds,
                        data,
                        results,
                        document);
            case "--contestants" ->
                new Settings(
                        threads,
                        List.of(value.split(",", -1)),
                        rounds,
                        roundSeconds,
                        warmUpSeconds,
                        data,
                        results,
                        document);
            case "--rounds" -> times(Integer.parseInt(value), roundSeconds, warmUpSeconds);
            case "--seconds" -> times(rounds, Integer.parseInt(value), warmUpSeconds);
            case "--warm-up" -> times(rounds, roundSeconds, Integer.parseInt(value));
            case "--data" -> files(Path.of(value), results, document);
            case "--results" -> files(data, Path.of(value), document);
            case "--document" -> files(data, results, Path.of(value));
            default -> throw new IllegalArgumentException(option + " is not an option");
        };
    }

    Settings times(int rounds, int roundSeconds, int warmUpSeconds) {
        return new Settings(threads, contestants, rounds, roundSeconds, warmUpSeconds, data, results, document);
    }

    Settings files(Path data, Path results, @Nullable Path document) {
        return new Settings(threads, contestants, rounds, roundSeconds, warmUpSeconds, data, results, document);
    }
}
