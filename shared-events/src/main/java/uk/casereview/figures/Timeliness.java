package uk.casereview.figures;

import java.util.List;

/** Every kind of clock that began in the period, and all of them together. */
public record Timeliness(List<ClockFigures> kinds, ClockFigures all) {
    public Timeliness {
        kinds = List.copyOf(kinds);
    }
}
