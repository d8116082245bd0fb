package uk.casereview.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Event;
import uk.casereview.shared.RefusalCode;

/** What can become true of the access log. */
public sealed interface AccessEvent extends Event {

    /**
     * Somebody was shown sealed text, took a file away, or was refused; who and when is on the envelope.
     *
     * @param caseRef the case that was asked for; null where the request named none, as a list does not
     * @param asked method and address, with the places of what was asked for and not their content; or how many were not
     *     written one by one of those who were not signed in
     * @param texts which kinds of sealed text were opened
     * @param keys under which keys they were sealed, so of which cases and persons
     * @param purpose what for
     * @param purposeStated whether the reader said so; else it is what the role is for
     * @param refusal null unless it was refused
     */
    record AccessRecorded(
            @Nullable CaseRef caseRef,
            AccessKind kind,
            String asked,
            List<TextKind> texts,
            List<UUID> keys,
            Purpose purpose,
            boolean purposeStated,
            @Nullable RefusalCode refusal)
            implements AccessEvent {
        public AccessRecorded {
            texts = List.copyOf(texts);
            keys = List.copyOf(keys);
        }
    }
}
