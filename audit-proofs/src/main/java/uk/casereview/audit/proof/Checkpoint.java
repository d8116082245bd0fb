package uk.casereview.audit.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the log was at a moment (c2sp.org/tlog-checkpoint).
 *
 * @param origin which log; also its keys' name
 * @param time by the clock of whoever signed, to the millisecond
 */
public record Checkpoint(String origin, long size, Hash root, Instant time) {
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    public Checkpoint {
        VerifierKey.checkedName(origin);
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The time as it is signed, milliseconds and all, so that whoever says it says the same. */
    public String moment() {
        return TIME.format(time);
    }

    /** What is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root + "\ntime " + moment() + "\n";
    }

    /** Signed by each of these; two where one key follows another, the older first. */
    public SignedNote signedBy(List<Signer> signers) {
        return new SignedNote(
                text(), signers.stream().map(signer -> signer.sign(text())).toList());
    }

    /**
     * What a note says, whoever signed it.
     *
     * @throws Unreadable if it is not a checkpoint
     */
    public static Checkpoint of(SignedNote note) {
        TextLines lines = new TextLines(note.text());
        var checkpoint = new Checkpoint(
                VerifierKey.checkedName(lines.next()),
                Decimal.parse(lines.next()),
                Hash.parse(lines.next()),
                time(lines.next("time ")));
        if (!checkpoint.text().equals(note.text())) {
            throw new Unreadable("this checkpoint does not consist of origin, size, root and time");
        }
        return checkpoint;
    }

    private static Instant time(String text) {
        if (!FOUR_DIGIT_YEAR.matcher(text).lookingAt()) {
            throw new Unreadable("\"" + Excerpt.of(text) + "\" is not a time");
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Unreadable("\"" + Excerpt.of(text) + "\" is not a time", e);
        }
    }
}
