package uk.casereview.platform.sealing;

/** The service cannot start, because a key it needs is missing or another one. */
public class KeyRefused extends RuntimeException {
    public KeyRefused(String message) {
        super(message);
    }

    public KeyRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
