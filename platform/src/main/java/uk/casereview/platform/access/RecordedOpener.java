package uk.casereview.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import uk.casereview.platform.sealing.Opener;
import uk.casereview.shared.SealedText;

/**
 * The one way in which text is opened for whoever reads: what was opened is noted, and {@link AccessRecorder} puts it on
 * record before anything is answered. The names of those who work with the service are on nearly every page, are no
 * identity of anybody in a case, and are not noted.
 */
public final class RecordedOpener {
    private final Opener opener;

    RecordedOpener(Opener opener) {
        this.opener = opener;
    }

    /** The plain text; empty once its key was erased. */
    public Optional<String> open(SealedText text) {
        Optional<String> plain = opener.open(text);
        HttpServletRequest request = Looks.request();
        if (plain.isPresent() && request != null) {
            Opener.kindOf(text).ifPresent(kind -> Looks.of(request).opened(kind, text.keyId()));
        }
        return plain;
    }
}
