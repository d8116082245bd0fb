package uk.casereview.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

class StoredNameSerializerTest {
    record Opened(UUID id, @Nullable String note) implements Event {}

    record Nameless() implements Event {}

    private final StoredNameSerializer serializer =
            new StoredNameSerializer(StoredEventNames.of(Map.of("sample.Opened", Opened.class.getName() + "@2")));

    @Test
    void writesAnEventUnderItsStoredNameAndRevision() {
        var opened = new Opened(UUID.randomUUID(), "a");

        SerializedObject<byte[]> stored = serializer.serialize(opened, byte[].class);

        assertThat(stored.getType().getName()).isEqualTo("sample.Opened");
        assertThat(stored.getType().getRevision()).isEqualTo("2");
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(opened);
    }

    @Test
    void refusesAnEventWithoutAName() {
        assertThatThrownBy(() -> serializer.serialize(new Nameless(), byte[].class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nameless");
    }

    @Test
    void refusesAnUnknownStoredName() {
        var unknown = new SimpleSerializedObject<>(
                "{}".getBytes(StandardCharsets.UTF_8), byte[].class, "sample.Forgotten", null);

        assertThatThrownBy(() -> serializer.<byte[], Object>deserialize(unknown))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("sample.Forgotten");
    }

    @Test
    void refusesTwoNamesForOneEvent() {
        assertThatThrownBy(() -> StoredEventNames.of(
                        Map.of("sample.Opened", Opened.class.getName(), "other.Opened", Opened.class.getName())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writesMetaDataAndRefusalsUnderTheirClass() {
        MetaData metaData = MetaData.with("cmd", "1").and("exp", "2");
        Refusal refusal = Refusal.of(RefusalCode.NOT_QUORATE, "missing", java.util.List.of("ICB"));

        assertThat(again(metaData)).isEqualTo(metaData);
        assertThat(again(refusal)).isEqualTo(refusal);
    }

    /** "Replay kills the processor": the context's type is written into the token. */
    @Test
    void keepsEveryTokenThatAProcessorStores() {
        TrackingToken at7 = GapAwareTrackingToken.newInstance(7, Set.of());

        assertThat(again(at7)).isEqualTo(at7);
        assertThat(again(new GlobalSequenceTrackingToken(7))).isEqualTo(new GlobalSequenceTrackingToken(7));
        TrackingToken replay =
                ReplayToken.createReplayToken(at7, GapAwareTrackingToken.newInstance(0, Set.of()), "why");
        assertThat(again(replay)).isEqualTo(replay);
    }

    private Object again(Object value) {
        return serializer.deserialize(serializer.serialize(value, byte[].class));
    }
}
