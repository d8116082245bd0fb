package uk.casereview.benchmarks.copies;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import uk.casereview.platform.sealing.CopiedTexts;
import uk.casereview.process.ProcessConfiguration;

/**
 * What the service remembers of cases beside the log and does not read from it again: given references, running clocks, what
 * the processes keep in mind. The copies' share is copied too, and whoever keeps it counts the copied events as seen, for
 * what followed from the originals is copied as well.
 */
record Remembered(Connection connection, Identities identities, CopiedTexts texts) {
    private static final List<String> TABLES = Stream.of(
                    "case_of_reference",
                    "running_clock",
                    "case_decision",
                    "late_conflict",
                    "meeting_to_come",
                    "unheard_decision",
                    "named_owner",
                    "approved_erasure")
            .map(table -> "command_side." + table)
            .toList();

    /** Followers of the log that give commands, or know what is due. */
    static final List<String> GROUPS = Stream.concat(ProcessConfiguration.GROUPS.stream(), Stream.of("running-clocks"))
            .toList();

    void copy(FormReader reader, int copies, long head) throws SQLException, IOException {
        CopyManager api = new CopyManager(connection.unwrap(BaseConnection.class));
        for (String table : TABLES) {
            ByteArrayOutputStream stored = new ByteArrayOutputStream();
            api.copyOut("copy " + table + " to stdout", stored);
            Form form = reader.read(stored.toByteArray(), _ -> {});
            CopyIn in = api.copyIn("copy " + table + " from stdin");
            for (int copy = 1; copy <= copies; copy++) {
                ByteArrayOutputStream filled = new ByteArrayOutputStream();
                form.write(copy, identities, texts::seal, filled);
                in.writeToCopy(filled.toByteArray(), 0, filled.size());
            }
            in.endCopy();
        }
        erase(copies);
        own(copies);
        try (var statement = connection.createStatement()) {
            statement.execute("update command_side.case_reference set last = last * " + (copies + 1));
            statement.execute("""
                    update event_store.tokens
                       set token = convert_to(jsonb_set(convert_from(token, 'UTF8')::jsonb, '{index}', '%d')::text, 'UTF8')
                     where processor_name in ('%s')""".formatted(head, String.join("', '", GROUPS)));
        }
    }

    /** Whose key was destroyed is nobody in any copy either. */
    private void erase(int copies) throws SQLException {
        try (var statement =
                connection.prepareStatement("insert into keys.data_key (subject_id, erased_at) values (?, ?)")) {
            for (CopiedTexts.Erased erased : texts.erased()) {
                OffsetDateTime at = erased.at();
                for (int copy = 1; copy <= copies && !identities.isKept(erased.subjectId()); copy++) {
                    statement.setObject(1, identities.copyOf(erased.subjectId(), copy));
                    statement.setObject(2, at);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** A person of a case is a copied person of its copy: no other may name them, and its erasure reaches them. */
    private void own(int copies) throws SQLException {
        var owned = texts.owned().stream()
                .filter(key -> !identities.isKept(key.subjectId()))
                .toList();
        try (var statement = connection.prepareStatement("""
                update keys.data_key as copied set made_for = record
                  from unnest(?, ?) as owned (subject, record) where copied.subject_id = owned.subject""")) {
            for (int copy = 1; copy <= copies; copy++) {
                int now = copy;
                statement.setArray(1, ids(owned.stream().map(key -> identities.copyOf(key.subjectId(), now))));
                statement.setArray(2, ids(owned.stream().map(key -> identities.copyOf(key.madeFor(), now))));
                statement.executeUpdate();
            }
        }
    }

    private Array ids(Stream<UUID> all) throws SQLException {
        return connection.createArrayOf("uuid", all.toArray());
    }
}
