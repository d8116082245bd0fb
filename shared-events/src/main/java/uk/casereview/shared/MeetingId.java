package uk.casereview.shared;

import java.util.UUID;

/** One meeting. */
public record MeetingId(UUID value) implements Identifier {
    @Override
    public String toString() {
        return value.toString();
    }
}
