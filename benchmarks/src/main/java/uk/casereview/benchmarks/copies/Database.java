package uk.casereview.benchmarks.copies;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.sealing.CopiedTexts;

/** What is read of the service's database before its cases are copied. */
record Database(Connection connection) {
    /** Streams of cases, and of the meetings and requests about them. Nobody has looked at a copy: no access log. */
    private static final String COPIED = """
            aggregate_type in
                ('SeriousIncidentNotification', 'RapidReview', 'PracticeReview', 'ActionPlan', 'Meeting', 'DataRequest')""";

    /** An event as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // as they stand in the store, and read once
    record Stored(
            long place,
            String eventId,
            String stream,
            long sequence,
            String type,
            String name,
            @Nullable String revision,
            byte[] payload,
            byte[] metaData) {}

    /** Reads a row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Row<T> reads) throws SQLException {
        List<T> all = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(reads.read(rows));
            }
        }
        return all;
    }

    boolean has(String table) throws SQLException {
        return list("select to_regclass('" + table + "') is not null", row -> row.getBoolean(1))
                .getFirst();
    }

    long head() throws SQLException {
        return list("select coalesce(max(global_index), 0) from event_store.events", row -> row.getLong(1))
                .getFirst();
    }

    long toCopy() throws SQLException {
        return list("select count(*) from event_store.events where " + COPIED, row -> row.getLong(1))
                .getFirst();
    }

    /** The next events of cases after a place and up to another, in the order of the log. */
    List<Stored> next(long after, long last, int most) throws SQLException {
        return list(
                """
                        select global_index, event_id, aggregate_id, sequence_number, aggregate_type, payload_type,
                               payload_revision, payload, meta_data
                          from event_store.events
                         where global_index > %d and global_index <= %d and %s order by global_index limit %d""".formatted(after, last, COPIED, most),
                row -> new Stored(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getBytes(8),
                        row.getBytes(9)));
    }

    List<CopiedTexts.Kept> keys() throws SQLException {
        return list(
                "select subject_id, wrapped_key, wrapped_by, erased_at, made_for from keys.data_key",
                row -> new CopiedTexts.Kept(
                        row.getObject(1, UUID.class),
                        row.getBytes(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class),
                        row.getObject(5, UUID.class)));
    }

    /** Everybody who has ever done anything. */
    Set<UUID> users() throws SQLException {
        return new HashSet<>(list("""
                        select distinct who::uuid from event_store.events,
                            lateral (select convert_from(meta_data, 'UTF8')::jsonb as meta) m,
                            lateral (values (meta ->> 'usr'), (meta ->> 'obo')) as named (who)
                         where who is not null""", row -> row.getObject(1, UUID.class)));
    }

    /** What the streams of partnerships hold: people, policies, calendars. */
    List<byte[]> ofPartnerships() throws SQLException {
        return list("""
                        select convert_to(aggregate_id || ' ', 'UTF8') || payload || meta_data from event_store.events
                         where aggregate_type = 'Partnership'""", row -> row.getBytes(1));
    }

    /** The type of each stream that is copied, in the order in which they have begun. */
    List<Map.Entry<UUID, String>> streams() throws SQLException {
        return list(
                "select aggregate_id::uuid, aggregate_type from event_store.events where sequence_number = 0 and "
                        + COPIED + " order by global_index",
                row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)));
    }

    /** The last number given out, by what stands before the number. */
    Map<String, Integer> references() throws SQLException {
        Map<String, Integer> last = new HashMap<>();
        list(
                        "select partnership || '-' || year || '-', last from command_side.case_reference",
                        row -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(series -> last.put(series.getKey(), series.getValue()));
        return last;
    }
}
