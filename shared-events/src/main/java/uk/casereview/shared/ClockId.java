package uk.casereview.shared;

import java.util.UUID;

/** One clock of one case. */
public record ClockId(UUID value) implements Identifier {
    @Override
    public String toString() {
        return value.toString();
    }
}
