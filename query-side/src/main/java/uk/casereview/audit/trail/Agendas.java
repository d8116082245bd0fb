package uk.casereview.audit.trail;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.query.RecordedEvent;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;

/** Which body meets, which case an item is about, and which body took a decision, as far as the events have told. */
final class Agendas {
    private final Map<UUID, String> bodies;
    private final Map<Item, String> cases;
    private final Map<Decision, String> decided;
    private final Map<UUID, String> newBodies = new HashMap<>();
    private final Map<Item, String> newCases = new HashMap<>();
    private final Map<Decision, String> newlyDecided = new HashMap<>();

    /** One item of one meeting. */
    record Item(UUID meetingId, String itemRef) {}

    /** One decision about one case: one key may be sent about two, and the id follows from it. */
    record Decision(UUID decisionId, String caseRef) {}

    Agendas(Map<UUID, String> bodies, Map<Item, String> cases, Map<Decision, String> decided) {
        this.bodies = new HashMap<>(bodies);
        this.cases = new HashMap<>(cases);
        this.decided = new HashMap<>(decided);
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
        Decision decision = decision(recorded);
        Optional<Body> body = Said.body(recorded.event());
        if (decision != null && body.isPresent()) {
            decided.put(decision, body.get().name());
            newlyDecided.put(decision, body.get().name());
        }
    }

    /** The body that the event is about: the one that meets, or that took the decision it says more of. */
    @Nullable
    String bodyOf(RecordedEvent recorded) {
        String meets = bodies.get(recorded.aggregateId());
        Decision decision = decision(recorded);
        return meets == null && decision != null ? decided.get(decision) : meets;
    }

    /** The case the event is about. */
    @Nullable
    String caseOf(RecordedEvent recorded) {
        CaseRef ofEnvelope = recorded.envelope().caseRef();
        String itemRef = Said.item(recorded.event());
        if (ofEnvelope != null) {
            return ofEnvelope.value();
        }
        return itemRef == null ? null : cases.get(new Item(recorded.aggregateId(), itemRef));
    }

    private @Nullable Decision decision(RecordedEvent recorded) {
        UUID decisionId = Said.decision(recorded.event());
        String caseRef = caseOf(recorded);
        return decisionId == null || caseRef == null ? null : new Decision(decisionId, caseRef);
    }

    Map<UUID, String> newBodies() {
        return newBodies;
    }

    Map<Item, String> newCases() {
        return newCases;
    }

    Map<Decision, String> newlyDecided() {
        return newlyDecided;
    }
}
