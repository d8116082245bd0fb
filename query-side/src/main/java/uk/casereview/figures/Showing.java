package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockStatus;

/**
 * How numbers are shown to a reader: with the way to the cases behind them, or as totals with small counts suppressed.
 *
 * @param totals what is hidden of totals; null for whoever may see every case
 * @param asOf what the links ask for too; null: now
 * @param effectiveOn the true day the links ask for too; null: none
 */
record Showing(
        @Nullable Disclosure totals,
        @Nullable Instant asOf,
        @Nullable LocalDate effectiveOn) {
    Showing(@Nullable Disclosure totals, @Nullable Instant asOf) {
        this(totals, asOf, null);
    }

    Breakdown breakdown(Tally tally, Period period) {
        Disclosure disclosure = totals;
        if (disclosure == null) {
            return shown(tally, new BitSet(), period);
        }
        return shown(
                tally,
                tally.adds()
                        ? disclosure.of(tally.name(), tally.counts())
                        : disclosure.ofEach(tally.name(), tally.counts()),
                period);
    }

    private Breakdown shown(Tally tally, BitSet hidden, Period period) {
        List<Figure> parts = new ArrayList<>();
        for (int i = 0; i < tally.parts().size(); i++) {
            Tally.Part part = tally.parts().get(i);
            parts.add(figure(part.code(), part.count(), part.audience(), hidden.get(i), part.period()));
        }
        if (!tally.adds()) {
            // in the order of their numbers, hidden ones would tell which is the larger
            parts.sort(Comparator.comparing((Figure figure) -> figure.count() == null ? 0 : -figure.count())
                    .thenComparing(Figure::code));
            return new Breakdown(tally.name(), null, parts);
        }
        boolean totalHidden = hidden.get(tally.parts().size());
        return new Breakdown(tally.name(), figure(tally.whole(), tally.total(), null, totalHidden, period), parts);
    }

    /** §11.3 for each kind that has any clock, and the sums over the kinds, which would tell what one of them hides. */
    Timeliness timeliness(SortedMap<ClockKind, ClockCounts> counts, Period period) {
        List<ClockFigures> kinds = new ArrayList<>();
        BitSet any = new BitSet();
        counts.forEach((kind, ofKind) -> {
            BitSet hidden = totals == null ? new BitSet() : totals.of(kind.toString(), ofKind.inOrder());
            any.or(hidden);
            kinds.add(clocks(kind, ofKind, hidden, period));
        });
        if (!any.isEmpty()) {
            any.set(0, ClockCounts.STATUSES.size() + 1);
        }
        return new Timeliness(kinds, clocks(null, sum(counts.values()), any, period));
    }

    private static ClockCounts sum(Iterable<ClockCounts> all) {
        SortedMap<ClockStatus, Integer> byStatus = new TreeMap<>();
        all.forEach(one -> one.byStatus().forEach((status, number) -> byStatus.merge(status, number, Integer::sum)));
        return new ClockCounts(byStatus, new TreeMap<>());
    }

    private ClockFigures clocks(@Nullable ClockKind kind, ClockCounts counts, BitSet hidden, Period period) {
        FigureCode code = FigureCode.of(kind);
        int[] numbers = counts.inOrder();
        Figure[] shown = new Figure[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            shown[i] = figure(code.with(ClockCounts.STATUSES.get(i)), numbers[i], null, hidden.get(i), period);
        }
        boolean stoppedShown = !hidden.get(0) && !hidden.get(1) && !hidden.get(6);
        return new ClockFigures(
                kind,
                figure(code, IntStream.of(numbers).sum(), null, hidden.get(numbers.length), period),
                shown[0],
                shown[1],
                shown[2],
                shown[3],
                shown[4],
                shown[5],
                shown[6],
                kind != null && stoppedShown && !hidden.get(2) ? counts.onTimePct() : null,
                stoppedShown ? counts.medianWorkingDays() : null);
    }

    private Figure figure(FigureCode code, int count, @Nullable Integer audience, boolean hidden, Period period) {
        return hidden
                ? new Figure(code.toString(), null, Figure.SUPPRESSED, null, null)
                : new Figure(
                        code.toString(),
                        count,
                        Integer.toString(count),
                        totals != null
                                        && audience != null
                                        && totals.suppression().isSmall(audience)
                                ? null
                                : audience,
                        totals == null ? link(code, period) : null);
    }

    /** The address that lists just what is counted. */
    String link(FigureCode code, Period period) {
        StringBuilder link = new StringBuilder("/api/dashboards/cases?figure=").append(code);
        if (period.from() != null) {
            link.append("&from=").append(period.from());
        }
        if (period.to() != null) {
            link.append("&to=").append(period.to());
        }
        if (asOf != null) {
            link.append("&asOf=").append(asOf);
        }
        if (effectiveOn != null) {
            link.append("&effectiveOn=").append(effectiveOn);
        }
        return link.toString();
    }
}
