package uk.casereview.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Data keys in the key database, each wrapped by the master key and bound to its subject. */
final class JdbcDataKeys implements DataKeys {
    private final JdbcClient database;
    private final Aead masterKey;
    private final UnwrappedKeys unwrapped = new UnwrappedKeys(10_000, System::nanoTime);

    JdbcDataKeys(JdbcClient database, Aead masterKey) {
        this.database = database;
        this.masterKey = masterKey;
    }

    @Override
    public Aead forSealing(UUID subjectId) {
        Aead known = unwrapped.get(subjectId);
        return known != null ? known : forOpening(subjectId).orElseGet(() -> create(subjectId));
    }

    @Override
    public Optional<Aead> forOpening(UUID subjectId) {
        Aead known = unwrapped.get(subjectId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Aead> stored = database.sql(
                        "select wrapped_key from keys.data_key where subject_id = ? and wrapped_key is not null")
                .param(subjectId)
                .query(byte[].class)
                .optional()
                .map(wrapped -> unwrap(subjectId, wrapped));
        stored.ifPresent(key -> unwrapped.put(subjectId, key));
        return stored;
    }

    /** Destroys the key: what was sealed under it can never be read again, here or elsewhere. */
    void erase(UUID subjectId) {
        database.sql("""
                        insert into keys.data_key (subject_id, erased_at) values (?, current_timestamp)
                        on conflict (subject_id) do update
                        set wrapped_key = null, erased_at = coalesce(keys.data_key.erased_at, current_timestamp)
                        """).param(subjectId).update();
        unwrapped.remove(subjectId);
    }

    /** The first of two writers wins; the other reads what is stored. */
    private Aead create(UUID subjectId) {
        try {
            KeysetHandle made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TinkKeys.CONFIGURATION);
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    made, masterKey, boundTo(subjectId), TinkKeys.CONFIGURATION);
            int first = database.sql("""
                            insert into keys.data_key (subject_id, wrapped_key) values (?, ?)
                            on conflict (subject_id) do nothing
                            """).param(subjectId).param(wrapped).update();
            if (first == 0) {
                return forOpening(subjectId).orElseThrow(() -> new SubjectErased(subjectId));
            }
            Aead key = made.getPrimitive(TinkKeys.CONFIGURATION, Aead.class);
            unwrapped.put(subjectId, key);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key could not be made", e);
        }
    }

    private Aead unwrap(UUID subjectId, byte @Nullable [] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                            wrapped, masterKey, boundTo(subjectId), TinkKeys.CONFIGURATION)
                    .getPrimitive(TinkKeys.CONFIGURATION, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the data key of " + subjectId + " does not belong to it", e);
        }
    }

    private static byte[] boundTo(UUID subjectId) {
        return subjectId.toString().getBytes(StandardCharsets.UTF_8);
    }
}
