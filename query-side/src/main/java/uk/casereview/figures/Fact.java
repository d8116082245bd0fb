package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing that counts.
 *
 * @param measure under which name it is kept
 * @param on the day it counts on
 * @param amount what is added up beside it, such as people reached
 * @param aggregateId whose events say so
 * @param knownFrom since when it was known just so
 */
record Fact(String measure, String value, LocalDate on, int amount, UUID aggregateId, Instant knownFrom)
        implements Versioned<Fact> {
    @Override
    public Fact knownFrom(Instant moment) {
        return new Fact(measure, value, on, amount, aggregateId, moment);
    }
}
