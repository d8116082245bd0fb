package uk.casereview.platform.envelope;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CommandId;

/**
 * What the edge, or a process, says about a command it dispatches.
 *
 * @param recordedAt service time, to the millisecond; the only source of "today"
 * @param bodyMac HMAC of the body, to tell a repeated command from another under the same id; null from a process
 * @param expectedVersion the version the sender has seen; null where it does not matter
 * @param correlationId the command that began it all
 * @param causationId the event that made a process send this; null from a person
 */
public record CommandStamp(
        CommandId commandId,
        Actor actor,
        Instant recordedAt,
        @Nullable String bodyMac,
        @Nullable Long expectedVersion,
        UUID correlationId,
        @Nullable UUID causationId) {

    public MetaData toMetaData() {
        Map<String, Object> values = new HashMap<>();
        values.put(Keys.COMMAND, commandId.toString());
        ActorKeys.write(actor, values);
        values.put(Keys.RECORDED_AT, recordedAt.toString());
        Keys.putIfPresent(values, Keys.BODY_MAC, bodyMac);
        Keys.putIfPresent(values, Keys.EXPECTED_VERSION, expectedVersion);
        values.put(Keys.CORRELATION, correlationId.toString());
        Keys.putIfPresent(values, Keys.CAUSATION, causationId);
        return MetaData.from(values);
    }

    /** Who gives it, without reading the rest. */
    public static Actor actorIn(MetaData metaData) {
        return ActorKeys.read(metaData);
    }

    public static CommandStamp of(MetaData metaData) {
        String expected = Keys.optional(metaData, Keys.EXPECTED_VERSION);
        String causation = Keys.optional(metaData, Keys.CAUSATION);
        return new CommandStamp(
                new CommandId(UUID.fromString(Keys.required(metaData, Keys.COMMAND))),
                ActorKeys.read(metaData),
                Instant.parse(Keys.required(metaData, Keys.RECORDED_AT)),
                Keys.optional(metaData, Keys.BODY_MAC),
                expected == null ? null : Long.valueOf(expected),
                UUID.fromString(Keys.required(metaData, Keys.CORRELATION)),
                causation == null ? null : UUID.fromString(causation));
    }
}
