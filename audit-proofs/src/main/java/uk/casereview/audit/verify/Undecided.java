package uk.casereview.audit.verify;

/** What was read shows neither that it is in order nor that it is not. */
final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undecided(String why) {
        super(why, null, false, false);
    }
}
