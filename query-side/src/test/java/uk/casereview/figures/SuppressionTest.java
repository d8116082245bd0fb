package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** §10.5 IG9. */
class SuppressionTest {
    private static final Suppression FIVE = new Suppression(5);
    private static final Map<String, Integer> UNDER_WAY = Map.of(
            "ACTIONS_BY_STAGE", 2,
            "ACTIONS_BY_COMPLETION", 0,
            "ACTIONS_BY_COLOUR", 1,
            "ACTIONS_BY_PROGRESS", 0);

    @Test
    void aLineWithoutSmallCountsIsShownAsItIs() {
        assertThat(line(5, 0, 12)).isEmpty();
    }

    @Test
    void smallCountsTakeTheLeastOfTheRestWithThem() {
        assertThat(line(3, 20, 0, 7)).containsExactly(0, 3);
        assertThat(line(3, 20, 2)).containsExactly(0, 1, 2);
    }

    /** Were one of them shown, it would tell that the other is no less. */
    @Test
    void allThatAreTheLeastOfTheRestAreHidden() {
        assertThat(line(7, 3, 7, 12)).containsExactly(0, 1, 2);
    }

    /** Shown beside 5 of 13 they could only be 4 and 4: with 3 and 5 another 5 would be hidden. */
    @Test
    void whatIsHiddenDoesNotTellWhyItIs() {
        assertThat(line(5, 4, 4)).containsExactly(0, 1, 2);
    }

    @Test
    void withNothingButSmallCountsTheTotalIsHiddenToo() {
        assertThat(line(3, 0, 0)).containsExactly(0, 3);
        assertThat(line(1, 1, 1, 1, 1, 0)).containsExactly(0, 1, 2, 3, 4, 6);
    }

    /** as many as the policy says. */
    @Test
    void aPolicyMayHideMore() {
        Suppression eight = new Suppression(8);

        assertThat(eight.isSmall(7)).isTrue();
        assertThat(eight.isSmall(8)).isFalse();
        assertThat(eight.alone(new int[] {7, 20, 9}).stream().boxed()).containsExactly(0, 2);
        assertThat(eight.together(List.of(new int[] {3, 4}), List.of()).getFirst().stream()
                        .boxed())
                .containsExactly(0, 1, 2);
    }

    @Test
    void ofLinesOfTheSameThingsOnlyTheirNumberIsShownWhereAnyPartIsSmall() {
        List<BitSet> hidden = FIVE.together(List.of(new int[] {6, 7, 5}, new int[] {15, 3}), List.of(new int[] {5, 6}));

        assertThat(hidden.get(0).stream().boxed()).containsExactly(0, 1, 2);
        assertThat(hidden.get(1).stream().boxed()).containsExactly(0, 1);
        assertThat(hidden.get(2).stream().boxed())
                .as("those that count some of them are hidden with their number")
                .containsExactly(0, 1, 2);
    }

    @Test
    void fewThingsAreNotEvenCounted() {
        List<BitSet> hidden = FIVE.together(List.of(new int[] {2, 2}, new int[] {4, 0}), List.of());

        assertThat(hidden.get(0).stream().boxed()).containsExactly(0, 1, 2);
        assertThat(hidden.get(1).stream().boxed()).containsExactly(0, 1, 2);
    }

    @Test
    void linesOfTheSameThingsWithoutSmallCountsAreShown() {
        assertThat(FIVE.together(List.of(new int[] {6, 7, 5}, new int[] {13, 5}), List.of(new int[] {5, 0})))
                .allMatch(BitSet::isEmpty);
    }

    /** 13 are green, and 10 of these were completed in time: the 3 that were late follow, though they are hidden. */
    @Test
    void hidingEachLineForItselfIsDerivable() {
        List<Map<String, Integer>> real = new ArrayList<>(Collections.nCopies(5, UNDER_WAY));
        real.addAll(Collections.nCopies(6, completed(3, 1)));
        real.addAll(Collections.nCopies(4, completed(4, 1)));
        real.addAll(Collections.nCopies(3, completed(4, 2)));
        Derivable actions = new Derivable(InventedThings.sizes(), InventedThings.actions(), real);
        BitSet openAndLate = new BitSet();
        openAndLate.set(0);
        openAndLate.set(2);

        assertThat(actions.lines().get("ACTIONS_BY_COMPLETION")).containsExactly(5, 10, 3);
        assertThat(actions.places(Map.of("ACTIONS_BY_COMPLETION", openAndLate)))
                .containsExactly("ACTIONS_BY_COMPLETION/0", "ACTIONS_BY_COMPLETION/2");
    }

    private static Map<String, Integer> completed(int stage, int completion) {
        return Map.of(
                "ACTIONS_BY_STAGE",
                stage,
                "ACTIONS_BY_COMPLETION",
                completion,
                "ACTIONS_BY_COLOUR",
                2,
                "ACTIONS_BY_PROGRESS",
                0);
    }

    private static Iterable<Integer> line(int... parts) {
        return FIVE.alone(parts).stream().boxed().toList();
    }
}
