package uk.casereview.audit.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.casereview.audit.proof.Lines;
import uk.casereview.audit.proof.Vectors;

/** Bundles tampered with at random, by a seed that is always the same: both verifiers see it, and say the same. */
class TamperedBundlesIT {
    private static final int TAMPERED = 300;

    private final Random random = new Random(20260202);

    @TempDir
    private Path folder;

    @Test
    void everyChangeOfAWholeLogIsSeenByBoth() throws IOException {
        tamper("whole.bundle", "--witness", vector("witnesses.txt"));
    }

    @Test
    void everyChangeOfASelectionIsSeenByBoth() throws IOException {
        tamper("selection.bundle", "--witness", vector("witnesses.txt"));
    }

    private void tamper(String name, String... options) throws IOException {
        byte[] original = Files.readAllBytes(Vectors.FOLDER.resolve(name));
        int changed = 0;
        try (Twin twin = Twin.started()) {
            for (int number = 0; number < TAMPERED; number++) {
                boolean packed = number % 4 == 0;
                byte[] bytes = packed ? flipped(gzip(original)) : tampered(number, original);
                Path file = Files.write(folder.resolve(number + ".bundle"), bytes);
                List<String> words = words(file, options);
                Answer answer = Answer.to(words);

                boolean same = says(packed ? unpacked(bytes) : bytes, original);
                assertThat(answer.code())
                        .as("%s: %s", file, answer.said())
                        .matches(code -> same || code != 0, "tells of the change");
                agree(file, answer, twin.to(words), bytes);
                assertThat(answer.said()).doesNotContain("Exception");
                changed += same ? 0 : 1;
                Files.delete(file);
            }
        }
        assertThat(changed).isGreaterThan(TAMPERED * 9 / 10);
    }

    /** How far each had read of what does not unpack is its own affair. */
    private static void agree(Path file, Answer answer, Answer twin, byte[] bytes) {
        assertThat(twin.code()).as("the twin on %s: %s", file, twin.said()).isEqualTo(answer.code());
        boolean packed = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        if (!packed || answer.code() != 2) {
            assertThat(twin.findings()).as("the twin on %s", file).isEqualTo(answer.findings());
        }
    }

    private static List<String> words(Path file, String... options) {
        var words = new ArrayList<>(List.of("bundle", file.toString(), "--key", vector("log-keys.txt")));
        words.addAll(List.of("--checkpoint", vector("30.checkpoint")));
        words.addAll(List.of(options));
        return words;
    }

    private static String vector(String name) {
        return Vectors.FOLDER.resolve(name).toString();
    }

    /** The words that say what was selected are whoever's who made the bundle; nothing proves them. */
    private static boolean says(byte[] bytes, byte[] original) {
        return Arrays.equals(withoutWords(bytes), withoutWords(original));
    }

    private static byte[] withoutWords(byte[] bundle) {
        return new String(bundle, ISO_8859_1)
                .replaceFirst("(?m)^M selection [\\x20-\\x7e]*$", "M selection")
                .getBytes(ISO_8859_1);
    }

    private byte[] tampered(int number, byte[] original) {
        Lines lines = new Lines(new String(original, UTF_8));
        int one = random.nextInt(lines.all().size() - 1);
        int other = random.nextInt(lines.all().size() - 1);
        return switch (number % 12) {
            case 1 -> dropped(lines, one).getBytes(UTF_8);
            case 2 -> lines.inserted(one, lines.all().get(other)).getBytes(UTF_8);
            case 3 -> lines.swapped(one, other).getBytes(UTF_8);
            case 5 -> Arrays.copyOf(original, random.nextInt(original.length));
            case 6 -> payloadsSwapped(lines).getBytes(UTF_8);
            case 7 -> replaced(original);
            case 9 -> rewrittenWithItsHash(lines).getBytes(UTF_8);
            case 10 -> junk();
            default -> flipped(original);
        };
    }

    /** A checkpoint that is left out leaves less proven and nothing untrue, so of that only the count tells. */
    private static String dropped(Lines lines, int at) {
        if (!lines.all().get(at).startsWith("C ")) {
            return lines.without(at);
        }
        List<String> fewer = new ArrayList<>(lines.all());
        fewer.remove(at);
        return new Lines(fewer).text();
    }

    private String payloadsSwapped(Lines lines) {
        return lines.payloadsSwapped(anyEvent(lines), anyEvent(lines));
    }

    private String rewrittenWithItsHash(Lines lines) {
        return lines.with(
                anyEvent(lines),
                line -> Lines.rehashed(line.replace("\"rec\":\"1", "\"rec\":\"" + random.nextInt(2, 9))));
    }

    private int anyEvent(Lines lines) {
        int at;
        do {
            at = random.nextInt(lines.all().size());
        } while (!lines.all().get(at).startsWith("E "));
        return at;
    }

    private byte[] flipped(byte[] original) {
        byte[] bytes = original.clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private byte[] replaced(byte[] original) {
        byte[] bytes = original.clone();
        int from = random.nextInt(bytes.length);
        for (int at = from; at < Math.min(bytes.length, from + 1 + random.nextInt(40)); at++) {
            bytes[at] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] junk() {
        byte[] bytes = new byte[random.nextInt(5000)];
        random.nextBytes(bytes);
        if (bytes.length > 2 && random.nextBoolean()) {
            bytes[0] = 0x1f;
            bytes[1] = (byte) 0x8b;
        }
        return bytes;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] unpacked(byte[] bytes) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    @Test
    void whatIsBuiltToBreakThemBreaksNeither() throws IOException {
        byte[] whole = Files.readAllBytes(Vectors.FOLDER.resolve("whole.bundle"));
        byte[] packed = gzip(whole);
        byte[] half = gzip(Arrays.copyOf(whole, whole.length / 2));
        byte[] rest = gzip(Arrays.copyOfRange(whole, whole.length / 2, whole.length));
        try (Twin twin = Twin.started()) {
            agree(twin, 0, "packed", packed);
            agree(twin, 0, "two members", joined(half, rest));
            agree(twin, 2, "zeros behind", joined(packed, new byte[9]));
            agree(twin, 2, "something behind", joined(packed, "x".getBytes(UTF_8)));
            agree(twin, 2, "checksum", changedAt(packed, packed.length - 6));
            agree(twin, 2, "half", half);
            agree(twin, 2, "cut in its trailer", Arrays.copyOf(packed, packed.length - 3));
            agree(twin, 2, "only the first bytes of gzip", Arrays.copyOf(packed, 2));
            agree(twin, 2, "one endless line", bomb(new byte[1 << 20], 64));
            agree(twin, 2, "many empty lines", bomb("\n".repeat(1 << 20).getBytes(UTF_8), 16));
            agree(twin, 2, "zeros", new byte[9 << 20]);
        }
    }

    /** The longest line there may be is read, and one byte more is not. */
    @Test
    void theLongestLineIsRead() throws IOException {
        String start = "case-review-audit-bundle/1\nO x\nM whole\n";
        String longest = "X " + "x".repeat((8 << 20) - 2);
        try (Twin twin = Twin.started()) {
            agree(twin, 1, "longest", (start + longest + "\nZ 4\n").getBytes(UTF_8));
            agree(twin, 2, "too long", (start + longest + "x\nZ 4\n").getBytes(UTF_8));
        }
    }

    private void agree(Twin twin, int code, String what, byte[] bytes) throws IOException {
        List<String> words =
                List.of("bundle", Files.write(folder.resolve(what), bytes).toString());
        Answer answer = Answer.to(words);

        assertThat(answer.code()).as("%s: %s", what, answer.said()).isEqualTo(code);
        agree(Path.of(words.getLast()), answer, twin.to(words), bytes);
        assertThat(answer.said()).doesNotContain("Exception");
    }

    private static byte[] joined(byte[] one, byte[] other) throws IOException {
        return new SequenceInputStream(new ByteArrayInputStream(one), new ByteArrayInputStream(other)).readAllBytes();
    }

    private static byte[] changedAt(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }

    /** The beginning of a bundle, and then so many times the same. */
    private static byte[] bomb(byte[] part, int times) throws IOException {
        var out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write("case-review-audit-bundle/1\nO x\nM whole\nX ".getBytes(UTF_8));
            for (int time = 0; time < times; time++) {
                gzip.write(part);
            }
        }
        return out.toByteArray();
    }
}
