package uk.casereview.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The results as tables for people. */
record Tables(Results results) {
    String text() {
        return String.join("\n", rates(), stored(), circumstances());
    }

    private String rates() {
        StringBuilder table = new StringBuilder("""
                | Clients | Contestant | commands/s | × limit | operations/s | × limit | p50 | p99 | CPU per command: JVM | PostgreSQL | others' CPU |
                |---|---|---|---|---|---|---|---|---|---|---|
                """);
        for (int threads : results.threads()) {
            for (String contestant : results.run().contestants()) {
                table.append(row(contestant, threads));
            }
        }
        return table.toString();
    }

    private String row(String contestant, int threads) {
        double commands = results.median(contestant, threads, Line.Round::commandsPerSecond);
        double operations = results.median(contestant, threads, Line.Round::operationsPerSecond);
        double others = results.worst(contestant, threads, Line.Round::othersShare);
        return "| %d | %s | %,.0f | %s | %,.0f | %s | %.2f ms | %.2f ms | %.3f ms | %.3f ms | %.1f %%%s |%n"
                .formatted(
                        threads,
                        contestant,
                        commands,
                        ratio(commands, threads),
                        operations,
                        ratio(operations, threads),
                        results.median(contestant, threads, Line.Round::p50Millis),
                        results.median(contestant, threads, Line.Round::p99Millis),
                        results.median(contestant, threads, Line.Round::jvmMillis),
                        results.median(contestant, threads, Line.Round::serverMillis),
                        100 * others,
                        others > Results.SPOILED ? " **spoiled**" : "");
    }

    private String ratio(double rate, int threads) {
        return results.run().contestants().contains(Limit.NAME)
                ? String.format(
                        Locale.ROOT,
                        "%.2f",
                        rate / results.median(Limit.NAME, threads, Line.Round::operationsPerSecond))
                : "";
    }

    private String stored() {
        return results.stored()
                .map(stored -> "- %s, counted in its database at the end: %s.%n"
                        .formatted(stored.contestant(), words(stored.counts())))
                .collect(Collectors.joining());
    }

    private String circumstances() {
        Line.Run run = results.run();
        return "Measured on %s with %d cores, Java %s; %d s of warm-up for each contestant, rounds of %d s. The server said: %s.%n"
                .formatted(
                        run.on(),
                        run.cores(),
                        run.java(),
                        run.warmUpSeconds(),
                        run.roundSeconds(),
                        words(run.server()));
    }

    private static String words(Map<String, ?> said) {
        return new TreeMap<>(said)
                .entrySet().stream()
                        .map(entry -> entry.getValue() instanceof Long number
                                ? "%s %,d".formatted(entry.getKey(), number)
                                : entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
