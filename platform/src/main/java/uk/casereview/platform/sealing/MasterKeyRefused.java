package uk.casereview.platform.sealing;

/** The service cannot start, because its master key is missing or another one. */
public final class MasterKeyRefused extends KeyRefused {
    MasterKeyRefused(String message) {
        super(message);
    }

    MasterKeyRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
