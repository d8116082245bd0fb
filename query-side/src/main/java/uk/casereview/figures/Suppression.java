package uk.casereview.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * IG9: "counts 1–4 shown as {@code c}, secondary suppression so that no cell is derivable".
 *
 * <p>A cell is not derivable as long as another table exists that shows the same numbers and has another value in it.
 * What is hidden here always comes with such a table: its cells moved by one, along lines that keep their sums.
 */
final class Suppression {
    private static final int SMALL = 4;

    private Suppression() {}

    static boolean isSmall(int count) {
        return count > 0 && count <= SMALL;
    }

    /**
     * What to hide of lines that are shown with one and the same total: lines of the same things by something else each.
     *
     * @return for each line the places to hide, the total after the last part
     */
    static List<BitSet> lines(List<int[]> lines) {
        List<BitSet> hidden = new ArrayList<>();
        boolean totalHidden = lines.stream().anyMatch(line -> isSmall(sum(line)));
        for (int[] line : lines) {
            hidden.add(smallOnes(line));
        }
        for (int i = 0; i < lines.size() && !totalHidden; i++) {
            totalHidden = !canMove(lines.get(i), hidden.get(i));
        }
        if (totalHidden) {
            for (int i = 0; i < lines.size(); i++) {
                hideTotal(lines.get(i), hidden.get(i));
            }
        }
        return hidden;
    }

    private static BitSet smallOnes(int[] line) {
        BitSet places = new BitSet();
        IntStream.range(0, line.length).filter(i -> isSmall(line[i])).forEach(places::set);
        return places;
    }

    /**
     * Hides more until one of the hidden can grow by what another loses; a zero, which is shown elsewhere, only where
     * nothing else is left to hide.
     *
     * @return false where even that is not enough
     */
    private static boolean canMove(int[] line, BitSet places) {
        while (!places.isEmpty() && (places.cardinality() == 1 || hiddenSum(line, places) == places.cardinality())) {
            int next = smallestShown(line, places);
            if (next < 0) {
                return false;
            }
            places.set(next);
            if (line[next] == 0) {
                return places.cardinality() > 1;
            }
        }
        return true;
    }

    /** Without the total, a part that is hidden may be larger by any number; so each line needs one. */
    private static void hideTotal(int[] line, BitSet places) {
        if (places.isEmpty()) {
            int next = smallestShown(line, places);
            if (next >= 0) {
                places.set(next);
            }
        }
        places.set(line.length);
    }

    /** The smallest that counts anything, else a zero; -1 where all are hidden. */
    private static int smallestShown(int[] line, BitSet places) {
        return IntStream.range(0, line.length)
                .filter(i -> !places.get(i))
                .boxed()
                .min((one, other) -> Integer.compare(rank(line[one]), rank(line[other])))
                .orElse(-1);
    }

    private static int rank(int count) {
        return count == 0 ? Integer.MAX_VALUE : count;
    }

    private static int hiddenSum(int[] line, BitSet places) {
        return places.stream().map(i -> line[i]).sum();
    }

    private static int sum(int... line) {
        return IntStream.of(line).sum();
    }

    /** What to hide of a table that is shown with the sums of its rows and columns, which come last. */
    static boolean[][] table(int[][] cells) {
        return new SuppressedTable(cells).hidden();
    }
}
