package uk.casereview.platform.problem;

/** The Idempotency-Key has already come with another command (409). */
public final class KeyReused extends RuntimeException {
    public KeyReused() {
        super("another body under the same key");
    }
}
