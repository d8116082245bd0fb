package uk.casereview.datarequest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some text of a case's record, named without a word of it.
 *
 * @param eventId in which event it stands
 * @param text which of the event's texts, counted from 1 in the order in which the export shows them; null: all of them
 */
public record Passage(UUID eventId, @Nullable Integer text) {
    public Passage {
        if (text != null && text < 1) {
            throw new IllegalArgumentException("texts are counted from 1");
        }
    }

    /** Whether it is this text of this event. */
    public boolean covers(UUID event, int number) {
        return eventId.equals(event) && (text == null || text == number);
    }
}
