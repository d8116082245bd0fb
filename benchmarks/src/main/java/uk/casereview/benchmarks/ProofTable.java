package uk.casereview.benchmarks;

import java.util.stream.Collectors;

/** How the record was taken away and checked, as tables for people. */
record ProofTable(Results results) {
    private static final double MEGABYTE = 1e6;
    private static final double LIMIT_MILLIS = 5;

    String text() {
        return String.join("\n", record(), proofs(), circumstances());
    }

    private String record() {
        Line.Taken taken = results.taken();
        return "| The whole record | events | seconds | events/s |\n|---|---|---|---|\n"
                + "| taken away: %,.1f MB, %,d events in full, the others as hashes | %,d | %.1f | %,.0f |%n"
                        .formatted(
                                taken.bytes() / MEGABYTE,
                                taken.shown(),
                                taken.events(),
                                taken.seconds(),
                                taken.events() / taken.seconds())
                + results.checked()
                        .map(one -> "| checked by %s | %,d | %.1f | %,.0f |%n"
                                .formatted(one.program(), one.events(), one.seconds(), one.eventsPerSecond()))
                        .collect(Collectors.joining());
    }

    private String proofs() {
        return "| Inclusion proof over HTTP | p50 | p99, at most %.0f ms | proofs/s | others' CPU |%n|---|---|---|---|---|%n"
                        .formatted(LIMIT_MILLIS)
                + results.threads().stream().map(this::row).collect(Collectors.joining());
    }

    private String row(int threads) {
        double p99 = results.median(Proving.PROOF, threads, Line.Round::p99Millis);
        double others = results.worst(Proving.PROOF, threads, Line.Round::othersShare);
        return "| %d %s | %.1f ms | %.1f ms%s | %,.0f | %.1f %%%s |%n"
                .formatted(
                        threads,
                        threads == 1 ? "client" : "clients",
                        results.median(Proving.PROOF, threads, Line.Round::p50Millis),
                        p99,
                        p99 > LIMIT_MILLIS ? " **above**" : "",
                        results.median(Proving.PROOF, threads, Line.Round::commandsPerSecond),
                        100 * others,
                        others > Results.SPOILED ? " **spoiled**" : "");
    }

    private String circumstances() {
        Line.Machine machine = results.machine();
        return "Measured on %s with %d cores, Java %s; proofs after %d s of warm-up, rounds of %d s; programs from start to end.%n"
                .formatted(
                        machine.on(), machine.cores(), machine.java(), machine.warmUpSeconds(), machine.roundSeconds());
    }
}
