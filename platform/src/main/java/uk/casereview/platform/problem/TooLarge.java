package uk.casereview.platform.problem;

/** The body is longer than any command can be (413). */
public final class TooLarge extends RuntimeException {
    public TooLarge(int limit) {
        super("more than " + limit + " bytes");
    }
}
