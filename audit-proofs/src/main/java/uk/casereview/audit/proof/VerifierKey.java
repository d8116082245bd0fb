package uk.casereview.audit.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The public half of an Ed25519 key and its name: of the log, or of a witness (c2sp.org/signed-note, "verifier keys"). */
public final class VerifierKey {
    static final int ID_LENGTH = 4;
    static final int KEY_LENGTH = 32;

    private static final Pattern NAME = Pattern.compile("[^\\p{Z}\\p{Cc}+]+");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");

    /** What stands before the 32 bytes of an Ed25519 key where Java reads one (RFC 8410). */
    private static final byte[] DER = HexFormat.of().parseHex("302a300506032b6570032100");

    /** What a signature covers. */
    enum Kind {
        /** The note's text. */
        NOTE(1),
        /** A moment and the note's text (c2sp.org/tlog-cosignature, v1): what witnesses give. */
        COSIGNATURE(4);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }
    }

    private final String name;
    private final Kind kind;
    private final byte[] key;
    private final byte[] digest;

    VerifierKey(String name, Kind kind, byte[] key) {
        this.name = checkedName(name);
        this.kind = kind;
        this.key = key.clone();
        MessageDigest sha = Hash.sha256();
        sha.update((name + "\n").getBytes(UTF_8));
        sha.update(kind.code);
        sha.update(key);
        this.digest = sha.digest();
    }

    /**
     * Read from its text.
     *
     * @param text {@code name+id+base64}
     * @throws Unreadable if it is not such a key, or its id is another key's
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || !ID.matcher(parts[1]).matches()) {
            throw new Unreadable("\"" + Excerpt.of(text) + "\" is not a key (name+id+base64)");
        }
        byte[] bytes = Base64Text.decode(parts[2]);
        for (Kind kind : Kind.values()) {
            if (bytes.length == 1 + KEY_LENGTH && bytes[0] == kind.code) {
                var key = new VerifierKey(parts[0], kind, Arrays.copyOfRange(bytes, 1, bytes.length));
                if (key.hexId().equals(parts[1])) {
                    return key;
                }
                throw new Unreadable("the key " + Excerpt.of(text) + " is damaged: its id would be " + key.hexId());
            }
        }
        throw new Unreadable("\"" + Excerpt.of(text) + "\" is not an Ed25519 key of a log or a witness");
    }

    static String checkedName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Unreadable("\"" + Excerpt.of(name) + "\" is not the name of a key");
        }
        return name;
    }

    static int id(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }

    public String name() {
        return name;
    }

    /** What two people compare aloud: SHA-256 over name, kind and key, in groups; its beginning is the key's id. */
    public String fingerprint() {
        return HexFormat.of().formatHex(digest).replaceAll("(.{8})(?!$)", "$1 ");
    }

    /** Whether this line claims to be of this key. */
    public boolean isNamedBy(SignedNote.Signature signature) {
        return signature.keyName().equals(name) && signature.keyId() == id(digest);
    }

    boolean signed(String text, SignedNote.Signature signature) {
        byte[] value = signature.value();
        return switch (kind) {
            case NOTE -> verifies(text, value);
            case COSIGNATURE ->
                value.length > Long.BYTES
                        && verifies(
                                cosigned(ByteBuffer.wrap(value).getLong(), text),
                                Arrays.copyOfRange(value, Long.BYTES, value.length));
        };
    }

    static String cosigned(long unixSeconds, String text) {
        return "cosignature/v1\ntime " + Long.toUnsignedString(unixSeconds) + "\n" + text;
    }

    /** When the witness says it signed, if this is a witness's key that signed. */
    public Optional<Instant> cosignedAt(SignedNote note) {
        try {
            return note.signatures().stream()
                    .filter(line -> kind == Kind.COSIGNATURE && isNamedBy(line) && signed(note.text(), line))
                    .map(line ->
                            Instant.ofEpochSecond(ByteBuffer.wrap(line.value()).getLong()))
                    .findFirst();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean verifies(String text, byte[] signature) {
        try {
            Signature verifying = Signature.getInstance("Ed25519");
            byte[] encoded = Arrays.copyOf(DER, DER.length + KEY_LENGTH);
            System.arraycopy(key, 0, encoded, DER.length, KEY_LENGTH);
            verifying.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifying.update(text.getBytes(UTF_8));
            return verifying.verify(signature);
        } catch (GeneralSecurityException e) {
            // bytes that are no point of the curve, or no signature: nobody signed with that
            return false;
        }
    }

    byte[] publicKey() {
        return key.clone();
    }

    byte[] idBytes() {
        return Arrays.copyOf(digest, ID_LENGTH);
    }

    private String hexId() {
        return HexFormat.of().formatHex(idBytes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The key as it is written: {@code name+id+base64}. */
    @Override
    public String toString() {
        byte[] coded = new byte[1 + KEY_LENGTH];
        coded[0] = kind.code;
        System.arraycopy(key, 0, coded, 1, KEY_LENGTH);
        return name + "+" + hexId() + "+" + Base64Text.encode(coded);
    }
}
