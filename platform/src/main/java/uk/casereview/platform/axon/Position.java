package uk.casereview.platform.axon;

import java.util.Optional;
import java.util.UUID;

/** A place in the log of one store. Whoever holds its text form need not know what it says. */
public record Position(UUID store, long index) {
    @Override
    public String toString() {
        return store + "." + index;
    }

    public static Optional<Position> parse(String text) {
        int dot = text.lastIndexOf('.');
        try {
            return dot < 0
                    ? Optional.empty()
                    : Optional.of(new Position(
                            UUID.fromString(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
