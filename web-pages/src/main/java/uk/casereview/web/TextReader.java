package uk.casereview.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.SealedText;

/** Opens sealed text for a page, as far as the query side has left it readable (§10.5 IG4). */
public final class TextReader {
    private final Function<SealedText, Optional<String>> opener;
    private final ShownText.Kind withheld;

    public TextReader(Function<SealedText, Optional<String>> opener) {
        this(opener, ShownText.Kind.WITHHELD);
    }

    private TextReader(Function<SealedText, Optional<String>> opener, ShownText.Kind withheld) {
        this.opener = opener;
        this.withheld = withheld;
    }

    /** Where it is the reader's own conflict of interest that closes the text, and not the role (IG8). */
    public TextReader closedByConflict(boolean conflicted) {
        return conflicted ? new TextReader(opener, ShownText.Kind.CONFLICTED) : this;
    }

    public ShownText read(SealedText sealed) {
        return sealed.ciphertext().isEmpty()
                ? ShownText.kept(withheld, sealed.length())
                : opener.apply(sealed).map(ShownText::open).orElseGet(ShownText::erased);
    }

    public @Nullable ShownText readIfThere(@Nullable SealedText sealed) {
        return sealed == null ? null : read(sealed);
    }

    /** From the stored form of an event; null where there is no text. */
    public @Nullable ShownText readStored(@Nullable Object stored) {
        return stored instanceof Map<?, ?> text
                        && text.get("keyId") instanceof String key
                        && text.get("ciphertext") instanceof String ciphertext
                        && text.get("length") instanceof Number length
                ? read(new SealedText(UUID.fromString(key), ciphertext, length.intValue()))
                : null;
    }
}
