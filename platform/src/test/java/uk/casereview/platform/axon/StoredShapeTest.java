package uk.casereview.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredShapeTest {
    private static final String HERE = StoredShapeTest.class.getName() + "$";

    /** Through fields, lists, maps, variants and words, and once round where a thing holds its own kind. */
    @Test
    void holdsWhateverASnapshotMayHold() {
        assertThat(StoredShape.described(Whole.class))
                .containsOnlyKeys(
                        HERE + "Whole", HERE + "Part", HERE + "Plain", HERE + "Marked", HERE + "Word", HERE + "Leaf")
                .containsEntry(HERE + "Word", "[YES, NO]")
                .containsEntry(HERE + "Leaf", "said java.lang.String")
                .hasEntrySatisfying(
                        HERE + "Part", variants -> assertThat(variants).contains("Plain", "Marked"))
                .hasEntrySatisfying(
                        HERE + "Whole",
                        fields -> assertThat(fields)
                                .contains("id java.lang.String", "parts java.util.List<", "leaves java.util.Map<")
                                .doesNotContain("NONE"));
    }

    @Test
    void isOneShortWord() {
        assertThat(StoredShape.of(Whole.class)).matches("[0-9a-f]{32}");
        assertThat(StoredShape.of(Whole.class)).isNotEqualTo(StoredShape.of(Leaf.class));
    }

    record Whole(String id, List<Part> parts, Map<Integer, ? extends Leaf> leaves, List<Whole> below) {}

    sealed interface Part permits Plain, Marked {}

    record Plain() implements Part {}

    record Marked(Word word) implements Part {}

    enum Word {
        YES,
        NO
    }

    record Leaf(String said) {}
}
