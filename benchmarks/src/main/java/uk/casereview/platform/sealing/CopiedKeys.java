package uk.casereview.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Data keys that are read, or written, all at once; wrapped as in the database, and the ones used last also unwrapped. */
final class CopiedKeys implements DataKeys {
    private static final int UNWRAPPED_AT_MOST = 20_000;

    private final MasterKeys masterKeys;
    private final Map<UUID, Wrapped> wrapped = new HashMap<>();
    private final Map<UUID, Aead> unwrapped = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Aead> eldest) {
            return size() > UNWRAPPED_AT_MOST;
        }
    };
    private Map<UUID, Wrapped> made = new HashMap<>();

    CopiedKeys(MasterKeys masterKeys) {
        this.masterKeys = masterKeys;
    }

    void put(UUID subjectId, Wrapped key) {
        wrapped.put(subjectId, key);
    }

    /** Those made since the last time. */
    Map<UUID, Wrapped> takeMade() {
        Map<UUID, Wrapped> taken = made;
        made = new HashMap<>();
        return taken;
    }

    @Override
    public Aead forSealing(UUID subjectId) {
        return forOpening(subjectId).orElseGet(() -> create(subjectId));
    }

    @Override
    public Optional<Aead> forOpening(UUID subjectId) {
        Aead known = unwrapped.get(subjectId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Aead> key = Optional.ofNullable(wrapped.get(subjectId)).map(stored -> unwrap(subjectId, stored));
        key.ifPresent(aead -> unwrapped.put(subjectId, aead));
        return key;
    }

    private Aead create(UUID subjectId) {
        try {
            KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TinkKeys.CONFIGURATION);
            Wrapped key = masterKeys.wrap(handle, JdbcDataKeys.boundTo(subjectId));
            wrapped.put(subjectId, key);
            made.put(subjectId, key);
            Aead aead = handle.getPrimitive(TinkKeys.CONFIGURATION, Aead.class);
            unwrapped.put(subjectId, aead);
            return aead;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key could not be made", e);
        }
    }

    private Aead unwrap(UUID subjectId, Wrapped key) {
        try {
            return masterKeys
                    .unwrap(key, JdbcDataKeys.boundTo(subjectId))
                    .getPrimitive(TinkKeys.CONFIGURATION, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the data key of " + subjectId + " does not belong to it", e);
        }
    }
}
