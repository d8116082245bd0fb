package uk.casereview.audit.proof;

/** What whoever writes a bundle and whoever reads it must agree on. */
public final class Bundle {
    /** The first line. */
    public static final String FORM = "case-review-audit-bundle/1";

    /** Of a line's bytes, without its end; so that nobody who reads a bundle needs more memory than for one such line. */
    public static final int LONGEST_LINE = 8 << 20;

    private Bundle() {}

    /** As a JSON string. A note has no control character but the newline, so these are all escapes there are (RFC 8785). */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /**
     * The text of such a string.
     *
     * @throws Unreadable if this is not what {@link #quoted} makes
     */
    public static String unquoted(String json) {
        StringBuilder text = new StringBuilder(json.length());
        int last = json.length() - 1;
        for (int at = 1; at < last; at++) {
            char c = json.charAt(at);
            if (c == '\\' && at + 1 < last) {
                at++;
                c = json.charAt(at) == 'n' ? '\n' : json.charAt(at);
            }
            text.append(c);
        }
        if (!quoted(text.toString()).equals(json)) {
            throw new Unreadable("\"" + Excerpt.of(json) + "\" is not a text in quotation marks as it is written here");
        }
        return text.toString();
    }
}
