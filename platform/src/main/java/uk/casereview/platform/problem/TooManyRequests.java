package uk.casereview.platform.problem;

/** The user has asked for more than the service gives one user at a time (429). */
public final class TooManyRequests extends RuntimeException {
    private final long retryAfterSeconds;

    public TooManyRequests(long retryAfterSeconds) {
        super("retry after " + retryAfterSeconds + " s");
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
