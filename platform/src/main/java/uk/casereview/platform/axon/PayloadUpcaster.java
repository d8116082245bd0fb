package uk.casereview.platform.axon;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an event stored under an older revision as the next one. Declared as a bean, in the order of the revisions.
 */
public final class PayloadUpcaster extends SingleEventUpcaster {
    private final SimpleSerializedType from;
    private final SimpleSerializedType to;
    private final UnaryOperator<ObjectNode> change;

    /**
     * Leads from one revision of a stored name to the next.
     *
     * @param revision the older one; null: the first form an event was ever stored in
     * @param change what makes the newer form of the older one
     */
    public PayloadUpcaster(
            String storedName, @Nullable String revision, String nextRevision, UnaryOperator<ObjectNode> change) {
        this.from = new SimpleSerializedType(storedName, revision);
        this.to = new SimpleSerializedType(storedName, nextRevision);
        this.change = change;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return from.getName().equals(event.getType().getName())
                && Objects.equals(from.getRevision(), event.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(to, JsonNode.class, payload -> change.apply((ObjectNode) payload));
    }
}
