package uk.casereview.audit.proof;

/** What a message may quote of a text nobody has checked: little of it, and nothing that steers a terminal. */
public final class Excerpt {
    private static final int LONGEST = 80;

    private Excerpt() {}

    public static String of(String text) {
        String printable =
                text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
        return text.length() > LONGEST ? printable + "…" : printable;
    }
}
