package uk.casereview.platform.http;

import org.jspecify.annotations.Nullable;

/** What text a person may send. */
final class TextRules {
    /** Narrative: outlines, rationales, reasons. */
    static final int NARRATIVE = 10_000;

    /** A name, a birth date, an address. */
    static final int PERSONAL = 500;

    /** References, titles and the like. */
    static final int WORDS = 200;

    private TextRules() {}

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
