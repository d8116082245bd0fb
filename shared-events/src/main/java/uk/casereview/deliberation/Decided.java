package uk.casereview.deliberation;

import java.time.LocalDate;
import uk.casereview.shared.Event;

/** An event by which a body's decision took effect, on the day it was decided. */
public interface Decided extends Event {
    DecisionRecord decision();

    @Override
    default LocalDate effectiveOn(LocalDate recordedOn) {
        return decision().decidedOn();
    }
}
