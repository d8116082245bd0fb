package uk.casereview.shared;

import java.util.UUID;

/** One clock of one case. */
public record ClockId(UUID value) implements Identifier {
    /**
     * The clock of an aggregate, by kind and, where a kind runs more than once, by a running number.
     */
    public static ClockId of(UUID aggregate, String kind, int number) {
        return new ClockId(DerivedId.from(aggregate, "clock/" + kind + "/" + number));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
