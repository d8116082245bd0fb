package uk.casereview.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.clock.ClockKind;
import uk.casereview.query.ViewSchema;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.tracker.CaseSummary;

/** Reads and writes what counts of each subject. */
@Repository
class FigureTables {
    private static final String OF_THEM = " = any(string_to_array(:ids, ',')::uuid[])";

    private final JdbcTemplate database;
    private final JdbcClient client;
    private final JsonMapper mapper;

    FigureTables(JdbcTemplate database, JsonMapper mapper) {
        this.database = database;
        this.client = JdbcClient.create(database);
        this.mapper = mapper;
    }

    /** Those of the subjects that something counts of already. */
    Map<UUID, Subject> find(ViewSchema schema, Collection<UUID> subjects) {
        String ids = subjects.stream().map(UUID::toString).collect(Collectors.joining(","));
        Map<UUID, SortedMap<String, Fact>> facts = new HashMap<>();
        Map<UUID, SortedMap<String, CountedClock>> clocks = new HashMap<>();
        current(
                schema,
                ids,
                "figure_fact_view",
                row -> facts.computeIfAbsent(id(row), _ -> new TreeMap<>()).put(row.getString("item"), fact(row)));
        current(
                schema,
                ids,
                "figure_clock_view",
                row -> clocks.computeIfAbsent(id(row), _ -> new TreeMap<>())
                        .put(row.getString("clock_id"), clock(row)));
        Map<UUID, CaseFacets> found = CaseRows.find(client, schema, ids);
        return client
                .sql(schema.in("select * from query_side.figure_subject_view where subject_id" + OF_THEM))
                .param("ids", ids)
                .query((row, _) -> subject(
                        row,
                        facts.getOrDefault(id(row), new TreeMap<>()),
                        clocks.getOrDefault(id(row), new TreeMap<>()),
                        found.get(id(row))))
                .list()
                .stream()
                .collect(Collectors.toMap(Subject::id, subject -> subject));
    }

    /** Every holiday the log has told so far. */
    Map<PartnershipCode, Set<LocalDate>> holidays(ViewSchema schema) {
        Map<PartnershipCode, Set<LocalDate>> holidays = new HashMap<>();
        client.sql(schema.in("select partnership, on_day from query_side.figure_holiday_view"))
                .query(row -> {
                    holidays.computeIfAbsent(new PartnershipCode(row.getString(1)), _ -> new HashSet<>())
                            .add(row.getObject(2, LocalDate.class));
                });
        return holidays;
    }

    void add(ViewSchema schema, PartnershipCode partnership, Collection<LocalDate> holidays) {
        database.batchUpdate(
                schema.in("insert into query_side.figure_holiday_view values (?, ?) on conflict do nothing"),
                holidays.stream()
                        .map(day -> new Object[] {partnership.value(), day})
                        .toList(),
                new int[] {Types.VARCHAR, Types.DATE});
    }

    void write(ViewSchema schema, List<Change> changes) {
        writeAlone(schema, changes);
        CountRows.write(database, schema, changes);
    }

    /** Without the sums by month. */
    void writeAlone(ViewSchema schema, List<Change> changes) {
        database.batchUpdate(
                schema.in("""
                insert into query_side.figure_subject_view (subject_id, partnership, case_ref, known_at, summary)
                values (?, ?, ?, ?::timestamptz, ?::json)
                on conflict (subject_id) do update set known_at = excluded.known_at, summary = excluded.summary
                """),
                changes.stream().map(change -> row(change.after())).toList(),
                new int[] {Types.OTHER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR});
        new VersionRows(database, schema).write(changes);
        CaseRows.write(database, schema, changes);
    }

    private Object[] row(Subject subject) {
        CaseRef caseRef = subject.caseRef();
        CaseSummary summary = subject.summary();
        return new Object[] {
            subject.id(),
            subject.partnership().value(),
            caseRef == null ? null : caseRef.value(),
            subject.knownAt().toString(),
            summary == null ? null : mapper.writeValueAsString(summary)
        };
    }

    /** What one row is put into. */
    private interface Taken {
        void take(ResultSet row) throws SQLException;
    }

    private void current(ViewSchema schema, String ids, String table, Taken taken) {
        client.sql(schema.in("select * from query_side." + table + " where known_to is null and subject_id" + OF_THEM))
                .param("ids", ids)
                .query(row -> {
                    taken.take(row);
                });
    }

    private Subject subject(
            ResultSet row,
            SortedMap<String, Fact> facts,
            SortedMap<String, CountedClock> clocks,
            @Nullable CaseFacets found)
            throws SQLException {
        SortedMap<String, CaseFacets> one = new TreeMap<>();
        if (found != null) {
            one.put(CaseFacets.ITEM, found);
        }
        String caseRef = row.getString("case_ref");
        String summary = row.getString("summary");
        return new Subject(
                id(row),
                new PartnershipCode(row.getString("partnership")),
                caseRef == null ? null : new CaseRef(caseRef),
                moment(row, "known_at"),
                summary == null ? null : mapper.readValue(summary, CaseSummary.class),
                Versions.of(facts),
                Versions.of(clocks),
                Versions.of(one));
    }

    static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getString("measure"),
                row.getString("value"),
                row.getObject("counted_on", LocalDate.class),
                row.getInt("amount"),
                row.getObject("aggregate_id", UUID.class),
                moment(row, "known_from"));
    }

    static CountedClock clock(ResultSet row) throws SQLException {
        @Nullable LocalDate stopOn = row.getObject("stop_on", LocalDate.class);
        return new CountedClock(
                ClockKind.valueOf(row.getString("kind")),
                row.getObject("start_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                stopOn,
                stopOn == null ? null : Integer.valueOf(row.getInt("working_days")),
                row.getBoolean("explained"),
                row.getObject("aggregate_id", UUID.class),
                moment(row, "known_from"));
    }

    static UUID id(ResultSet row) throws SQLException {
        return row.getObject("subject_id", UUID.class);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    /** Keeps the order of a batch: what a subject was before it, and is after. */
    record Change(@Nullable Subject before, Subject after) {
        static List<Change> of(Map<UUID, Subject> before, Collection<Subject> after) {
            List<Change> changes = new ArrayList<>();
            after.stream()
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .forEach(subject -> changes.add(new Change(before.get(subject.id()), subject)));
            return changes;
        }
    }
}
