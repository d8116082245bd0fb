package uk.casereview.figures;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.casereview.figures.FigureTables.Change;
import uk.casereview.query.ViewSchema;

/** One row for each version of what counts; only what has changed is written. */
final class VersionRows {
    private static final int[] KEY = {Types.OTHER, Types.VARCHAR, Types.VARCHAR};

    private final JdbcTemplate database;
    private final ViewSchema schema;

    VersionRows(JdbcTemplate database, ViewSchema schema) {
        this.database = database;
        this.schema = schema;
    }

    void write(List<Change> changes) {
        List<Object[]> facts = new ArrayList<>();
        List<Object[]> factsGone = new ArrayList<>();
        List<Object[]> clocks = new ArrayList<>();
        List<Object[]> clocksGone = new ArrayList<>();
        for (Change change : changes) {
            Subject after = change.after();
            new Difference<>(change, Subject::facts, (item, fact, to) -> row(after, item, fact, to))
                    .into(facts, factsGone);
            new Difference<>(change, Subject::clocks, (item, clock, to) -> row(after, item, clock, to))
                    .into(clocks, clocksGone);
        }
        delete("figure_fact_view", "item", factsGone);
        delete("figure_clock_view", "clock_id", clocksGone);
        writeFacts(facts);
        writeClocks(clocks);
    }

    /** How one version is written. */
    private interface Written<V> {
        Object[] row(String item, V version, @Nullable Instant to);
    }

    /** What of one subject is to be written, and what was known at no moment and goes. */
    private record Difference<V extends Versioned<V>>(
            Change change, Function<Subject, Versions<V>> part, Written<V> written) {
        void into(List<Object[]> rows, List<Object[]> gone) {
            Subject before = change.before();
            Versions<V> stood = before == null ? Versions.none() : part.apply(before);
            Versions<V> stands = part.apply(change.after());
            Set<String> kept = new HashSet<>();
            stands.past().forEach(past -> {
                kept.add(key(past.item(), past.version()));
                rows.add(written.row(past.item(), past.version(), past.knownTo()));
            });
            stands.current().forEach((item, version) -> {
                kept.add(key(item, version));
                if (!version.equals(stood.current().get(item))) {
                    rows.add(written.row(item, version, null));
                }
            });
            stood.current().forEach((item, version) -> {
                if (!kept.contains(key(item, version))) {
                    gone.add(new Object[] {
                        change.after().id(), item, version.knownFrom().toString()
                    });
                }
            });
        }

        private static String key(String item, Versioned<?> version) {
            return item + "@" + version.knownFrom();
        }
    }

    private static Object[] row(Subject subject, String item, Fact fact, @Nullable Instant to) {
        return new Object[] {
            subject.id(),
            item,
            fact.knownFrom().toString(),
            text(to),
            subject.partnership().value(),
            fact.measure(),
            fact.value(),
            fact.on(),
            fact.amount(),
            fact.aggregateId()
        };
    }

    private static Object[] row(Subject subject, String item, CountedClock clock, @Nullable Instant to) {
        LocalDate stopOn = clock.stopOn();
        return new Object[] {
            subject.id(),
            item,
            clock.knownFrom().toString(),
            text(to),
            subject.partnership().value(),
            clock.kind().name(),
            clock.startOn(),
            clock.dueOn(),
            stopOn,
            clock.workingDays(),
            clock.explained(),
            clock.aggregateId()
        };
    }

    private void writeFacts(List<Object[]> rows) {
        database.batchUpdate(schema.in("""
                insert into query_side.figure_fact_view (subject_id, item, known_from, known_to, partnership, measure,
                    value, counted_on, amount, aggregate_id)
                values (?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?, ?, ?, ?)
                on conflict (subject_id, item, known_from) do update set known_to = excluded.known_to,
                    measure = excluded.measure, value = excluded.value, counted_on = excluded.counted_on,
                    amount = excluded.amount, aggregate_id = excluded.aggregate_id
                """), rows, new int[] {
            Types.OTHER,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.DATE,
            Types.INTEGER,
            Types.OTHER
        });
    }

    private void writeClocks(List<Object[]> rows) {
        database.batchUpdate(schema.in("""
                insert into query_side.figure_clock_view (subject_id, clock_id, known_from, known_to, partnership, kind,
                    start_on, due_on, stop_on, working_days, explained, aggregate_id)
                values (?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (subject_id, clock_id, known_from) do update set known_to = excluded.known_to,
                    kind = excluded.kind, start_on = excluded.start_on, due_on = excluded.due_on,
                    stop_on = excluded.stop_on, working_days = excluded.working_days,
                    explained = excluded.explained, aggregate_id = excluded.aggregate_id
                """), rows, new int[] {
            Types.OTHER,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.DATE,
            Types.DATE,
            Types.DATE,
            Types.INTEGER,
            Types.BOOLEAN,
            Types.OTHER
        });
    }

    private void delete(String table, String item, List<Object[]> keys) {
        database.batchUpdate(
                schema.in("delete from query_side." + table + " where subject_id = ? and " + item
                        + " = ? and known_from = ?::timestamptz"),
                keys,
                KEY);
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
