package uk.casereview.benchmarks.copies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import uk.casereview.app.postgres.EmbeddedPostgresSettings;
import uk.casereview.app.postgres.EmbeddedServer;
import uk.casereview.platform.sealing.CopiedTexts;
import uk.casereview.platform.signin.DemoUser;
import uk.casereview.platform.signin.DemoUsers;

/**
 * Copies every case of a service that stands still, in its event store: other ids, other references, texts sealed under keys
 * of their own, and otherwise the same. People, agencies and policies stay who and what they are; meetings and data requests
 * are copied with their cases. All copies are there or none, however it ends; what is read of them, the service makes of the
 * events when it is started again.
 */
public final class Multiply {
    private final Path data;
    private final int copies;

    private Multiply(Path data, int copies) {
        this.data = data;
        this.copies = copies;
    }

    /** The data directory, and how many copies there are to be of each case. */
    public static void main(String[] arguments) throws SQLException, IOException, InterruptedException {
        try {
            System.out.println(of(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
        } catch (NotNow e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Answers what was done. */
    public static String of(Path data, int copies) throws SQLException, IOException, InterruptedException {
        if (!Files.isDirectory(data.resolve("postgresql"))) {
            throw new NotNow(data + " is no data directory of a service.");
        }
        Instant began = Instant.now();
        try (EmbeddedServer server = EmbeddedServer.start(EmbeddedPostgresSettings.in(data))) {
            long made = new Multiply(data, copies).in(server.asSuperuser(EmbeddedServer.DATABASE));
            Duration took = Duration.between(began, Instant.now());
            return "%,d events copied, in %d s".formatted(made, took.toSeconds());
        }
    }

    /** Why these cases are not to be copied as they are. */
    static final class NotNow extends RuntimeException {
        NotNow(String why) {
            super(why);
        }
    }

    private long in(DataSource service) throws SQLException, IOException, InterruptedException {
        try (Connection written = service.getConnection();
                Connection read = service.getConnection()) {
            written.setAutoCommit(false);
            Database database = new Database(read);
            long head = database.head();
            refuseWhatIsOnItsWay(database, head);
            CopiedTexts texts = CopiedTexts.of(data.resolve("master.key"), database.keys());
            Identities identities = identities(database, texts);
            References references = new References(database.references());
            FormReader reader = new FormReader(identities, references, texts::open);
            long toCopy = database.toCopy();
            EventCopies events = new EventCopies(database, identities, reader, texts, Instant.now());
            new TableWriter(written).writeAll(taker -> events.make(copies, head, taker));
            new Remembered(written, identities, texts).copy(reader, copies, new Database(written).head());
            written.commit();
            // or the first reads would do it, and be measured with it
            try (var statement = read.createStatement()) {
                statement.execute("vacuum (analyze) event_store.events, keys.data_key");
            }
            return toCopy * copies;
        }
    }

    /** What a process has still to do about an original would be missing of the copies for ever. */
    private static void refuseWhatIsOnItsWay(Database database, long head) throws SQLException {
        if (database.has("demo.cases")
                && database.list("select not finished from demo.cases", row -> row.getBoolean(1))
                        .contains(true)) {
            throw new NotNow("Not all demo cases have been told: start the service until it says so.");
        }
        List<String> seen = database.list(
                "select processor_name from event_store.tokens where"
                        + " (convert_from(token, 'UTF8')::jsonb ->> 'index')::bigint >= " + head,
                row -> row.getString(1));
        if (!seen.containsAll(Remembered.GROUPS)) {
            throw new NotNow("The processes have not seen all events: start this build of the service for a moment.");
        }
    }

    private static Identities identities(Database database, CopiedTexts texts) throws SQLException {
        Set<UUID> kept = new HashSet<>(database.users());
        new DemoUsers().all().stream().map(DemoUser::userId).forEach(user -> kept.add(user.value()));
        FormReader anything = new FormReader(new Identities(Set.of()), new References(Map.of()), texts::open);
        database.ofPartnerships().forEach(stored -> anything.read(stored, kept::add));
        Identities identities = new Identities(kept);
        database.streams().forEach(stream -> identities.stream(stream.getValue(), stream.getKey()));
        return identities;
    }
}
