package uk.casereview.web.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockStatus;
import uk.casereview.figures.ClockFigures;
import uk.casereview.figures.Figure;
import uk.casereview.figures.FigureCode;
import uk.casereview.figures.Timeliness;

/**
 * Clock by clock what has been done in time (§11.3): bars of several parts, and the same numbers in a table.
 *
 * @param statuses the keys of what the columns are
 * @param all of all clocks together
 */
public record TimelinessView(List<Column> statuses, List<Row> kinds, Row all) {
    /** In the order in which the query side counts them. */
    private static final List<ClockStatus> STATUSES = List.of(
            ClockStatus.MET,
            ClockStatus.MET_LATE,
            ClockStatus.OVERDUE,
            ClockStatus.CHASE,
            ClockStatus.DUE_SOON,
            ClockStatus.RUNNING,
            ClockStatus.CUT_SHORT);

    /**
     * One status.
     *
     * @param message the key of its words
     * @param look what its part of a bar looks like, by the name of its class
     */
    public record Column(String message, String look) {}

    /**
     * One kind of clock.
     *
     * @param title the key of its words
     * @param code as the field calls it; null for all together
     * @param onTimePct null where it cannot be told
     * @param median working days, as text; null where nothing has stopped, or it cannot be told
     */
    public record Row(
            String title,
            @Nullable String code,
            ShownNumber total,
            List<Part> parts,
            @Nullable String onTimePct,
            @Nullable String median) {
        /** Whether there is a bar to draw. */
        public boolean isDrawn() {
            return parts.stream().anyMatch(part -> part.width() > 0);
        }
    }

    /**
     * One part of a bar, in per cent of all of it.
     *
     * @param from where it begins
     * @param width none where it is nothing or hidden
     */
    public record Part(Column column, ShownNumber number, double from, double width) {}

    static TimelinessView of(Timeliness timeliness) {
        return new TimelinessView(
                STATUSES.stream().map(TimelinessView::column).toList(),
                timeliness.kinds().stream().map(TimelinessView::row).toList(),
                row(timeliness.all()));
    }

    private static Column column(ClockStatus status) {
        return new Column(
                "clock-status." + status.name(),
                "cr-part-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Row row(ClockFigures clocks) {
        List<ShownNumber> numbers = Stream.of(
                        clocks.met(),
                        clocks.late(),
                        clocks.overdue(),
                        clocks.chase(),
                        clocks.dueSoon(),
                        clocks.running(),
                        clocks.cutShort())
                .map(ShownNumber::of)
                .toList();
        Figure total = clocks.total();
        var kind = clocks.kind();
        var percent = clocks.onTimePct();
        var median = clocks.medianWorkingDays();
        return new Row(
                FigureWords.title(FigureCode.of(kind).of()),
                kind == null ? null : kind.toString(),
                ShownNumber.of(total),
                parts(numbers),
                percent == null ? null : percent + "%",
                median == null ? null : median.stripTrailingZeros().toPlainString());
    }

    private static List<Part> parts(List<ShownNumber> numbers) {
        int whole = numbers.stream().mapToInt(ShownNumber::orNone).sum();
        List<Part> parts = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < numbers.size(); i++) {
            ShownNumber number = numbers.get(i);
            parts.add(
                    new Part(column(STATUSES.get(i)), number, percent(before, whole), percent(number.orNone(), whole)));
            before += number.orNone();
        }
        return List.copyOf(parts);
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 0 : Math.round(10_000.0 * part / whole) / 100.0;
    }
}
