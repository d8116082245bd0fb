package uk.casereview.app.postgres;

import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL cannot serve this data directory; the message is written for whoever starts the service. */
public final class EmbeddedPostgresRefused extends RuntimeException {
    private final String wayOut;

    EmbeddedPostgresRefused(String reason, String wayOut) {
        this(reason, wayOut, null);
    }

    EmbeddedPostgresRefused(String reason, String wayOut, @Nullable Throwable cause) {
        super(reason, cause);
        this.wayOut = wayOut;
    }

    String wayOut() {
        return wayOut;
    }
}
