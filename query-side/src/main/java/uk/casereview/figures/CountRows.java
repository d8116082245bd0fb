package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.casereview.figures.FigureTables.Change;
import uk.casereview.query.ViewSchema;

/**
 * Keeps the sums by month in step with the versions: of what is known now, and how each month of knowledge changed them.
 * What begins to be known comes on, what is known no more goes off.
 */
final class CountRows {
    private final SumTable facts =
            SumTable.ofNumbersAndAmounts("figure_count_view", "partnership", "measure", "month", "value");
    private final SumTable factsKnown = SumTable.ofNumbersAndAmounts(
            "figure_count_known_view", "partnership", "measure", "known_in", "month", "value");
    private final SumTable stopped =
            SumTable.ofNumbers("figure_stopped_view", "partnership", "kind", "month", "late", "working_days");
    private final SumTable stoppedKnown = SumTable.ofNumbers(
            "figure_stopped_known_view", "partnership", "known_in", "kind", "month", "late", "working_days");
    private final SumTable running =
            SumTable.ofNumbers("figure_running_view", "partnership", "kind", "month", "due_on");
    private final SumTable runningKnown =
            SumTable.ofNumbers("figure_running_known_view", "partnership", "known_in", "kind", "month", "due_on");

    static void write(JdbcTemplate database, ViewSchema schema, List<Change> changes) {
        CountRows rows = new CountRows();
        for (Change change : changes) {
            String partnership = change.after().partnership().value();
            add(change, Subject::facts, new Sums<>() {
                @Override
                public void now(Fact fact, int sign) {
                    rows.facts.add(
                            sign, sign * fact.amount(), partnership, fact.measure(), month(fact.on()), fact.value());
                }

                @Override
                public void known(Fact fact, int sign, Instant at) {
                    rows.factsKnown.add(
                            sign,
                            sign * fact.amount(),
                            partnership,
                            fact.measure(),
                            monthOf(at),
                            month(fact.on()),
                            fact.value());
                }
            });
            add(change, Subject::clocks, new Sums<>() {
                @Override
                public void now(CountedClock clock, int sign) {
                    String kind = clock.kind().name();
                    Integer workingDays = clock.workingDays();
                    if (workingDays == null) {
                        rows.running.add(sign, 0, partnership, kind, month(clock.startOn()), clock.dueOn());
                    } else {
                        rows.stopped.add(
                                sign, 0, partnership, kind, month(clock.startOn()), clock.isLate(), workingDays);
                    }
                }

                @Override
                public void known(CountedClock clock, int sign, Instant at) {
                    String kind = clock.kind().name();
                    LocalDate month = month(clock.startOn());
                    Integer workingDays = clock.workingDays();
                    if (workingDays == null) {
                        rows.runningKnown.add(sign, 0, partnership, monthOf(at), kind, month, clock.dueOn());
                    } else {
                        rows.stoppedKnown.add(
                                sign, 0, partnership, monthOf(at), kind, month, clock.isLate(), workingDays);
                    }
                }
            });
        }
        Stream.of(rows.facts, rows.factsKnown, rows.stopped, rows.stoppedKnown, rows.running, rows.runningKnown)
                .forEach(table -> table.writeTo(database, schema));
    }

    /** Where a version is added up. */
    private interface Sums<V> {
        void now(V version, int sign);

        void known(V version, int sign, Instant at);
    }

    /** What stays as it was is not touched. */
    private static <V extends Versioned<V>> void add(Change change, Function<Subject, Versions<V>> part, Sums<V> sums) {
        Subject before = change.before();
        Versions<V> stood = before == null ? Versions.none() : part.apply(before);
        Versions<V> stands = part.apply(change.after());
        stood.current().forEach((item, version) -> {
            if (!version.equals(stands.current().get(item))) {
                sums.now(version, -1);
                sums.known(version, -1, version.knownFrom());
            }
        });
        stands.current().forEach((item, version) -> {
            if (!version.equals(stood.current().get(item))) {
                sums.now(version, 1);
                sums.known(version, 1, version.knownFrom());
            }
        });
        stands.past().forEach(past -> {
            sums.known(past.version(), 1, past.version().knownFrom());
            sums.known(past.version(), -1, past.knownTo());
        });
    }

    private static LocalDate month(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    /** The month in which something became known, the same for whoever counts and whoever reads. */
    static LocalDate monthOf(Instant moment) {
        return month(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }
}
