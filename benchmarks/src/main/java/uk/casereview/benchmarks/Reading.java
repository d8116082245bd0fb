package uk.casereview.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads over HTTP from a service that runs, one kind of read after the other, and writes down how long each took. */
final class Reading {
    private static final int CLIENTS_OF_WARM_UP = 8;

    private final ReadSettings settings;
    private final List<Long> server;
    private final List<Line> lines = new ArrayList<>();

    private Reading(ReadSettings settings, List<Long> server) {
        this.settings = settings;
        this.server = List.copyOf(server);
    }

    public static void main(String[] arguments) throws InterruptedException {
        ReadSettings settings = ReadSettings.of(arguments);
        System.out.println(new ReadTable(of(settings, ServiceProcesses.of(settings.service()))).text());
    }

    /** @param server the processes of the service that are not this JVM */
    static Results of(ReadSettings settings, List<Long> server) throws InterruptedException {
        Results results = new Reading(settings, server).measured();
        results.writeTo(settings.measuring().results());
        @Nullable Path document = settings.measuring().document();
        if (document != null) {
            PerformanceDocument.in(document).withReads(results).writeTo(document);
        }
        return results;
    }

    private Results measured() throws InterruptedException {
        Settings measuring = settings.measuring();
        if (settings.caughtUp()) {
            Followers.awaitAll(settings.service());
        }
        try (Readers readers = new Readers(settings.service())) {
            Map<String, Long> cases = readers.cases();
            checked(cases);
            lines.add(circumstances(cases));
            for (Read read : settings.reads()) {
                clients(readers, read, CLIENTS_OF_WARM_UP).work(0, Duration.ofSeconds(measuring.warmUpSeconds()));
            }
            for (int threads : measuring.threads()) {
                for (int round = 1; round <= measuring.rounds(); round++) {
                    for (Read read : settings.reads()) {
                        Line.Round done = clients(readers, read, threads)
                                .work(round, Duration.ofSeconds(measuring.roundSeconds()));
                        lines.add(done);
                        System.out.printf(
                                "%2d clients, round %d: %-40s p99 %,8.1f ms%n",
                                threads, round, read.name(), done.p99Millis());
                    }
                }
            }
            Dishonest.unless(cases.equals(readers.cases()), () -> "there are more cases now than at the beginning");
            return new Results(lines);
        }
    }

    private void checked(Map<String, Long> cases) {
        Long wanted = settings.cases();
        long found = cases.values().stream().mapToLong(Long::longValue).sum();
        Dishonest.unless(wanted == null || wanted == found, () -> "the service has " + found + " cases: " + cases);
    }

    private Clients clients(Readers readers, Read read, int threads) {
        return new Clients(read.name(), number -> readers.client(read, number), threads, server);
    }

    private Line.Service circumstances(Map<String, Long> cases) {
        Map<String, Integer> limits = new LinkedHashMap<>();
        settings.reads().forEach(read -> limits.put(read.name(), read.limitMillis()));
        return new Line.Service(
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                cases,
                settings.measuring().warmUpSeconds(),
                settings.measuring().roundSeconds(),
                limits);
    }
}
