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
        ERASED
    }

    static ShownText open(String plain) {
        return new ShownText(Kind.OPEN, plain, plain.length());
    }

    static ShownText withheld(int length) {
        return new ShownText(Kind.WITHHELD, "", length);
    }

    static ShownText erased() {
        return new ShownText(Kind.ERASED, "", 0);
    }
}
