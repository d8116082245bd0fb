package uk.casereview.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What lies in the middle of numbers of which each was counted so often. */
final class Median {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Median() {}

    /** Of an even number of them, half way between the two in the middle; null where there are none. */
    static @Nullable BigDecimal of(SortedMap<Integer, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return null;
        }
        BigDecimal both = BigDecimal.valueOf((long) at((all - 1) / 2, counts) + at(all / 2, counts));
        return both.divide(TWO).stripTrailingZeros();
    }

    /** Of values that are numbers; of what is suppressed no median is told either. */
    static @Nullable BigDecimal of(List<Breakdown> breakdowns, Measure measure) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (Breakdown breakdown : breakdowns) {
            for (Figure figure : breakdown.name().equals(measure.name()) ? breakdown.parts() : List.<Figure>of()) {
                Integer count = figure.count();
                String value = FigureCode.parse(figure.code()).value();
                if (count == null || value == null) {
                    return null;
                }
                counts.put(Integer.valueOf(value), count);
            }
        }
        return of(counts);
    }

    /** In their order, the one at the place. */
    private static int at(int place, SortedMap<Integer, Integer> counts) {
        int passed = 0;
        for (Map.Entry<Integer, Integer> some : counts.entrySet()) {
            passed += some.getValue();
            if (place < passed) {
                return some.getKey();
            }
        }
        throw new IllegalArgumentException("there are only " + passed);
    }
}
