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

    public TextReader(Function<SealedText, Optional<String>> opener) {
        this.opener = opener;
    }

    public ShownText read(SealedText sealed) {
        return sealed.ciphertext().isEmpty()
                ? ShownText.withheld(sealed.length())
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
