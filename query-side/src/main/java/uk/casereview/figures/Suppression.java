package uk.casereview.figures;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * IG9: "counts 1–4 shown as {@code c}, secondary suppression so that no cell is derivable".
 *
 * <p>A cell is not derivable as long as other things could have been counted that show the same numbers and another one in
 * it. Each line is shown with its total, which stands after its last part.
 *
 * @param smallestShown the smallest count, other than none, that is shown: five, or as many more as the policy says
 */
record Suppression(int smallestShown) {

    boolean isSmall(int count) {
        return count > 0 && count < smallestShown;
    }

    /**
     * What to hide of lines that count the same things by something else each. How one line divides them tells of the
     * others in more ways than can be listed, as every action that is green has been completed; so where any part is
     * small, only how many things there are is shown, and nothing of what they are.
     *
     * @param dividing lines of all of them, which have one total
     * @param beside lines of some of them
     * @return for each line the places to hide, in the same order
     */
    List<BitSet> together(List<int[]> dividing, List<int[]> beside) {
        List<int[]> lines = Stream.concat(dividing.stream(), beside.stream()).toList();
        boolean small = lines.stream().flatMapToInt(IntStream::of).anyMatch(this::isSmall);
        List<BitSet> hidden =
                lines.stream().map(line -> places(small ? line.length + 1 : 0)).toList();
        for (int i = 0; i < dividing.size(); i++) {
            int[] line = dividing.get(i);
            if (sum(line) >= smallestShown) {
                hidden.get(i).clear(line.length);
            }
        }
        return hidden;
    }

    /**
     * What to hide of a line that counts what no other does: the small ones, and with them all of the least of the rest.
     * Where there is such a one, any two of what is hidden could stand the other way round, and the same would be shown;
     * where there is none, the total is hidden too. A zero is shown.
     */
    BitSet alone(int[] line) {
        BitSet places = placesOf(line, this::isSmall);
        if (!places.isEmpty()) {
            IntStream.of(line)
                    .filter(count -> count >= smallestShown)
                    .min()
                    .ifPresentOrElse(
                            least -> places.or(placesOf(line, count -> count == least)), () -> places.set(line.length));
        }
        return places;
    }

    private static BitSet placesOf(int[] line, IntPredicate which) {
        BitSet places = new BitSet();
        IntStream.range(0, line.length).filter(i -> which.test(line[i])).forEach(places::set);
        return places;
    }

    private static int sum(int... line) {
        return IntStream.of(line).sum();
    }

    private static BitSet places(int upTo) {
        BitSet places = new BitSet();
        places.set(0, upTo);
        return places;
    }
}
