package uk.casereview.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.Event;

class PayloadUpcasterTest {
    record Opened(UUID id, String openedBy) implements Event {}

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private final StoredNameSerializer serializer =
            new StoredNameSerializer(StoredEventNames.of(Map.of("sample.Opened", Opened.class.getName() + "@2")));
    private final SingleEventUpcaster openedByWasCalledUser =
            new PayloadUpcaster("sample.Opened", null, "2", payload -> {
                payload.set("openedBy", payload.remove("user"));
                return payload;
            });

    @Test
    void readsAStoredOldFormAsTheNewOne() {
        assertThat(read("{\"id\":\"" + ID + "\",\"user\":\"ann\"}", null)).isEqualTo(new Opened(ID, "ann"));
    }

    @Test
    void leavesTheNewFormAlone() {
        assertThat(read("{\"id\":\"" + ID + "\",\"openedBy\":\"ann\"}", "2")).isEqualTo(new Opened(ID, "ann"));
    }

    private Object read(String payload, @Nullable String revision) {
        var stored = new GenericDomainEventEntry<>(
                "sample",
                ID.toString(),
                0,
                ID.toString(),
                Instant.EPOCH,
                "sample.Opened",
                revision,
                payload.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
        Stream<IntermediateEventRepresentation> read =
                openedByWasCalledUser.upcast(Stream.of(new InitialEventRepresentation(stored, serializer)));
        return serializer.deserialize(read.findFirst().orElseThrow().getData());
    }
}
