package uk.casereview.platform.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What text a person may send. */
final class TextRules {
    /** Narrative: outlines, rationales, reasons. */
    static final int NARRATIVE = 10_000;

    /** A name, a birth date, an address. */
    static final int PERSONAL = 500;

    /** References, titles and the like. */
    static final int WORDS = 200;

    private static final String DAY = "(?:0[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(?:0[1-9]|1[0-2])";
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String BETWEEN = "([-_/.:]?)";
    private static final String DATE = "(?<!\\d)(?:" + YEAR + BETWEEN + MONTH + "\\1" + DAY + "|" + DAY + BETWEEN
            + MONTH + "\\2" + YEAR + ")(?!\\d)";

    /**
     * What names a document, a letter or the like: the code it has in its register, the address it is published at, its
     * UUID or its SHA-256. §10.5 IG3: "no initials, no exact DOB or addresses in events", so it is no name as people
     * write theirs, no name of a file, and has no whole date in it. A register numbers what it keeps and nobody's name has a
     * digit in it, so that a code has one, and so has what an address ends in. Whoever puts a digit behind a name in capitals
     * gets it through all the same: nothing tells it from a code (known-gaps).
     */
    static final Pattern REFERENCE = Pattern.compile("(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|(?:sha256:)?[0-9a-f]{64}"
            + "|(?=.{1,100}$)(?!.*" + DATE + ")"
            + "(?:(?=.*\\d)[A-Z0-9]+(?:[-_/:][A-Z0-9]+)*"
            + "|https?://[a-z0-9.-]+(?:/[a-z0-9._-]+)*/(?=[a-z._-]*\\d)[a-z0-9._-]+))");

    static final String NO_REFERENCE =
            "must be a reference: a code in capitals and digits with - _ / : between, with at least one digit and without a whole"
                    + " date, of at most 100 characters, or a web address whose last part has a digit, a UUID or a SHA-256;"
                    + " names and dates go into a field for text";

    /** What cannot be seen at either end: blanks of every kind, and characters without a width. */
    private static final Pattern UNSEEN = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private TextRules() {}

    /** The text from the first to the last character that says something; empty where none does. */
    static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    /** What is wrong with the text, if anything. */
    static @Nullable String fault(String text, int longest, boolean severalLines) {
        if (text.codePointCount(0, text.length()) > longest) {
            return "may have at most " + longest + " characters";
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && !(severalLines && (c == '\n' || c == '\r' || c == '\t'))) {
                return "has a control character in it";
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "has half a character in it";
            }
        }
        return null;
    }
}
