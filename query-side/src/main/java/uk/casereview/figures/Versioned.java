package uk.casereview.figures;

import java.time.Instant;

/** Something that was known just so since a moment. */
interface Versioned<V extends Versioned<V>> {
    Instant knownFrom();

    /** The same, known since another moment. */
    V knownFrom(Instant moment);

    /** Whether both say the same, whenever it was known. */
    default boolean saysTheSameAs(V other) {
        return equals(other.knownFrom(knownFrom()));
    }
}
