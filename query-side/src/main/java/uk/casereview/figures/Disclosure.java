package uk.casereview.figures;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What of the figures of one period is hidden from whoever reads totals only: the same, whichever dashboard shows them.
 *
 * @param suppression how small a number is hidden
 * @param hidden the places of each line, by its name; of a line that is not here it depends on itself alone
 */
record Disclosure(Suppression suppression, Map<String, BitSet> hidden) {
    static Disclosure ofEachAlone(Suppression suppression) {
        return new Disclosure(suppression, Map.of());
    }

    /** Of all lines there are. */
    static Disclosure of(Map<String, int[]> lines, Suppression suppression) {
        Map<String, BitSet> hidden = new HashMap<>();
        for (SameThings same : SameThings.ALL) {
            List<String> dividing =
                    same.namesDividing().filter(lines::containsKey).toList();
            List<String> beside = same.namesBeside().filter(lines::containsKey).toList();
            List<BitSet> places = suppression.together(
                    dividing.stream().map(lines::get).toList(),
                    beside.stream().map(lines::get).toList());
            List<String> names =
                    Stream.concat(dividing.stream(), beside.stream()).toList();
            for (int i = 0; i < names.size(); i++) {
                hidden.computeIfAbsent(names.get(i), _ -> new BitSet()).or(places.get(i));
            }
        }
        return new Disclosure(suppression, hidden);
    }

    /** The places to hide of a line whose parts add up. */
    BitSet of(String name, int[] line) {
        BitSet known = hidden.get(name);
        return known == null ? suppression.alone(line) : known;
    }

    /** The places to hide of counts that add up to nothing. */
    BitSet ofEach(String name, int[] counts) {
        BitSet small = new BitSet();
        IntStream.range(0, counts.length)
                .filter(i -> suppression.isSmall(counts[i]))
                .forEach(small::set);
        return hidden.getOrDefault(name, small);
    }
}
