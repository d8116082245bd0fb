package uk.casereview.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the contestants in turn, so that whatever the machine does meets all of them, and writes down what came out. */
final class Benchmark {
    private final Settings settings;
    private final Server server;
    private final List<Line> lines = new ArrayList<>();

    private Benchmark(Settings settings, Server server) {
        this.settings = settings;
        this.server = server;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Results results = run(Settings.of(arguments));
        System.out.println(new Tables(results).text());
    }

    static Results run(Settings settings) throws InterruptedException {
        try (Server server = Server.startedOn(settings.data().toAbsolutePath())) {
            Results results = new Benchmark(settings, server).measured();
            results.writeTo(settings.results());
            Path document = settings.document();
            if (document != null) {
                PerformanceDocument.in(document).with(results).writeTo(document);
            }
            return results;
        }
    }

    private Results measured() throws InterruptedException {
        List<Contestant> contestants = new ArrayList<>();
        try {
            settings.contestants().forEach(name -> contestants.add(contestant(name)));
            for (Contestant contestant : contestants) {
                clients(contestant, 8).work(0, Duration.ofSeconds(settings.warmUpSeconds()));
                contestant.settle();
            }
            lines.add(circumstances());
            for (int threads : settings.threads()) {
                for (int round = 1; round <= settings.rounds(); round++) {
                    for (Contestant contestant : contestants) {
                        Line.Round done =
                                clients(contestant, threads).work(round, Duration.ofSeconds(settings.roundSeconds()));
                        contestant.settle();
                        lines.add(done);
                        System.out.printf(
                                "%2d clients, round %d: %-12s %,8.0f commands/s%n",
                                threads, round, contestant.name(), done.commandsPerSecond());
                    }
                }
            }
            contestants.forEach(contestant -> lines.add(contestant.stored()));
            return new Results(lines);
        } finally {
            contestants.forEach(Contestant::close);
        }
    }

    private Contestant contestant(String name) {
        Server.Database database = server.database(name);
        return switch (name) {
            case Limit.NAME -> new Limit(database);
            case CommandSide.NAME, CommandSide.WITH_VIEWS, CommandSide.SEEN ->
                new CommandSide(name, database, settings.data());
            default -> throw new IllegalArgumentException("there is no contestant " + name);
        };
    }

    private Clients clients(Contestant contestant, int threads) {
        return new Clients(contestant.name(), contestant::client, threads, List.of(server.postmaster()));
    }

    private Line.Run circumstances() {
        try (Connection connection = server.postgres().asSuperuser("postgres").getConnection()) {
            Map<String, String> said = Server.durabilityOf(connection);
            return new Line.Run(
                    LocalDate.now(java.time.ZoneOffset.UTC),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version().toString(),
                    said,
                    settings.warmUpSeconds(),
                    settings.roundSeconds(),
                    settings.contestants());
        } catch (SQLException e) {
            throw new Dishonest("the server does not say how durable it is", e);
        }
    }
}
