package uk.casereview.audit.trail;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.query.RecordedEvent;

/** Which body meets and which case an item is about, as far as the events have told. */
final class Agendas {
    private final Map<UUID, String> bodies;
    private final Map<Item, String> cases;
    private final Map<UUID, String> newBodies = new HashMap<>();
    private final Map<Item, String> newCases = new HashMap<>();

    /** One item of one meeting. */
    record Item(UUID meetingId, String itemRef) {}

    Agendas(Map<UUID, String> bodies, Map<Item, String> cases) {
        this.bodies = new HashMap<>(bodies);
        this.cases = new HashMap<>(cases);
    }

    void take(RecordedEvent recorded) {
        UUID meeting = recorded.aggregateId();
        switch (recorded.event()) {
            case MeetingScheduled e -> {
                bodies.put(meeting, e.body().name());
                newBodies.put(meeting, e.body().name());
            }
            case ItemListed e -> {
                Item item = new Item(meeting, e.itemRef());
                cases.put(item, e.caseRef().value());
                newCases.put(item, e.caseRef().value());
            }
            default -> {}
        }
    }

    @Nullable
    String bodyOf(UUID meeting) {
        return bodies.get(meeting);
    }

    @Nullable
    String caseOf(UUID meeting, @Nullable String itemRef) {
        return itemRef == null ? null : cases.get(new Item(meeting, itemRef));
    }

    Map<UUID, String> newBodies() {
        return newBodies;
    }

    Map<Item, String> newCases() {
        return newCases;
    }
}
