package uk.casereview.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.shared.Body;

/**
 * One measure, or one cut into quarters, counted.
 *
 * @param adds whether the parts add up to the whole
 */
record Tally(String name, FigureCode whole, boolean adds, List<Part> parts) {
    /** So much of a kept measure in a month. */
    record Count(String measure, String value, LocalDate month, int number, int amount) {}

    /**
     * One part.
     *
     * @param period what it is counted in
     */
    record Part(FigureCode code, int count, @Nullable Integer audience, Period period) {}

    static Tally of(Measure measure, Collection<Count> counts, Period period) {
        Map<String, int[]> byValue = new LinkedHashMap<>();
        measure.codes().forEach(value -> byValue.put(value, new int[2]));
        Map<String, int[]> others = new TreeMap<>();
        for (Count count : counts) {
            if (count.measure().equals(measure.kept())) {
                String value = valueOf(measure, count.value());
                int[] sums = byValue.containsKey(value)
                        ? byValue.get(value)
                        : others.computeIfAbsent(value, _ -> new int[2]);
                sums[0] += count.number();
                sums[1] += count.amount();
            }
        }
        byValue.putAll(others);
        List<Part> parts = new ArrayList<>();
        byValue.forEach((value, sums) -> parts.add(new Part(
                FigureCode.of(measure).with(value),
                sums[0],
                measure == Measure.DISSEMINATIONS ? Integer.valueOf(sums[1]) : null,
                period)));
        if (measure.overlaps()) {
            parts.sort(Comparator.comparing(Part::count).reversed());
        }
        return new Tally(measure.name(), FigureCode.of(measure), !measure.overlaps(), parts);
    }

    /** The quarters of a reporting year, the first from April. */
    static Tally byQuarter(Measure measure, Collection<Count> counts, int yearEnding) {
        LocalDate begin = LocalDate.of(yearEnding - 1, 4, 1);
        List<Part> parts = new ArrayList<>();
        for (int quarter = 0; quarter < 4; quarter++) {
            LocalDate from = begin.plusMonths(3L * quarter);
            Period period = new Period(from, from.plusMonths(3).minusDays(1));
            int number = counts.stream()
                    .filter(count -> count.measure().equals(measure.kept()) && period.contains(count.month()))
                    .mapToInt(Count::number)
                    .sum();
            parts.add(new Part(FigureCode.of(measure), number, null, period));
        }
        return new Tally(quartersOf(measure), FigureCode.of(measure), true, parts);
    }

    static String quartersOf(Measure measure) {
        return measure.name() + "_BY_QUARTER";
    }

    int total() {
        return parts.stream().mapToInt(Part::count).sum();
    }

    int countOf(String value) {
        return parts.stream()
                .filter(part -> value.equals(part.code().value()))
                .mapToInt(Part::count)
                .sum();
    }

    int[] counts() {
        return parts.stream().mapToInt(Part::count).toArray();
    }

    /** What is kept together is told apart by its place. */
    static String valueOf(Measure measure, String kept) {
        if (measure == Measure.ACTIONS_BY_PROGRESS) {
            return PlanFacts.progress(
                    valueOf(Measure.ACTIONS_BY_STAGE, kept), valueOf(Measure.ACTIONS_BY_COLOUR, kept));
        }
        if (measure == Measure.DECISIONS_BY_ROUTE && kept.startsWith(Body.LA_NOTIFIER + "|")) {
            // kept as a meeting's before the route was told apart (CA04 s16C: the local authority decides by itself)
            return Route.SINGLE_AGENCY.toString();
        }
        return measure.place() == 0 ? kept : kept.split("\\|", -1)[measure.place() - 1];
    }
}
