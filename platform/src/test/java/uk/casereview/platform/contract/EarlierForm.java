package uk.casereview.platform.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import uk.casereview.platform.axon.StoredEventNames;
import uk.casereview.platform.axon.StoredNameSerializer;
import uk.casereview.shared.Event;

/** An event as an earlier build stored it. */
final class EarlierForm {
    private static final Serializer SERIALIZER =
            new StoredNameSerializer(StoredEventNames.onClassPath(EarlierForm.class.getClassLoader()));

    private EarlierForm() {}

    /** As this build reads what is in that file of {@code earlier}. */
    static <E extends Event> E earlier(Class<E> event, String file) throws IOException {
        byte[] earlier = Files.readAllBytes(Path.of("src/test/resources/earlier", file));
        SerializedType type =
                SERIALIZER.serialize(Samples.of(event), byte[].class).getType();
        return event.cast(SERIALIZER.deserialize(new SimpleSerializedObject<>(earlier, byte[].class, type)));
    }
}
