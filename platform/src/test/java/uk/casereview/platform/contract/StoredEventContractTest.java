package uk.casereview.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import uk.casereview.platform.axon.StoredEventNames;
import uk.casereview.platform.axon.StoredNameSerializer;

/**
 * Events are for ever: what an event looks like in the store is pinned by an approved file, one for each name and
 * revision, and what is so stored is read ({@link EarlierFormsTest}: also as it once was). A new event's file is written once with {@code
 * -Dcontract.update=true}; an existing one changes only by a component that may be left out, and its former form is kept there.
 */
class StoredEventContractTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final Pattern OF_ANY_REVISION = Pattern.compile("(\\.[0-9]+)?\\.approved\\.json$");
    private static final StoredEventNames NAMES =
            StoredEventNames.onClassPath(StoredEventContractTest.class.getClassLoader());
    private static final Serializer SERIALIZER = new StoredNameSerializer(NAMES);

    @Test
    void isStoredAsApproved() {
        each(event -> {
            SerializedObject<byte[]> stored = SERIALIZER.serialize(Samples.of(event), byte[].class);
            Path file = approved(stored);
            String form = new String(stored.getData(), StandardCharsets.UTF_8) + "\n";
            if (Boolean.getBoolean("contract.update") && !Files.exists(file)) {
                Files.writeString(file, form);
            }

            assertThat(form).isEqualTo(Files.readString(file));
        });
    }

    @Test
    void isReadAsItWasMeant() {
        each(event -> {
            Object meant = Samples.of(event);
            SerializedObject<byte[]> stored = SERIALIZER.serialize(meant, byte[].class);
            byte[] approved = Files.readAllBytes(approved(stored));

            Object read =
                    SERIALIZER.deserialize(new SimpleSerializedObject<>(approved, byte[].class, stored.getType()));

            assertThat(read).isEqualTo(meant);
        });
    }

    /** One of an event that is gone would approve of nothing. */
    @Test
    void everyApprovedFileIsOfAnEventThereIs() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files.map(file -> OF_ANY_REVISION
                            .matcher(file.getFileName().toString())
                            .replaceFirst("")))
                    .containsAll(NAMES.all().keySet())
                    .isSubsetOf(NAMES.all().keySet());
        }
        assertThat(events().count()).isGreaterThan(100);
    }

    /** Whatever is wrong with one is said with its name, and the others are looked at as well. */
    private static void each(ThrowingConsumer<Class<?>> check) {
        assertAll(events().map(event -> () -> assertDoesNotThrow(() -> check.accept(event), event.getName())));
    }

    private static Stream<Class<?>> events() {
        return NAMES.all().values().stream().sorted().map(StoredEventContractTest::named);
    }

    private static Class<?> named(String binaryName) {
        try {
            return Class.forName(binaryName);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the list names a class that does not exist", e);
        }
    }

    private static Path approved(SerializedObject<byte[]> stored) {
        String revision = stored.getType().getRevision() == null
                ? ""
                : "." + stored.getType().getRevision();
        return APPROVED.resolve(stored.getType().getName() + revision + ".approved.json");
    }
}
