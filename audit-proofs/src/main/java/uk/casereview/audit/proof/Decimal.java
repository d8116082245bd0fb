package uk.casereview.audit.proof;

import java.util.regex.Pattern;

/** A size or an index as it is written: one text for each, and few enough digits to be exact in any language. */
public final class Decimal {
    private static final Pattern FORM = Pattern.compile("0|[1-9][0-9]{0,14}");

    private Decimal() {}

    /**
     * Read from its text.
     *
     * @throws Unreadable if it is not written so
     */
    public static long parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new Unreadable("\"" + Excerpt.of(text) + "\" is not a number as it is written here");
        }
        return Long.parseLong(text);
    }
}
