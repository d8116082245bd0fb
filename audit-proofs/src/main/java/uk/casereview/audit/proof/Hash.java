package uk.casereview.audit.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A SHA-256 value of the tree. It is written as base64 of 44 characters, and read in no other way. */
public final class Hash {
    public static final int LENGTH = 32;

    /** Of its base64. */
    public static final int TEXT_LENGTH = 44;

    /** The root of a tree without leaves. */
    public static final Hash OF_NOTHING = new Hash(sha256().digest());

    // leaf and node are told apart, so that nobody passes off a node as an event (RFC 9162 §2.1.1)
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Of its bytes.
     *
     * @throws IllegalArgumentException if these are not 32 bytes
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(bytes.length + " bytes are no SHA-256 value");
        }
        return new Hash(bytes.clone());
    }

    /**
     * Of its text.
     *
     * @throws Unreadable if this is not the base64 of 32 bytes
     */
    public static Hash parse(String base64) {
        byte[] bytes = Base64Text.decode(base64);
        if (bytes.length != LENGTH) {
            throw new Unreadable("a hash has " + bytes.length + " bytes and not 32");
        }
        return new Hash(bytes);
    }

    /** The hash of the leaf with these bytes. */
    public static Hash leaf(byte[] bytes) {
        return leaf(bytes, 0, bytes.length);
    }

    /** The hash of the leaf whose bytes stand at {@code from} until before {@code to}. */
    public static Hash leaf(byte[] buffer, int from, int to) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        digest.update(buffer, from, to - from);
        return new Hash(digest.digest());
    }

    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        digest.update(right.bytes);
        return new Hash(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether its text stands in the buffer from there; that spares making a text of what is there. */
    public boolean standsAt(byte[] buffer, int from) {
        byte[] text = Base64.getEncoder().encode(bytes);
        return Arrays.equals(text, 0, TEXT_LENGTH, buffer, from, Math.min(from + TEXT_LENGTH, buffer.length));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Base64Text.encode(bytes);
    }
}
