package uk.casereview.platform.sealing;

import java.util.UUID;

/** There is a key, and it opens nothing: the text was altered or moved, or sealed under a key that is lost. */
public final class UnreadableText extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableText(UUID keyId, Throwable cause) {
        super("a text under the key of " + keyId + " was altered or moved, or its key is another one", cause);
    }
}
