package uk.casereview.audit.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text and who signed it (c2sp.org/signed-note). Signatures of unknown keys are carried along and mean nothing.
 *
 * @param text what is signed; its last character is a newline
 */
public record SignedNote(String text, List<Signature> signatures) {
    private static final int MOST_SIGNATURES = 16;
    private static final String DASH = "— ";

    /** What a note says of one key. */
    public enum Signed {
        /** By this key it is not signed. */
        NOT,
        RIGHTLY,
        /** A line names this key, and the signature is not its. */
        WRONGLY
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * One line below a note.
     *
     * @param keyName whose it claims to be
     * @param base64 of the key id's four bytes and the signature
     */
    public record Signature(String keyName, String base64) {
        int keyId() {
            byte[] bytes = Base64Text.decode(base64);
            return VerifierKey.id(bytes);
        }

        byte[] value() {
            byte[] bytes = Base64Text.decode(base64);
            return Arrays.copyOfRange(bytes, VerifierKey.ID_LENGTH, bytes.length);
        }
    }

    /**
     * Read from its text.
     *
     * @throws Unreadable if this is not a signed note
     */
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0) {
            throw new Unreadable("this is not a signed note: there is no empty line before signatures");
        }
        String text = note.substring(0, blank + 1);
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Unreadable("this is not a signed note: it contains control characters");
        }
        TextLines lines = new TextLines(note.substring(blank + 2));
        List<Signature> signatures = new ArrayList<>();
        do {
            signatures.add(signature(lines.next(DASH)));
        } while (lines.hasNext() && signatures.size() < MOST_SIGNATURES);
        if (lines.hasNext()) {
            throw new Unreadable("a note with more than " + MOST_SIGNATURES + " signatures is not read");
        }
        return new SignedNote(text, signatures);
    }

    private static Signature signature(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 2) {
            throw new Unreadable("\"" + Excerpt.of(line) + "\" is not a key's name and a signature");
        }
        if (Base64Text.decode(parts[1]).length <= VerifierKey.ID_LENGTH) {
            throw new Unreadable("the signature of " + Excerpt.of(parts[0]) + " is too short");
        }
        return new Signature(VerifierKey.checkedName(parts[0]), parts[1]);
    }

    /** The note as one text, as it is kept and sent. */
    public String toText() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(DASH)
                .append(signature.keyName())
                .append(' ')
                .append(signature.base64())
                .append('\n'));
        return note.toString();
    }

    /** With one more signature, such as a witness's. */
    public SignedNote with(Signature signature) {
        List<Signature> all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, all);
    }

    /** One wrong signature of a key makes all of its wrong. */
    public Signed by(VerifierKey key) {
        List<Signature> its = signatures.stream().filter(key::isNamedBy).toList();
        if (its.isEmpty()) {
            return Signed.NOT;
        }
        return its.stream().allMatch(signature -> key.signed(text, signature)) ? Signed.RIGHTLY : Signed.WRONGLY;
    }
}
