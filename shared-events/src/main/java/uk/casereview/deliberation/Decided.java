package uk.casereview.deliberation;

import java.time.LocalDate;
import java.util.Optional;

/** An event by which a body's decision took effect, on the day it was decided. */
public interface Decided extends RecordsDecision {
    DecisionRecord decision();

    @Override
    default Optional<DecisionRecord> recordedDecision() {
        return Optional.of(decision());
    }

    @Override
    default LocalDate effectiveOn(LocalDate recordedOn) {
        return decision().decidedOn();
    }
}
