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

    /** What names a document, a letter or the like. */
    static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_/.:-]{0,99}");

    static final String NO_REFERENCE =
            "must be a reference of at most 100 letters, digits and - _ / . : without a space;"
                    + " what is to be said goes into a field for text";

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
