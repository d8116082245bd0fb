package uk.casereview.audit.proof;

/** A text that is not of the form it should have; the message is a sentence for whoever handed it in. */
public final class Unreadable extends RuntimeException {
    public Unreadable(String message) {
        super(message);
    }

    public Unreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
