package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import uk.casereview.clock.ClockKind;

/** §10.5 IG9: "counts 1–4 shown as {@code c}, secondary suppression so that no cell is derivable". */
class SuppressionProperties {
    /** Names of places and themes are lines of as many parts as there are; they are shown part by part. */
    private static final Set<Measure> OF_NO_FIXED_PARTS = Set.of(Measure.THEMES);

    /** What nobody draws nobody shows to be safe. */
    @Example
    void everyLineThatObserversAreShownIsDrawn() {
        Set<String> shown = Stream.of(
                        AnnualReportContents.ALL.stream(),
                        SameThings.measures().stream(),
                        SameThings.DECISIONS.stream())
                .flatMap(Function.identity())
                .filter(measure -> !OF_NO_FIXED_PARTS.contains(measure))
                .map(Measure::name)
                .collect(Collectors.toSet());
        SameThings.ALL.stream()
                .flatMap(same -> same.clocks().stream())
                .map(ClockKind::toString)
                .forEach(shown::add);

        assertThat(InventedThings.sizes().keySet()).containsAll(shown);
    }

    /** The things of a year are drawn, and every line that counts them follows. */
    @Property(tries = 100)
    void noNumberOfAYearIsDerivableFromTheOthers(
            @ForAll("yearsOfThings") Derivable year, @ForAll("laidDown") Suppression suppression) {
        Map<String, int[]> lines = year.lines();
        Disclosure disclosure = Disclosure.of(lines, suppression);
        Map<String, BitSet> hidden = new TreeMap<>();
        lines.forEach((name, line) -> hidden.put(name, disclosure.of(name, line)));

        assertThat(year.places(hidden)).isEmpty();
        lines.forEach((name, line) -> {
            int[] withTotal = withTotal(line);
            IntStream.range(0, withTotal.length)
                    .filter(place -> suppression.isSmall(withTotal[place]))
                    .forEach(place -> assertThat(disclosure.of(name, line).get(place))
                            .as("%s/%d is small", name, place)
                            .isTrue());
        });
    }

    @Property(tries = 50)
    void whereNothingIsSmallNothingIsHidden(
            @ForAll("yearsOfThings") Derivable year, @ForAll("laidDown") Suppression suppression) {
        List<Map<String, Integer>> enough = new ArrayList<>();
        year.real()
                .forEach(
                        thing -> IntStream.range(0, suppression.smallestShown()).forEach(_ -> enough.add(thing)));
        Map<String, int[]> lines = new Derivable(year.sizes(), year.possible(), enough).lines();

        assertThat(Disclosure.of(lines, suppression).hidden().values()).allMatch(BitSet::isEmpty);
    }

    /** Who reads a line knows the rule as well: other lines that it would show alike have another number there. */
    @Property(tries = 300)
    void noPartOfALineIsDerivable(@ForAll("divided") int[] line, @ForAll("laidDown") Suppression suppression) {
        BitSet places = suppression.alone(line);
        int[] withTotal = withTotal(line);

        IntStream.range(0, withTotal.length)
                .filter(place -> suppression.isSmall(withTotal[place]))
                .forEach(place -> assertThat(places.get(place))
                        .as("small counts are hidden")
                        .isTrue());
        List<int[]> alike = alike(line, places, suppression);
        places.stream()
                .forEach(place -> assertThat(alike)
                        .as("another number at %d of %s", place, Arrays.toString(line))
                        .anyMatch(other -> other[place] != withTotal[place]));
    }

    /** Every line, with its total, of which the same would be shown. */
    private static List<int[]> alike(int[] line, BitSet places, Suppression suppression) {
        int total = IntStream.of(line).sum();
        return IntStream.rangeClosed(0, places.get(line.length) ? total + 1 : total)
                .boxed()
                .flatMap(sum -> lines(line.length, sum))
                .filter(other -> suppression.alone(other).equals(places))
                .map(SuppressionProperties::withTotal)
                .filter(other -> IntStream.rangeClosed(0, line.length)
                        .allMatch(place -> places.get(place) || other[place] == withTotal(line)[place]))
                .toList();
    }

    /** Every way to divide a number. */
    private static Stream<int[]> lines(int parts, int sum) {
        return parts == 1
                ? Stream.of(new int[] {sum})
                : IntStream.rangeClosed(0, sum)
                        .boxed()
                        .flatMap(first -> lines(parts - 1, sum - first)
                                .map(rest -> IntStream.concat(IntStream.of(first), IntStream.of(rest))
                                        .toArray()));
    }

    private static int[] withTotal(int[] line) {
        return IntStream.concat(
                        IntStream.of(line), IntStream.of(IntStream.of(line).sum()))
                .toArray();
    }

    /** The standard's, or as many more as a partnership may lay down (§15.7-28). */
    @Provide
    Arbitrary<Suppression> laidDown() {
        return Arbitraries.integers().between(5, 12).map(Suppression::new);
    }

    /** Of each sort none, a few, or enough to be told, in some of the ways in which it may count. */
    @Provide
    Arbitrary<Derivable> yearsOfThings() {
        List<Arbitrary<List<Map<String, Integer>>>> sorts =
                InventedThings.sorts().stream().map(SuppressionProperties::some).toList();
        return Combinators.combine(sorts).as(drawn -> {
            List<Map<String, Integer>> real = new ArrayList<>();
            drawn.forEach(real::addAll);
            return new Derivable(InventedThings.sizes(), InventedThings.all(), real);
        });
    }

    private static Arbitrary<List<Map<String, Integer>>> some(List<Map<String, Integer>> ways) {
        Arbitrary<Integer> often = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(1, 4)),
                Tuple.of(3, Arbitraries.integers().between(5, 9)),
                Tuple.of(1, Arbitraries.integers().between(12, 16)));
        return Combinators.combine(Arbitraries.of(ways), often)
                .as((way, times) -> IntStream.range(0, times).mapToObj(_ -> way).toList())
                .list()
                .ofMaxSize(4)
                .map(parts -> parts.stream().flatMap(List::stream).toList());
    }

    @Provide
    Arbitrary<int[]> divided() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 4))
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
