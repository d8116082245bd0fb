package uk.casereview.benchmarks.copies;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.sealing.CopiedTexts.Opened;

/**
 * Finds what differs from copy to copy in what is stored: ids and references wherever they stand, also within a longer
 * text, and sealed texts. A text whose key was erased stays as it is; nobody reads it in a copy either.
 */
final class FormReader {
    private static final int ID = 36;
    private static final byte[] KEY = ascii("\"keyId\":\"");
    private static final byte[] SEALED = ascii("\",\"ciphertext\":\"");

    private final Identities identities;
    private final References references;
    private final Opening opening;

    FormReader(Identities identities, References references, Opening opening) {
        this.identities = identities;
        this.references = references;
        this.opening = opening;
    }

    /** Says what a sealed text says; empty where nobody can. */
    interface Opening {
        Optional<Opened> open(UUID keyId, String ciphertext);
    }

    /** @param mentioned is given each id as it comes */
    Form read(byte[] stored, Consumer<UUID> mentioned) {
        List<Form.Place> places = new ArrayList<>();
        int at = 0;
        while (at < stored.length) {
            at = begins(stored, at) ? past(stored, at, places, mentioned) : at + 1;
        }
        return new Form(stored, places);
    }

    /** What stands there, if it is something that differs; answers where to go on. */
    private int past(byte[] stored, int at, List<Form.Place> places, Consumer<UUID> mentioned) {
        UUID id = idAt(stored, at);
        if (id == null) {
            Optional<References.Found> found = references.at(stored, at);
            found.ifPresent(reference -> places.add(new Form.Reference(at, reference.end(), reference)));
            return found.map(References.Found::end).orElse(at + 1);
        }
        int end = at + ID;
        if (!identities.isKept(id)) {
            mentioned.accept(id);
            places.add(new Form.Id(at, end, id));
        }
        return holds(stored, at - KEY.length, KEY) && holds(stored, end, SEALED)
                ? pastText(stored, end + SEALED.length, id, places)
                : end;
    }

    private int pastText(byte[] stored, int at, UUID keyId, List<Form.Place> places) {
        int end = at;
        while (stored[end] != '"') {
            end++;
        }
        if (!identities.isKept(keyId)) {
            Optional<Opened> opened = opening.open(keyId, new String(stored, at, end - at, StandardCharsets.US_ASCII));
            if (opened.isPresent()) {
                places.add(new Form.Text(at, end, keyId, opened.get()));
            }
        }
        return end;
    }

    /** Whether a word may begin there. */
    private static boolean begins(byte[] stored, int at) {
        return isOfWord(stored[at]) && (at == 0 || !isOfWord(stored[at - 1]));
    }

    private static boolean isOfWord(byte letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }

    private static @Nullable UUID idAt(byte[] stored, int at) {
        int end = at + ID;
        if (end > stored.length
                || stored[at + 8] != '-'
                || stored[at + 13] != '-'
                || stored[at + 18] != '-'
                || stored[at + 23] != '-'
                || (end < stored.length && isOfWord(stored[end]))) {
            return null;
        }
        String text = new String(stored, at, ID, StandardCharsets.ISO_8859_1);
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? id : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static boolean holds(byte[] stored, int at, byte[] text) {
        return at >= 0
                && at + text.length <= stored.length
                && Arrays.equals(stored, at, at + text.length, text, 0, text.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
