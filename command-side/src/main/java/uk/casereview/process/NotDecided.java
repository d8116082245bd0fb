package uk.casereview.process;

/** A command of a process could be neither decided nor refused just now; nothing is wrong with the event behind it. */
final class NotDecided extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotDecided(Throwable cause) {
        super(cause);
    }
}
