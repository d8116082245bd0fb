package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** §10.5 IG9: "counts 1–4 shown as {@code c}, secondary suppression so that no cell is derivable". */
class SuppressionProperties {
    private static final List<List<Map<String, Integer>>> SORTS = List.of(
            InventedThings.notifications(),
            InventedThings.rapidReviews(),
            InventedThings.practiceReviews(),
            InventedThings.actions(),
            InventedThings.answers(),
            InventedThings.voices());

    /** The things of a year are drawn, and every line that counts them follows. */
    @Property(tries = 100)
    void noNumberOfAYearIsDerivableFromTheOthers(@ForAll("yearsOfThings") Derivable year) {
        Map<String, int[]> lines = year.lines();
        Disclosure disclosure = Disclosure.of(lines);
        Map<String, BitSet> hidden = new TreeMap<>();
        lines.forEach((name, line) -> hidden.put(name, disclosure.of(name, line)));

        assertThat(year.places(hidden)).isEmpty();
        lines.forEach((name, line) -> {
            int[] withTotal = IntStream.concat(
                            IntStream.of(line), IntStream.of(IntStream.of(line).sum()))
                    .toArray();
            IntStream.range(0, withTotal.length)
                    .filter(place -> Suppression.isSmall(withTotal[place]))
                    .forEach(place -> assertThat(disclosure.of(name, line).get(place))
                            .as("%s/%d is small", name, place)
                            .isTrue());
        });
    }

    @Property(tries = 50)
    void whereNothingIsSmallNothingIsHidden(@ForAll("yearsOfThings") Derivable year) {
        List<Map<String, Integer>> fiveOfEach = new ArrayList<>();
        year.real().forEach(thing -> IntStream.range(0, 5).forEach(_ -> fiveOfEach.add(thing)));
        Map<String, int[]> lines = new Derivable(year.sizes(), year.possible(), fiveOfEach).lines();

        assertThat(Disclosure.of(lines).hidden().values()).allMatch(BitSet::isEmpty);
    }

    /** Who reads a line knows that what is hidden in it counts something, for a zero is shown. */
    @Property
    void noPartOfALineIsDerivable(@ForAll("divided") int[] line) {
        BitSet places = Suppression.alone(line);

        IntStream.range(0, line.length)
                .filter(part -> Suppression.isSmall(line[part]))
                .forEach(part -> assertThat(places.get(part))
                        .as("small counts are hidden")
                        .isTrue());
        assertThat(derivable(line, places)).isEmpty();
    }

    /** With the total hidden a line tells nothing of it as long as one of its own parts is hidden too. */
    private static List<Integer> derivable(int[] line, BitSet hidden) {
        List<Integer> parts =
                hidden.stream().filter(place -> place < line.length).boxed().toList();
        if (hidden.get(line.length)) {
            return parts.isEmpty() ? List.of(line.length) : List.of();
        }
        boolean zeroHidden = parts.stream().anyMatch(part -> line[part] == 0);
        int least = zeroHidden ? 0 : 1;
        int sum = parts.stream().mapToInt(part -> line[part]).sum();
        List<Integer> derivable = new ArrayList<>();
        for (int part : parts) {
            int most = sum - least * (parts.size() - 1);
            boolean other = IntStream.rangeClosed(least, most)
                    .anyMatch(value -> value != line[part] && (parts.size() > 1 || value == sum));
            if (!other) {
                derivable.add(part);
            }
        }
        return derivable;
    }

    /** Of each sort none, a few, or enough to be told, in some of the ways in which it may count. */
    @Provide
    Arbitrary<Derivable> yearsOfThings() {
        List<Arbitrary<List<Map<String, Integer>>>> sorts =
                SORTS.stream().map(SuppressionProperties::some).toList();
        return Combinators.combine(sorts).as(drawn -> {
            List<Map<String, Integer>> real = new ArrayList<>();
            drawn.forEach(real::addAll);
            return new Derivable(InventedThings.sizes(), InventedThings.all(), real);
        });
    }

    private static Arbitrary<List<Map<String, Integer>>> some(List<Map<String, Integer>> ways) {
        Arbitrary<Integer> often = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(1, 4)),
                Tuple.of(3, Arbitraries.integers().between(5, 9)));
        return Combinators.combine(Arbitraries.of(ways), often)
                .as((way, times) -> IntStream.range(0, times).mapToObj(_ -> way).toList())
                .list()
                .ofMaxSize(4)
                .map(parts -> parts.stream().flatMap(List::stream).toList());
    }

    @Provide
    Arbitrary<int[]> divided() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 24),
                        Arbitraries.integers().between(1, 7))
                .flatAs((total, parts) -> Arbitraries.integers()
                        .between(0, parts - 1)
                        .array(int[].class)
                        .ofSize(total)
                        .map(places -> {
                            int[] line = new int[parts];
                            for (int place : places) {
                                line[place]++;
                            }
                            return line;
                        }));
    }
}
