package uk.casereview.audit.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** An invented log, always the same: its keys are those of RFC 8032 §7.1, whose private halves everybody knows. */
public final class TestLog implements Subtrees {
    public static final String ORIGIN = "case-review/00000000-0000-4000-8000-00000000cafe";

    public static final Signer FIRST_KEY = signer(
            ORIGIN,
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    public static final Signer SECOND_KEY = signer(
            ORIGIN,
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");

    /** Whoever is not the log and would like to be. */
    public static final Signer FORGER = signer(
            ORIGIN,
            "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
            "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf");

    private static final String WITNESS_NAME = "witness.example/one";
    private static final byte[] WITNESS_SEED =
            bytes("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");
    private static final byte[] WITNESS_PUBLIC =
            bytes("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");

    public static final Signer PLAIN_WITNESS = Signer.of("witness.example/plain", WITNESS_SEED, WITNESS_PUBLIC);
    public static final VerifierKey WITNESS =
            new VerifierKey(WITNESS_NAME, VerifierKey.Kind.COSIGNATURE, WITNESS_PUBLIC);

    private static final Instant BEGIN = Instant.parse("2026-02-02T09:00:00.125Z");

    private final List<byte[]> leaves = new ArrayList<>();
    private final List<List<Hash>> levels = new ArrayList<>();
    private final GrowingTree tree = new GrowingTree();

    public static TestLog of(int size) {
        TestLog log = new TestLog();
        for (int index = 0; index < size; index++) {
            log.append(leaf(index));
        }
        return log;
    }

    public void append(byte[] leaf) {
        leaves.add(leaf);
        level(0).add(Hash.leaf(leaf));
        tree.append(Hash.leaf(leaf), (height, number, hash) -> level(height).add(hash));
    }

    private List<Hash> level(int height) {
        while (levels.size() <= height) {
            levels.add(new ArrayList<>());
        }
        return levels.get(height);
    }

    @Override
    public Hash hash(int height, long number) {
        return levels.get(height).get((int) number);
    }

    public int size() {
        return leaves.size();
    }

    public byte[] leafAt(int index) {
        return leaves.get(index);
    }

    public Hash leafHash(int index) {
        return hash(0, index);
    }

    /** In a form the service's leaves have. */
    public static byte[] leaf(int index) {
        return ("{\"event\":\"" + eventId(index) + "\",\"metadata\":{\"rec\":\"" + (1_769_000_000_000L + index)
                        + "\",\"role\":\"BUSINESS_MANAGER\"},\"name\":\"meeting.ArrivalRecorded\",\"payload\":{\"memberId\":\"m-"
                        + index % 7 + "\",\"note\":\"an invented note, with an é and a “quote”\"},\"sequence\":" + index
                        + ",\"stream\":\"00000000-0000-4000-8000-" + "%012d".formatted(index % 5)
                        + "\",\"streamType\":\"Meeting\"}")
                .getBytes(UTF_8);
    }

    public static String eventId(int index) {
        return "00000000-0000-4000-9000-%012d".formatted(index);
    }

    public Checkpoint checkpoint(long size) {
        return new Checkpoint(ORIGIN, size, root(size), BEGIN.plusSeconds(60 * size));
    }

    public SignedNote signed(long size, Signer... signers) {
        return checkpoint(size).signedBy(List.of(signers));
    }

    public Receipt receipt(int index, SignedNote note) {
        long size = Checkpoint.of(note).size();
        return Receipt.of(eventId(index), leafHash(index), InclusionProof.make(this, index, size), note);
    }

    /** As c2sp.org/tlog-cosignature has it; the service itself only keeps such lines and checks them. */
    public static SignedNote.Signature cosign(SignedNote note, long unixSeconds) {
        byte[] signature = Signer.of(WITNESS_NAME, WITNESS_SEED, WITNESS_PUBLIC)
                .raw(VerifierKey.cosigned(unixSeconds, note.text()));
        byte[] line = ByteBuffer.allocate(4 + Long.BYTES + signature.length)
                .put(WITNESS.idBytes())
                .putLong(unixSeconds)
                .put(signature)
                .array();
        return new SignedNote.Signature(WITNESS_NAME, Base64Text.encode(line));
    }

    private static Signer signer(String name, String seed, String publicKey) {
        return Signer.of(name, bytes(seed), bytes(publicKey));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
