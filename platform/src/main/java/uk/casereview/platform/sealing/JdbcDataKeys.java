package uk.casereview.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Data keys in the key database, each wrapped by the master key and bound to its subject. */
final class JdbcDataKeys implements DataKeys {
    private static final int ATTEMPTS = 3;

    private final JdbcClient database;
    private final MasterKeys masterKeys;
    private final UnwrappedKeys unwrapped = new UnwrappedKeys(10_000, System::nanoTime);

    JdbcDataKeys(JdbcClient database, MasterKeys masterKeys) {
        this.database = database;
        this.masterKeys = masterKeys;
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
        Optional<Aead> stored = database.sql("select wrapped_key, wrapped_by from keys.data_key"
                        + " where subject_id = ? and wrapped_key is not null")
                .param(subjectId)
                .query((row, _) -> new Wrapped(row.getBytes(1), row.getString(2)))
                .optional()
                .map(wrapped -> unwrap(subjectId, wrapped));
        stored.ifPresent(key -> unwrapped.put(subjectId, key));
        return stored;
    }

    /** Destroys the key, and keeps its row, so that none is ever made in its place. */
    void erase(DestroyedKey key) {
        database.sql("""
                        insert into keys.data_key (subject_id, erased_at, erased_for) values (:key, :at, :request)
                        on conflict (subject_id) do update set wrapped_key = null, wrapped_by = null,
                            erased_at = coalesce(keys.data_key.erased_at, excluded.erased_at),
                            erased_for = coalesce(keys.data_key.erased_for, excluded.erased_for)
                        """)
                .param("key", key.keyId())
                .param("at", key.at().atOffset(ZoneOffset.UTC))
                .param("request", key.requestId())
                .update();
        unwrapped.forget(key.keyId());
    }

    /** The keys that this database knows to be destroyed. */
    List<DestroyedKey> destroyed() {
        return database.sql("""
                        select subject_id, coalesce(erased_for, subject_id), erased_at from keys.data_key
                        where erased_at is not null order by erased_at, subject_id""")
                .query((row, _) -> new DestroyedKey(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The first of two writers wins; the other reads what is stored. */
    private Aead create(UUID subjectId) {
        try {
            KeysetHandle made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TinkKeys.CONFIGURATION);
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (stored(subjectId, masterKeys.wrap(made, boundTo(subjectId)))) {
                    Aead key = made.getPrimitive(TinkKeys.CONFIGURATION, Aead.class);
                    unwrapped.put(subjectId, key);
                    return key;
                }
                Optional<Aead> first = forOpening(subjectId);
                if (first.isPresent()) {
                    return first.get();
                }
                if (isErased(subjectId)) {
                    throw new SubjectErased(subjectId);
                }
                // another master key has come, or is just coming, and was read before its name was known here
                masterKeys.refreshed();
                name(masterKeys.current());
            }
            throw new IllegalStateException("the master key is another one at every look");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key could not be made", e);
        }
    }

    private boolean isErased(UUID subjectId) {
        return database.sql("select exists (select from keys.data_key where subject_id = ? and erased_at is not null)")
                .param(subjectId)
                .query(Boolean.class)
                .single();
    }

    private void name(String masterKey) {
        database.sql("insert into keys.master_key (id) values (?) on conflict (id) do nothing")
                .param(masterKey)
                .update();
    }

    /** False where there is one, or was, and where the master key has been retired since it was read. */
    private boolean stored(UUID subjectId, Wrapped wrapped) {
        return database.sql("""
                        insert into keys.data_key (subject_id, wrapped_key, wrapped_by)
                        select :subject, :wrapped, id from keys.master_key where id = :by and retired_at is null for share
                        on conflict (subject_id) do nothing""")
                        .param("subject", subjectId)
                        .param("wrapped", wrapped.bytes())
                        .param("by", wrapped.by())
                        .update()
                > 0;
    }

    private Aead unwrap(UUID subjectId, Wrapped wrapped) {
        try {
            return masterKeys.unwrap(wrapped, boundTo(subjectId)).getPrimitive(TinkKeys.CONFIGURATION, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the data key of " + subjectId + " does not belong to it", e);
        }
    }

    static byte[] boundTo(UUID subjectId) {
        return subjectId.toString().getBytes(StandardCharsets.UTF_8);
    }
}
