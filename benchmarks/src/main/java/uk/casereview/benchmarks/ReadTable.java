package uk.casereview.benchmarks;

import java.util.Map;
import java.util.stream.Collectors;

/** What was read, as a table for people. */
record ReadTable(Results results) {
    String text() {
        return String.join("\n", times(), circumstances());
    }

    private String times() {
        StringBuilder table = new StringBuilder("| Read | p99 at most |");
        results.threads()
                .forEach(threads -> table.append(
                        " %d %s: p50 | p99 | requests/s |".formatted(threads, threads == 1 ? "client" : "clients")));
        table.append(" CPU per request: service | others' CPU |\n|---|---|")
                .append("---|---|---|".repeat(results.threads().size()))
                .append("---|---|\n");
        results.service().limitMillis().forEach((read, limit) -> table.append(row(read, limit)));
        return table.toString();
    }

    private String row(String read, int limit) {
        double others = results.threads().stream()
                .mapToDouble(threads -> results.worst(read, threads, Line.Round::othersShare))
                .max()
                .orElseThrow();
        return "| %s | %d ms |%s %.2f ms | %.1f %%%s |%n"
                .formatted(
                        read,
                        limit,
                        results.threads().stream()
                                .map(threads -> cells(read, threads, limit))
                                .collect(Collectors.joining()),
                        results.median(read, results.threads().getLast(), Line.Round::serverMillis),
                        100 * others,
                        others > Results.SPOILED ? " **spoiled**" : "");
    }

    private String cells(String read, int threads, int limit) {
        double p99 = results.median(read, threads, Line.Round::p99Millis);
        return " %.1f ms | %.1f ms%s | %,.0f |"
                .formatted(
                        results.median(read, threads, Line.Round::p50Millis),
                        p99,
                        p99 > limit ? " **above**" : "",
                        results.median(read, threads, Line.Round::commandsPerSecond));
    }

    private String circumstances() {
        Line.Service service = results.service();
        Map<String, Long> cases = service.cases();
        return "Measured on %s with %d cores, Java %s; %,d cases (%s) by the service's own count; each read %d s of warm-up, rounds of %d s.%n"
                .formatted(
                        service.on(),
                        service.cores(),
                        service.java(),
                        cases.values().stream().mapToLong(Long::longValue).sum(),
                        cases.entrySet().stream()
                                .map(of -> "%s %,d".formatted(of.getKey(), of.getValue()))
                                .sorted()
                                .collect(Collectors.joining(", ")),
                        service.warmUpSeconds(),
                        service.roundSeconds());
    }
}
