package uk.casereview.platform.sealing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The master keys: one wraps, and those that did before it unwrap what they have wrapped.
 *
 * @param wrapping where the one that wraps is
 * @param former other places whose keys are still needed
 */
record MasterKeys(MasterKeySource wrapping, List<MasterKeySource> former) {
    MasterKeys {
        former = List.copyOf(former);
    }

    String current() {
        return wrapping.current();
    }

    /** Those that only unwrap. */
    Set<String> others() {
        Set<String> others = new HashSet<>(wrapping.all());
        former.forEach(source -> others.addAll(source.all()));
        others.remove(current());
        return others;
    }

    Wrapped wrap(KeysetHandle key, byte[] boundTo) {
        try {
            String by = current();
            return new Wrapped(
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(
                            key, wrapping.aead(), boundTo, TinkKeys.CONFIGURATION),
                    by);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be wrapped", e);
        }
    }

    /**
     * The key again. One that no master key here has wrapped may be by another that an instance has made since, so what is
     * known of them is read again before that is believed.
     *
     * @throws GeneralSecurityException where none has wrapped it, or it is bound to something else
     */
    KeysetHandle unwrap(Wrapped wrapped, byte[] boundTo) throws GeneralSecurityException {
        try {
            return unwrapped(wrapped, boundTo);
        } catch (GeneralSecurityException e) {
            if (refreshed()) {
                return unwrapped(wrapped, boundTo);
            }
            throw e;
        }
    }

    /** Whether another instance had changed anything. */
    boolean refreshed() {
        return sources().map(MasterKeySource::refreshed).toList().contains(true);
    }

    /** Takes keys that nothing needs any more out of the file; elsewhere they are for their operator to take away. */
    void remove(Collection<String> names) {
        if (wrapping instanceof MasterKeyFile file) {
            file.remove(names);
        }
    }

    private KeysetHandle unwrapped(Wrapped wrapped, byte[] boundTo) throws GeneralSecurityException {
        GeneralSecurityException last = new GeneralSecurityException("no master key");
        for (MasterKeySource source : likelyFirst(wrapped.by())) {
            try {
                return TinkProtoKeysetFormat.parseEncryptedKeyset(
                        wrapped.bytes(), source.aead(), boundTo, TinkKeys.CONFIGURATION);
            } catch (GeneralSecurityException e) {
                last = e;
            }
        }
        throw last;
    }

    /** A key service is not asked for what it has not wrapped. */
    private List<MasterKeySource> likelyFirst(@Nullable String by) {
        List<MasterKeySource> named = by == null
                ? List.of()
                : sources().filter(source -> source.all().contains(by)).toList();
        return named.isEmpty() ? sources().toList() : named;
    }

    private Stream<MasterKeySource> sources() {
        return Stream.concat(Stream.of(wrapping), former.stream());
    }
}
