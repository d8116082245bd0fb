package uk.casereview.web.actionplan;

import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.Rag;

/**
 * A colour and its word; "colour is never the only signal" (§10.3).
 *
 * @param message the key of the word
 * @param colour of the tag, which only repeats it
 */
public record RagTag(String message, String colour) {

    /** What has no colour is out of the count. */
    static RagTag of(@Nullable Rag rag) {
        return switch (rag) {
            case null -> new RagTag("rag.NONE", "grey");
            case RED -> new RagTag("rag.RED", "red");
            case AMBER -> new RagTag("rag.AMBER", "orange");
            case GREEN -> new RagTag("rag.GREEN", "green");
            case NOT_STARTED -> new RagTag("rag.NOT_STARTED", "grey");
        };
    }
}
