package uk.casereview.benchmarks.copies;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import uk.casereview.platform.sealing.CopiedTexts.Opened;

/** Something stored, and the places in it that differ from copy to copy. */
final class Form {
    private final byte[] stored;
    private final List<Place> places;

    Form(byte[] stored, List<Place> places) {
        this.stored = stored.clone();
        this.places = List.copyOf(places);
    }

    /** From one byte to before another. */
    sealed interface Place {
        int from();

        int to();
    }

    /** An id. */
    record Id(int from, int to, UUID id) implements Place {}

    /** The reference of a case. */
    record Reference(int from, int to, References.Found found) implements Place {}

    /** What a text is sealed as, under the key of somebody or something that is copied. */
    record Text(int from, int to, UUID keyId, Opened text) implements Place {}

    /** Seals what a text says under the key of a copy; answers the ciphertext. */
    interface Sealing {
        String seal(UUID copiedKeyId, Opened text, UUID copiedCommandId);
    }

    /** What the copy says of it. */
    void write(int copy, Identities identities, Sealing sealing, ByteArrayOutputStream out) {
        int done = 0;
        for (Place place : places) {
            out.write(stored, done, place.from() - done);
            byte[] here = switch (place) {
                case Id id -> ascii(identities.copyOf(id.id(), copy).toString());
                case Reference reference -> reference.found().copy(copy);
                case Text text ->
                    ascii(sealing.seal(
                            identities.copyOf(text.keyId(), copy),
                            text.text(),
                            identities.copyOf(text.text().commandId(), copy)));
            };
            out.writeBytes(here);
            done = place.to();
        }
        out.write(stored, done, stored.length - done);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
