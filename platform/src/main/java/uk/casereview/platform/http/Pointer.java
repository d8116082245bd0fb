package uk.casereview.platform.http;

/** Where in a body (RFC 6901). */
record Pointer(String text) {
    static final Pointer ROOT = new Pointer("");
    private static final int LONGEST_NAME = 60;

    Pointer to(String member) {
        return new Pointer(text + "/" + printable(member).replace("~", "~0").replace("/", "~1"));
    }

    Pointer to(int index) {
        return new Pointer(text + "/" + index);
    }

    /** A name that somebody sent may be anything; what we answer is always good JSON. */
    private static String printable(String name) {
        String shown = name.codePoints()
                .limit(LONGEST_NAME)
                .map(c -> Character.isISOControl(c) || isSurrogate(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return shown.length() < name.length() ? shown + "…" : shown;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    @Override
    public String toString() {
        return text;
    }
}
