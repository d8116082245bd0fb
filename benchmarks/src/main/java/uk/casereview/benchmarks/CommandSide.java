package uk.casereview.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import uk.casereview.app.CaseReviewApplication;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.query.Projections;

/**
 * Our service, whole and as in production, its commands given in process. As {@link #NAME} its processes and views stand
 * still, so that a command costs what a command costs; as {@link #WITH_VIEWS} they run beside it in the same JVM; and as
 * {@link #SEEN} a client goes on only when the tracker shows what it did.
 */
final class CommandSide implements Contestant {
    static final String NAME = "command-side";
    static final String WITH_VIEWS = "with-views";
    static final String SEEN = "seen-in-tracker";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final String name;
    private final ConfigurableApplicationContext service;
    private final Work work = new Work();
    private final Map<Integer, CaseLife> clients = new ConcurrentHashMap<>();

    CommandSide(String name, Server.Database database, Path data) {
        this.name = name;
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("server.port", "0");
        settings.put("casereview.data-dir", emptied(data.resolve(name)).toString());
        settings.put("casereview.demo-data", "false");
        settings.put("casereview.sign-in.issuer", "https://nobody.example");
        settings.put("casereview.sign-in.audience", "nobody");
        settings.put("casereview.sign-in.public-key-location", "classpath:uk/casereview/benchmarks/nobody.pem");
        settings.put("logging.level.root", "warn");
        service = new SpringApplicationBuilder(CaseReviewApplication.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        if (name.equals(NAME)) {
            processing().eventProcessors().values().forEach(EventProcessor::shutDown);
        }
    }

    /** The folder of an earlier run goes with its database: its keys open nothing, its checkpoints are of another log. */
    private static Path emptied(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Client client(int number) {
        return clients.computeIfAbsent(number, _ -> new CaseLife(Desk.in(service), work, afterwards()));
    }

    private Consumer<CommandResult> afterwards() {
        if (!name.equals(SEEN)) {
            return _ -> {};
        }
        Positions places = service.getBean(Positions.class);
        TokenPositions views = service.getBean(TokenPositions.class);
        return result -> Dishonest.unless(
                views.awaits(Projections.CASE_SUMMARY, places.of(result), LONGEST_WAIT),
                () -> "the tracker does not show " + result.caseRef());
    }

    @Override
    public void settle() {
        if (!name.equals(NAME)) {
            TokenPositions positions = service.getBean(TokenPositions.class);
            long head = count("select coalesce(max(global_index), 0) from event_store.events");
            for (String group : processing().eventProcessors().keySet()) {
                Dishonest.unless(
                        positions.awaits(group, positions.at(head), Duration.ofMinutes(5)),
                        () -> group + " stays behind");
            }
        }
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }

    private EventProcessingConfiguration processing() {
        return service.getBean(EventProcessingConfiguration.class);
    }

    /** What its users were told is stored, and what is stored they were told; processes are nobody's users. */
    @Override
    public Line.Stored stored() {
        Map<String, Long> counts = new HashMap<>();
        for (Asked asked : Asked.values()) {
            long stored = count(asked.sql);
            long told = asked.told(work);
            Dishonest.unless(
                    stored == told, () -> "%s: %d %s stored, %d answered".formatted(name, stored, asked, told));
            counts.put(asked.name().toLowerCase(java.util.Locale.ROOT), stored);
        }
        counts.put("operations", work.operations());
        counts.put("bytesPerRow", count(BYTES_PER_EVENT));
        return new Line.Stored(name, counts);
    }

    private static final String OF_CASES = """
            from event_store.events e, lateral (select convert_from(e.meta_data, 'UTF8')::jsonb as meta) m
            where e.aggregate_type in ('SeriousIncidentNotification', 'RapidReview') and m.meta ->> 'rol' <> 'SYSTEM'""";
    private static final String BYTES_PER_EVENT = "select avg(length(payload) + length(meta_data))::bigint " + OF_CASES;

    /** What is counted twice, by the clients and in the table. */
    private enum Asked {
        COMMANDS("select count(distinct m.meta ->> 'cmd') "),
        EVENTS("select count(*) "),
        DECISIONS("select count(distinct m.meta ->> 'dec') "),
        CASES("select count(distinct m.meta ->> 'case') ");

        private final String sql;

        Asked(String select) {
            sql = select + OF_CASES;
        }

        long told(Work work) {
            return switch (this) {
                case COMMANDS -> work.commands();
                case EVENTS -> work.events();
                case DECISIONS -> work.decisions();
                case CASES -> work.cases();
            };
        }
    }

    private long count(String sql) {
        try (Connection connection = service.getBean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            Server.durabilityOf(connection);
            statement.execute("set statement_timeout = '10min'; set transaction_timeout = '10min'");
            try (var row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            } finally {
                statement.execute("set statement_timeout = '30s'; set transaction_timeout = '60s'");
            }
        } catch (SQLException e) {
            throw new Dishonest("the events could not be counted", e);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
