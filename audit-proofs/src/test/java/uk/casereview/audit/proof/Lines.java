package uk.casereview.audit.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** The lines of a bundle, to be tampered with; its last line then says the right number, as a careful forger's would. */
public record Lines(List<String> all) {
    public Lines(String text) {
        this(List.of(text.substring(0, text.length() - 1).split("\n", -1)));
    }

    public String text() {
        return String.join("\n", all) + "\n";
    }

    /** The place of the so-manyth line, from 0, that begins so. */
    public int of(String beginning, int number) {
        int seen = 0;
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).startsWith(beginning) && seen++ == number) {
                return at;
            }
        }
        throw new IllegalArgumentException("no line " + beginning + number);
    }

    public String with(int at, UnaryOperator<String> change) {
        List<String> lines = new ArrayList<>(all);
        lines.set(at, change.apply(lines.get(at)));
        return counted(lines);
    }

    public String without(int at) {
        List<String> lines = new ArrayList<>(all);
        lines.remove(at);
        return counted(lines);
    }

    public String inserted(int at, String line) {
        List<String> lines = new ArrayList<>(all);
        lines.add(at, line);
        return counted(lines);
    }

    public String swapped(int one, int other) {
        List<String> lines = new ArrayList<>(all);
        Collections.swap(lines, one, other);
        return counted(lines);
    }

    /** The content of two events changes places; what was logged of them does not. */
    public String payloadsSwapped(int one, int other) {
        List<String> lines = new ArrayList<>(all);
        lines.set(one, all.get(one).substring(0, HASH_END) + all.get(other).substring(HASH_END));
        lines.set(other, all.get(other).substring(0, HASH_END) + all.get(one).substring(HASH_END));
        return counted(lines);
    }

    public String firstLines(int number) {
        return String.join("\n", all.subList(0, number)) + "\n";
    }

    /** The line of an event whose hash was made anew to fit it. */
    public static String rehashed(String line) {
        return event(line.substring(HASH_END + 1).getBytes(UTF_8));
    }

    public static String event(byte[] leaf) {
        return "E " + Hash.leaf(leaf) + " " + new String(leaf, UTF_8);
    }

    private static final int HASH_END = 2 + Hash.TEXT_LENGTH;

    private static String counted(List<String> lines) {
        lines.set(lines.size() - 1, "Z " + (lines.size() - 1));
        return String.join("\n", lines) + "\n";
    }
}
