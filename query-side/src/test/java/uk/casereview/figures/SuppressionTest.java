package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** §10.5 IG9. */
class SuppressionTest {
    @Test
    void aLineWithoutSmallCountsIsShownAsItIs() {
        assertThat(line(5, 0, 12)).isEmpty();
    }

    @Test
    void oneSmallCountTakesTheNextSmallestWithIt() {
        assertThat(line(3, 20, 0, 7)).containsExactly(0, 3);
    }

    @Test
    void twoSmallCountsHideEachOther() {
        assertThat(line(3, 20, 2)).containsExactly(0, 2);
    }

    /** What is hidden counts at least one, so 1 + 1 = 2 would tell both. */
    @Test
    void twoOnesNeedAThird() {
        assertThat(line(1, 9, 1, 6)).containsExactly(0, 2, 3);
    }

    @Test
    void aSmallTotalIsHiddenWithItsParts() {
        assertThat(line(3, 0, 0)).containsExactly(0, 3);
    }

    @Test
    void zerosAreShownUnlessNothingElseCanHideOnes() {
        assertThat(line(1, 1, 1, 1, 1, 0)).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void whereEveryPartIsOneTheTotalGoesInEveryLineThatShowsIt() {
        List<BitSet> hidden = Suppression.lines(List.of(new int[] {1, 1, 1, 1, 1}, new int[] {5, 0}));

        assertThat(hidden.get(0).stream().boxed()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(hidden.get(1).stream().boxed()).containsExactly(0, 2);
    }

    /** The solver of the properties finds what hiding small counts alone would give away. */
    @Test
    void hidingSmallCountsAloneIsDerivable() {
        int[][] table = Derivable.withSums(new int[][] {{3, 20}, {8, 9}});
        boolean[][] small = new boolean[3][3];
        small[0][0] = true;

        assertThat(Derivable.cells(table, small)).containsExactly("0/0");
    }

    /** Two hidden in a row, but each is alone in its column. */
    @Test
    void theSolverSeesThroughSeveralLines() {
        int[][] table = Derivable.withSums(new int[][] {{1, 1, 9}, {9, 9, 9}});
        boolean[][] hidden = new boolean[3][4];
        hidden[0][0] = true;
        hidden[0][1] = true;

        assertThat(Derivable.cells(table, hidden)).containsExactly("0/0", "0/1");
    }

    @Test
    void aSmallCellIsHiddenWithAWholeRectangle() {
        boolean[][] hidden = Suppression.table(new int[][] {{3, 20, 30}, {8, 9, 40}, {50, 60, 70}});

        assertThat(hidden[0]).containsExactly(true, true, false, false);
        assertThat(hidden[1]).containsExactly(true, true, false, false);
        assertThat(hidden[2]).containsExactly(false, false, false, false);
        assertThat(hidden[3]).containsExactly(false, false, false, false);
    }

    private static Iterable<Integer> line(int... parts) {
        return Suppression.lines(List.of(parts)).getFirst().stream().boxed().toList();
    }
}
