package uk.casereview.web;

/**
 * A confidential text as its reader gets it.
 *
 * @param plain empty unless open
 * @param length in characters, also of what is withheld
 */
public record ShownText(Kind kind, String plain, int length) {
    /** Why there is, or is not, something to read. */
    public enum Kind {
        OPEN,
        WITHHELD,
        CONFLICTED,
        ERASED
    }

    static ShownText open(String plain) {
        return new ShownText(Kind.OPEN, plain, plain.length());
    }

    /** Not opened, and why not. */
    public static ShownText kept(Kind why, int length) {
        return new ShownText(why, "", length);
    }

    static ShownText erased() {
        return new ShownText(Kind.ERASED, "", 0);
    }
}
