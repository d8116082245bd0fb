package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** §10.5 IG9: "counts 1–4 shown as {@code c}, secondary suppression so that no cell is derivable". */
class SuppressionProperties {
    @Property(tries = 400)
    void noCellOfATableWithItsSumsIsDerivable(@ForAll("tables") int[][] table) {
        boolean[][] hidden = Suppression.table(table);
        int[][] withSums = Derivable.withSums(table);

        assertThat(Derivable.cells(withSums, hidden)).isEmpty();
        for (int row = 0; row < withSums.length; row++) {
            for (int column = 0; column < withSums[row].length; column++) {
                if (Suppression.isSmall(withSums[row][column])) {
                    assertThat(hidden[row][column])
                            .as("small counts are hidden")
                            .isTrue();
                }
                if (withSums[row][column] == 0) {
                    assertThat(hidden[row][column]).as("zeros are shown").isFalse();
                }
            }
        }
    }

    @Property(tries = 400)
    void aTableWithoutSmallCountsIsShownAsItIs(@ForAll("tables") int[][] table) {
        int[][] large = new int[table.length][table[0].length];
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[row].length; column++) {
                large[row][column] = table[row][column] == 0 ? 0 : table[row][column] + 4;
            }
        }
        for (boolean[] row : Suppression.table(large)) {
            assertThat(row).containsOnly(false);
        }
    }

    /** Several lines of the same things: a value differs in some set of lines that show all the same numbers. */
    @Property(tries = 1000)
    void noPartOfLinesWithOneTotalIsDerivable(@ForAll("linesOfOneTotal") List<int[]> lines) {
        List<BitSet> hidden = Suppression.lines(lines);

        for (int i = 0; i < lines.size(); i++) {
            int[] line = lines.get(i);
            BitSet places = hidden.get(i);
            for (int part = 0; part < line.length; part++) {
                if (Suppression.isSmall(line[part])) {
                    assertThat(places.get(part)).as("small counts are hidden").isTrue();
                }
            }
            assertThat(places.get(line.length))
                    .as("the total is hidden in every line or in none")
                    .isEqualTo(hidden.getFirst().get(lines.getFirst().length));
            assertThat(derivable(line, places)).isEmpty();
        }
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

    @Provide
    Arbitrary<int[][]> tables() {
        Arbitrary<Integer> counts = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 4)),
                Tuple.of(4, Arbitraries.integers().between(5, 30)));
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(rows -> Arbitraries.integers()
                        .between(1, 4)
                        .flatMap(columns -> counts.array(int[].class)
                                .ofSize(columns)
                                .array(int[][].class)
                                .ofSize(rows)));
    }

    /** Each line divides the same number of things otherwise. */
    @Provide
    Arbitrary<List<int[]>> linesOfOneTotal() {
        return Arbitraries.integers()
                .between(0, 24)
                .flatMap(total -> Arbitraries.integers()
                        .between(1, 7)
                        .flatMap(parts -> divided(total, parts))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4));
    }

    private static Arbitrary<int[]> divided(int total, int parts) {
        return Arbitraries.integers()
                .between(0, parts - 1)
                .array(int[].class)
                .ofSize(total)
                .map(places -> {
                    int[] line = new int[parts];
                    for (int place : places) {
                        line[place]++;
                    }
                    return line;
                });
    }
}
