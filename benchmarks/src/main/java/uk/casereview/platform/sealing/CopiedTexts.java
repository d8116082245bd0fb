package uk.casereview.platform.sealing;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.SealedText;

/**
 * Opens the texts of the cases there are, and seals those of their copies under data keys of the copies' own. What is made
 * for a copy is handed over to be stored together with many others.
 */
public final class CopiedTexts {
    private final Set<UUID> there;
    private final List<Erased> erased;
    private final List<Owned> owned;
    private final Opener opener;
    private final Sealer sealer;
    private final CopiedKeys copies;

    private CopiedTexts(List<Kept> kept, MasterKeys masterKeys) {
        there = kept.stream().map(Kept::subjectId).collect(Collectors.toCollection(HashSet::new));
        erased = kept.stream()
                .flatMap(key -> Optional.ofNullable(key.erasedAt()).map(at -> new Erased(key.subjectId(), at)).stream())
                .toList();
        owned = kept.stream()
                .flatMap(key ->
                        Optional.ofNullable(key.madeFor()).map(record -> new Owned(key.subjectId(), record)).stream())
                .toList();
        CopiedKeys originals = new CopiedKeys(masterKeys);
        kept.forEach(key -> Optional.ofNullable(key.wrapped())
                .ifPresent(wrapped -> originals.put(key.subjectId(), new Wrapped(wrapped, key.wrappedBy()))));
        copies = new CopiedKeys(masterKeys);
        opener = new Opener(originals);
        sealer = new Sealer(copies);
    }

    /**
     * A row of the data keys.
     *
     * @param wrapped null once it is erased
     * @param madeFor the record whose key it is; null where it is not known
     */
    @SuppressWarnings("ArrayRecordComponent") // as it stands in the table, and read once
    public record Kept(
            UUID subjectId,
            byte @Nullable [] wrapped,
            @Nullable String wrappedBy,
            @Nullable OffsetDateTime erasedAt,
            @Nullable UUID madeFor) {}

    /** A subject, and the record whose it is. */
    public record Owned(UUID subjectId, UUID madeFor) {}

    /** A subject whose key was destroyed. */
    public record Erased(UUID subjectId, OffsetDateTime at) {}

    /** What a sealed text says, and what it is bound to beside its key. */
    public record Opened(String label, UUID commandId, String plaintext) {}

    /** The keys of the database, unwrapped by the master key of that file. */
    public static CopiedTexts of(Path masterKey, List<Kept> keys) {
        return new CopiedTexts(keys, new MasterKeys(MasterKeyFile.at(masterKey, false), List.of()));
    }

    /** Empty where the key was erased, or never made. */
    public Optional<Opened> open(UUID keyId, String ciphertext) {
        Ciphertext parsed = Ciphertext.parse(ciphertext);
        return opener.open(new SealedText(keyId, ciphertext, 0))
                .map(plaintext -> new Opened(parsed.label(), parsed.commandId(), plaintext));
    }

    /** The ciphertext of the same text in a copy. */
    public String seal(UUID copiedKeyId, Opened text, UUID copiedCommandId) {
        if (there.contains(copiedKeyId)) {
            throw new IllegalStateException("these cases were copied before");
        }
        return sealer.seal(copiedKeyId, text.label(), new CommandId(copiedCommandId), text.plaintext())
                .ciphertext();
    }

    /** The subjects whose keys were destroyed; those of their copies are to be so too. */
    public List<Erased> erased() {
        return List.copyOf(erased);
    }

    /** Whose each is; those of the copies are the copies'. */
    public List<Owned> owned() {
        return List.copyOf(owned);
    }

    /** The keys made since the last time somebody asked, wrapped, each by its subject. */
    public List<Kept> made() {
        List<Kept> made = new ArrayList<>();
        for (Map.Entry<UUID, Wrapped> key : copies.takeMade().entrySet()) {
            made.add(new Kept(
                    key.getKey(), key.getValue().bytes(), key.getValue().by(), null, null));
        }
        return made;
    }
}
