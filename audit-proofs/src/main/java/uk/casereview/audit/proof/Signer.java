package uk.casereview.audit.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A key that signs notes. It is kept as two lines, the private key and the public one beside it:
 * {@code PRIVATE+KEY+name+id+base64(0x01 ‖ seed)} and the verifier key.
 */
public final class Signer {
    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE+KEY+";

    /** What stands before the seed where Java reads and writes one (RFC 8410). */
    private static final byte[] DER = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final VerifierKey verifierKey;
    private final byte[] seed;

    private Signer(VerifierKey verifierKey, byte[] seed) {
        this.verifierKey = verifierKey;
        this.seed = seed.clone();
    }

    /** A new key, drawn by chance. */
    public static Signer generate(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return of(
                    name,
                    last32(pair.getPrivate().getEncoded()),
                    last32(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws Unreadable if the two are not halves of one key
     */
    static Signer of(String name, byte[] seed, byte[] publicKey) {
        var signer = new Signer(new VerifierKey(name, VerifierKey.Kind.NOTE, publicKey), seed);
        String probe = "a probe\n";
        if (!signer.verifierKey.signed(probe, signer.sign(probe))) {
            throw new Unreadable("the private and the public key are not halves of one key");
        }
        return signer;
    }

    /**
     * Read from its file.
     *
     * @throws Unreadable if this is not a key as {@link #toText} writes it
     */
    public static Signer parse(String text) {
        TextLines lines = new TextLines(text);
        String[] parts = lines.next(PRIVATE).split("\\+", 3);
        VerifierKey key = VerifierKey.parse(lines.next());
        byte[] coded = parts.length == 3 ? Base64Text.decode(parts[2]) : new byte[0];
        if (lines.hasNext() || coded.length != 1 + VerifierKey.KEY_LENGTH || coded[0] != 1) {
            // nothing of it is quoted: it is a secret
            throw new Unreadable("this is not a private key and its public one, a line each");
        }
        var signer = of(key.name(), last32(coded), last32(key.publicKey()));
        if (!signer.toText().equals(text)) {
            throw new Unreadable("the private key and the public one have different names");
        }
        return signer;
    }

    /** The private key and the public one. */
    public String toText() {
        byte[] coded = new byte[1 + seed.length];
        coded[0] = 1;
        System.arraycopy(seed, 0, coded, 1, seed.length);
        String id = HexFormat.of().formatHex(verifierKey.idBytes());
        return PRIVATE + verifierKey.name() + "+" + id + "+" + Base64Text.encode(coded) + "\n" + verifierKey + "\n";
    }

    /** The same key for another log. */
    public Signer named(String other) {
        return of(other, seed, verifierKey.publicKey());
    }

    public VerifierKey verifierKey() {
        return verifierKey;
    }

    public SignedNote.Signature sign(String text) {
        byte[] id = verifierKey.idBytes();
        byte[] signature = raw(text);
        byte[] line = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, line, id.length, signature.length);
        return new SignedNote.Signature(verifierKey.name(), Base64Text.encode(line));
    }

    byte[] raw(String text) {
        try {
            byte[] encoded = Arrays.copyOf(DER, DER.length + seed.length);
            System.arraycopy(seed, 0, encoded, DER.length, seed.length);
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(text.getBytes(UTF_8));
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this key does not sign", e);
        }
    }

    private static byte[] last32(byte[] bytes) {
        return Arrays.copyOfRange(bytes, bytes.length - VerifierKey.KEY_LENGTH, bytes.length);
    }
}
