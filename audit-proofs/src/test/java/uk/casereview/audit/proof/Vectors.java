package uk.casereview.audit.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The published test vectors (docs/audit-format.md), made anew: what is committed must be what is still made. */
public final class Vectors {
    public static final Path FOLDER = Path.of("src/test/resources/vectors");

    static final int SIZE = 30;
    private static final Set<Integer> HIDDEN = Set.of(3, 11, 25);

    private final TestLog log = TestLog.of(40);
    private final Map<String, byte[]> files = new TreeMap<>();

    private final SignedNote first = log.signed(7, TestLog.FIRST_KEY);
    private final SignedNote rotation = log.signed(20, TestLog.FIRST_KEY, TestLog.SECOND_KEY);
    private final SignedNote last = witnessed(log.signed(SIZE, TestLog.SECOND_KEY));

    private Vectors() {}

    static Map<String, byte[]> made() throws IOException {
        Vectors vectors = new Vectors();
        vectors.keys();
        vectors.trees();
        vectors.notes();
        vectors.bundles();
        vectors.wrongBundles();
        vectors.wrongSelections();
        return vectors.files;
    }

    private static SignedNote witnessed(SignedNote note) {
        return note.with(TestLog.cosign(note, 1_770_100_000L)).with(TestLog.PLAIN_WITNESS.sign(note.text()));
    }

    private void keys() {
        file("first.key", TestLog.FIRST_KEY.toText());
        file("second.key", TestLog.SECOND_KEY.toText());
        file(
                "log-keys.txt",
                "# oldest first\n" + TestLog.FIRST_KEY.verifierKey() + "\n" + TestLog.SECOND_KEY.verifierKey() + "\n");
        file("first-key.txt", TestLog.FIRST_KEY.verifierKey() + "\n");
        file("second-key.txt", TestLog.SECOND_KEY.verifierKey() + "\n");
        file("forger-key.txt", TestLog.FORGER.verifierKey() + "\n");
        file("witnesses.txt", TestLog.WITNESS + "\n" + TestLog.PLAIN_WITNESS.verifierKey() + "\n");
    }

    private void trees() {
        file(
                "leaves.txt",
                IntStream.range(0, log.size())
                        .mapToObj(index -> log.leafHash(index) + " " + new String(log.leafAt(index), UTF_8) + "\n")
                        .collect(Collectors.joining()));
        file(
                "roots.txt",
                IntStream.rangeClosed(0, log.size())
                        .mapToObj(size -> size + " " + log.root(size) + "\n")
                        .collect(Collectors.joining()));
        file(
                "inclusion.txt",
                IntStream.of(1, 2, 7, 8, 20, 33)
                        .boxed()
                        .flatMap(size ->
                                IntStream.range(0, size).mapToObj(index -> InclusionProof.make(log, index, size)))
                        .map(proof -> proof.index() + " " + proof.size() + " " + joined(proof.path()) + "\n")
                        .collect(Collectors.joining()));
        file(
                "consistency.txt",
                IntStream.of(1, 4, 7, 20, 33)
                        .boxed()
                        .flatMap(size ->
                                IntStream.rangeClosed(0, size).mapToObj(old -> ConsistencyProof.make(log, old, size)))
                        .map(proof -> proof.oldSize() + " " + proof.newSize() + " " + joined(proof.path()) + "\n")
                        .collect(Collectors.joining()));
    }

    private static String joined(List<Hash> path) {
        return path.isEmpty() ? "-" : path.stream().map(Hash::toString).collect(Collectors.joining(","));
    }

    private void notes() {
        file("7.checkpoint", first.toText());
        file("20.checkpoint", rotation.toText());
        file("30.checkpoint", last.toText());
        file("30-forged.checkpoint", log.signed(SIZE, TestLog.FORGER).toText());
        file("30-altered.checkpoint", last.toText().replace("\n30\n", "\n31\n"));
        file("30-other.checkpoint", rewritten().signed(SIZE, TestLog.SECOND_KEY).toText());
        file("7-to-30.consistency", ConsistencyProof.make(log, 7, SIZE).toText());
        file("20-to-30.consistency", ConsistencyProof.make(log, 20, SIZE).toText());
        file(
                "7-to-30-wrong.consistency",
                ConsistencyProof.make(rewritten(), 7, SIZE).toText());
        Receipt receipt = log.receipt(12, rotation);
        file("12.tlog-proof", receipt.toText());
        file("26.tlog-proof", log.receipt(26, last).toText());
        file(
                "12-altered.tlog-proof",
                receipt(receipt, TestLog.eventId(12), log.leafHash(13)).toText());
        file(
                "12-renamed.tlog-proof",
                receipt(receipt, TestLog.eventId(13), log.leafHash(12)).toText());
        file(
                "12-forged.tlog-proof",
                rewritten().receipt(12, rewritten().signed(20, TestLog.FORGER)).toText());
    }

    private static Receipt receipt(Receipt like, String eventId, Hash leaf) {
        return new Receipt(eventId, leaf, like.index(), like.path(), like.checkpoint());
    }

    /** What an operator would have who rewrote event 5 and signed anew everything after it. */
    private static TestLog rewritten() {
        TestLog other = new TestLog();
        for (int index = 0; index < 40; index++) {
            String leaf = new String(TestLog.leaf(index), UTF_8);
            other.append((index == 5 ? leaf.replace("invented", "softened") : leaf).getBytes(UTF_8));
        }
        return other;
    }

    private void bundles() throws IOException {
        file("whole.bundle", whole(log, SIZE, first, rotation, last));
        file("unwitnessed-end.bundle", whole(log, 33, first, rotation, last));
        file("empty.bundle", whole(log, 0));
        file("rolled-back.bundle", whole(log, 22, first, rotation));
        file("rolled-back-since.bundle", whole(log, 22, first, rotation, signedLate()));
        file(
                "rewritten.bundle",
                whole(
                        rewritten(),
                        SIZE,
                        rewritten().signed(7, TestLog.FIRST_KEY),
                        rewritten().signed(20, TestLog.FIRST_KEY, TestLog.SECOND_KEY),
                        rewritten().signed(SIZE, TestLog.SECOND_KEY)));
        file(
                "forged.bundle",
                withKeys(List.of(TestLog.FORGER), rewritten(), SIZE, rewritten().signed(SIZE, TestLog.FORGER)));
        file("no-checkpoint.bundle", whole(log, 9));
        file("selection.bundle", selection());
    }

    /** Over 22 events, and later than what was signed over 30. */
    private SignedNote signedLate() {
        Checkpoint cut = new Checkpoint(
                TestLog.ORIGIN, 22, log.root(22), log.checkpoint(40).time());
        return cut.signedBy(List.of(TestLog.SECOND_KEY));
    }

    private static String whole(TestLog log, int size, SignedNote... notes) throws IOException {
        List<Signer> keys = notes.length > 1 ? List.of(TestLog.FIRST_KEY, TestLog.SECOND_KEY) : List.of();
        return withKeys(keys, log, size, notes);
    }

    private static String withKeys(List<Signer> keys, TestLog log, int size, SignedNote... notes) throws IOException {
        var out = new ByteArrayOutputStream();
        var bundle = BundleWriter.whole(
                out, TestLog.ORIGIN, keys.stream().map(Signer::verifierKey).toList());
        int next = 0;
        for (int index = 0; index <= size; index++) {
            if (next < notes.length && Checkpoint.of(notes[next]).size() == index) {
                bundle.checkpoint(notes[next++]);
            }
            if (index < size && HIDDEN.contains(index)) {
                bundle.hidden(log.leafHash(index));
            } else if (index < size) {
                bundle.event(log.leafHash(index), log.leafAt(index));
            }
        }
        bundle.end();
        return out.toString(UTF_8);
    }

    private String selection() throws IOException {
        var out = new ByteArrayOutputStream();
        var bundle = BundleWriter.selection(
                out, TestLog.ORIGIN, "of four events", List.of(TestLog.SECOND_KEY.verifierKey()), last);
        for (int index : new int[] {0, 12, 13, 29}) {
            bundle.proven(InclusionProof.make(log, index, SIZE), log.leafHash(index), log.leafAt(index));
        }
        bundle.end();
        return out.toString(UTF_8);
    }

    private void wrongBundles() throws IOException {
        Lines whole = new Lines(whole(log, SIZE, first, rotation, last));
        int five = whole.of("E ", 4);
        int six = five + 1;
        wrong("altered", whole.with(five, line -> line.replace("invented", "softened")));
        wrong("altered-with-its-hash", whole.with(five, line -> Lines.rehashed(line.replace("invented", "softened"))));
        wrong("retimed", whole.with(five, line -> line.replace("\"rec\":\"17", "\"rec\":\"18")));
        wrong("deleted", whole.with(five, line -> "D " + line.substring(2, 46)));
        wrong("slipped-in", whole.inserted(five, "X " + new String(TestLog.leaf(77), UTF_8)));
        wrong("dropped", whole.without(five));
        wrong("added", whole.inserted(five, Lines.event(TestLog.leaf(77))));
        wrong("swapped", whole.swapped(five, six));
        wrong("payloads-swapped", whole.payloadsSwapped(five, six));
        wrong("cut-off", whole.firstLines(20));
        wrong("cut-within-a-line", whole.text().substring(0, whole.text().length() / 2));
        wrong("count", whole.text().replaceFirst("Z \\d+\n$", "Z 7\n"));
        wrong("continued", whole.text() + "E more\n");
        wrong("key-missing", whole.without(whole.of("K ", 0)));
        wrong("keys-swapped", whole.swapped(whole.of("K ", 0), whole.of("K ", 1)));
        wrong("key-damaged", whole.with(whole.of("K ", 0), line -> line.replace("AddamAGC", "AddamAGD")));
        wrong("key-not-introduced", whole(log, SIZE, first, log.signed(20, TestLog.SECOND_KEY), last));
        wrong("signature", whole.with(whole.of("C ", 1), line -> line.replace("time 2026", "time 2025")));
        wrong("checkpoint-forged", whole(log, SIZE, first, rotation, log.signed(SIZE, TestLog.FORGER)));
        wrong("checkpoint-moved", whole.swapped(whole.of("C ", 1), whole.of("C ", 1) - 1));
        wrong("not-a-bundle", "{\"events\":[]}\n");
        wrong("nothing", "");
    }

    private void wrongSelections() throws IOException {
        Lines selection = new Lines(selection());
        int proof = selection.of("I ", 1);
        wrong("selection-altered", selection.with(proof + 1, line -> line.replace("invented", "softened")));
        wrong(
                "selection-altered-with-its-hash",
                selection.with(proof + 1, line -> Lines.rehashed(line.replace("invented", "softened"))));
        wrong("selection-index", selection.with(proof, line -> line.replace("I 12 ", "I 14 ")));
        wrong("selection-proof", selection.with(proof, line -> line.substring(0, line.lastIndexOf(','))));
        wrong("selection-order", new Lines(selection.swapped(proof, proof + 2)).swapped(proof + 1, proof + 3));
        wrong("selection-without-event", selection.without(proof + 1));
    }

    private void wrong(String what, String bundle) {
        file("wrong-" + what + ".bundle", bundle);
    }

    private void file(String name, String text) {
        files.put(name, text.getBytes(UTF_8));
    }
}
