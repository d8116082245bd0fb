package uk.casereview.audit.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import uk.casereview.audit.proof.Bundle;
import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.Decimal;
import uk.casereview.audit.proof.Excerpt;
import uk.casereview.audit.proof.Hash;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.audit.proof.Unreadable;
import uk.casereview.audit.proof.VerifierKey;

/** Reads a bundle from its first line to its last: what {@link WholeLog} and {@link Selection} have in common. */
abstract class BundleCheck {
    private static final String EVENT = "{\"event\":\"";
    private static final int LONGEST_ID = 64;

    /** Everything one check needs. */
    record Asked(Lines lines, LogKeys keys, Witnesses witnesses, Expected expected, Report report, Progress progress) {}

    /** What stands at the head of a bundle. */
    private record Head(String origin, String mode) {}

    final Lines lines;
    final Report report;
    final Expected expected;
    final String origin;
    private final LogKeys keys;
    private final Witnesses witnesses;
    private final Progress progress;

    BundleCheck(Asked asked, String origin) {
        this.lines = asked.lines;
        this.report = asked.report;
        this.expected = asked.expected;
        this.keys = asked.keys;
        this.witnesses = asked.witnesses;
        this.progress = asked.progress;
        this.origin = origin;
    }

    /**
     * Reads it all, and reports.
     *
     * @throws Unreadable if it is not a bundle to its last line
     */
    static void run(Asked asked) throws IOException {
        try {
            read(asked);
        } catch (Unreadable e) {
            throw new Unreadable("line " + asked.lines.number() + ": " + e.getMessage(), e);
        }
    }

    private static void read(Asked asked) throws IOException {
        Head head = head(asked.lines);
        BundleCheck check =
                head.mode.equals("whole") ? new WholeLog(asked, head.origin) : new Selection(asked, head.origin);
        asked.report.say("Bundle: "
                + (head.mode.equals("whole") ? "the whole log " : "a " + Excerpt.of(head.mode) + " of the log ")
                + Excerpt.of(head.origin));
        check.body();
    }

    private static Head head(Lines lines) throws IOException {
        if (!lines.next() || !lines.text(0).equals(Bundle.FORM)) {
            throw new Unreadable("it is not a bundle: its first line is not " + Bundle.FORM);
        }
        String origin = headLine(lines, 'O');
        String mode = headLine(lines, 'M');
        if (!mode.equals("whole") && !mode.startsWith("selection ")) {
            throw lines.unexpected("\"M whole\" or \"M selection ...\"");
        }
        return new Head(origin, mode);
    }

    private static String headLine(Lines lines, char kind) throws IOException {
        if (!lines.next() || lines.kind() != kind) {
            throw lines.unexpected("the \"" + kind + "\" line of a bundle's head");
        }
        return lines.text(2);
    }

    private void body() throws IOException {
        boolean more = lines.next();
        for (; more && lines.kind() == 'K'; more = lines.next()) {
            VerifierKey key = VerifierKey.parse(lines.text(2));
            keys.list(key);
            if (!key.name().equals(origin)) {
                report.wrong("the key " + key + " is one of another log");
            }
        }
        for (; more && lines.kind() != 'Z'; more = lines.next()) {
            line(lines.kind());
            progress.step();
        }
        if (!more) {
            throw new Unreadable("it is cut off: its last line, \"Z\", is missing");
        }
        long before = lines.number() - 1;
        if (Decimal.parse(lines.text(2)) != before) {
            report.wrong("lines are missing or were added: the last line says there are " + lines.text(2)
                    + " before it, and " + before + " are there");
        }
        if (lines.next()) {
            throw new Unreadable("something stands behind its last line");
        }
        end();
        keys.end(report);
        expected.end(origin, keys, newest(), report);
        progress.end();
        report.place("");
        witnesses.end(report);
        keys.describe(report);
        expected.decide(report);
    }

    /** One line between the keys and the end. */
    abstract void line(char kind) throws IOException;

    /** What can be said once the last line has been read. */
    abstract void end();

    /** Its last checkpoint. */
    abstract Optional<Checkpoint> newest();

    /** The note of this C line. */
    final SignedNote note() {
        return SignedNote.parse(Bundle.unquoted(lines.text(2)));
    }

    /** Whether a key that is trusted signed this checkpoint of this log. */
    final boolean isVouchedFor(SignedNote note, Checkpoint checkpoint) {
        String name = named(checkpoint);
        if (!checkpoint.origin().equals(origin)) {
            report.wrong(name + " is one of another log: " + checkpoint.origin());
        }
        witnesses.check(note, name, report);
        return keys.check(origin, note, name, report);
    }

    static String named(Checkpoint checkpoint) {
        return String.format(
                Locale.ROOT, "the checkpoint over %,d events of %s", checkpoint.size(), checkpoint.moment());
    }

    /** The logged hash of this E line, whose leaf is held against it. */
    final Hash event(long index) {
        int slot = lines.from() + 2;
        int leaf = slot + Hash.TEXT_LENGTH + 1;
        if (lines.to() < leaf || lines.buffer()[leaf - 1] != ' ') {
            throw lines.unexpected("a hash and an event");
        }
        Hash computed = Hash.leaf(lines.buffer(), leaf, lines.to());
        if (computed.standsAt(lines.buffer(), slot)) {
            expected.event(index, computed, expected.wants(index) ? eventId(leaf) : "", report);
            return computed;
        }
        Hash logged = Hash.parse(new String(lines.buffer(), slot, Hash.TEXT_LENGTH, ISO_8859_1));
        report.wrong("event " + index + " (" + Excerpt.of(eventId(leaf)) + ") was changed after it was logged");
        expected.event(index, logged, "", report);
        return logged;
    }

    /** The id of the event whose leaf stands at this place of the buffer; nothing where none is. */
    final String eventId(int leaf) {
        byte[] buffer = lines.buffer();
        int from = leaf + EVENT.length();
        for (int to = from; to < Math.min(lines.to(), from + LONGEST_ID); to++) {
            if (buffer[to] == '"') {
                String beginning = new String(buffer, leaf, to - leaf, UTF_8);
                return beginning.startsWith(EVENT) ? beginning.substring(EVENT.length()) : "";
            }
        }
        return "";
    }

    /** An X line. */
    final void unlogged(String where) {
        report.wrong("event " + Excerpt.of(eventId(lines.from() + 2))
                + " is in the event store and not in the log: it was slipped in " + where);
    }
}
