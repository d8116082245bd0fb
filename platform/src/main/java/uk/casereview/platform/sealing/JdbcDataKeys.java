package uk.casereview.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Types;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Data keys in the key database, each wrapped by the master key and bound to its subject, and whose each is. */
final class JdbcDataKeys implements DataKeys, PersonKeys {
    private static final int ATTEMPTS = 3;

    private final JdbcClient database;
    private final MasterKeys masterKeys;
    private final UnwrappedKeys unwrapped;

    JdbcDataKeys(JdbcClient database, MasterKeys masterKeys) {
        this.database = database;
        this.masterKeys = masterKeys;
        this.unwrapped = new UnwrappedKeys(10_000, System::nanoTime, this::erasures);
    }

    /**
     * A row of the table.
     *
     * @param wrapped null where the key was destroyed
     * @param madeFor itself where it is a record's own; null where it is not known whose it is
     * @param madeBy the only attempt that has named the person for the record; null: it cannot be taken back
     */
    private record Row(
            @Nullable Wrapped wrapped,
            @Nullable UUID madeFor,
            @Nullable UUID madeBy) {}

    @Override
    public Aead forSealing(UUID subjectId) {
        Aead known = unwrapped.get(subjectId);
        return known != null ? known : forOpening(subjectId).orElseGet(() -> create(subjectId, null, null));
    }

    @Override
    public Optional<Aead> forOpening(UUID subjectId) {
        Aead known = unwrapped.get(subjectId);
        if (known != null) {
            return Optional.of(known);
        }
        UnwrappedKeys.Moment before = unwrapped.now();
        Optional<Aead> stored = row(subjectId).map(Row::wrapped).map(wrapped -> unwrap(subjectId, wrapped));
        stored.ifPresent(key -> unwrapped.put(subjectId, key, before));
        return stored;
    }

    @Override
    public void makeFor(UUID record, UUID person, Set<UUID> alsoOf, UUID attempt) {
        for (int look = 0; look < ATTEMPTS; look++) {
            Optional<Row> known = row(person);
            if (known.isEmpty()) {
                create(person, record, attempt);
            } else if (known.get().wrapped() == null) {
                throw new SubjectErased(person);
            } else if (known.get().madeFor() == null) {
                take(record, person, attempt);
            } else if (record.equals(known.get().madeFor())
                    || alsoOf.contains(known.get().madeFor())) {
                if (isForGood(person, known.get(), attempt)) {
                    return;
                }
            } else {
                throw new PersonOfAnotherRecord(person);
            }
        }
        throw new IllegalStateException("a person's key is another's at every look");
    }

    /** False where whoever made it, and was refused, has let go of the person just now. */
    private boolean isForGood(UUID person, Row known, UUID attempt) {
        UUID madeBy = known.madeBy();
        if (madeBy == null || madeBy.equals(attempt)) {
            return true;
        }
        return database.sql("update keys.data_key set made_by = null"
                                + " where subject_id = :person and made_for = :record and wrapped_key is not null")
                        .param("person", person)
                        .param("record", known.madeFor())
                        .update()
                > 0;
    }

    /** The record's own key is looked at in the same statement, so that whoever erases it comes before or after this. */
    private void take(UUID record, UUID person, UUID attempt) {
        int taken = database.sql("""
                        update keys.data_key as person set made_for = :record, made_by = :attempt from (
                            select subject_id from keys.data_key
                            where subject_id = :record and wrapped_key is not null for share) as record
                        where person.subject_id = :person and person.made_for is null
                          and person.wrapped_key is not null""")
                .param("record", record)
                .param("person", person)
                .param("attempt", attempt)
                .update();
        if (taken == 0 && isErased(record)) {
            throw new SubjectErased(record);
        }
    }

    @Override
    public void release(UUID record) {
        database.sql("update keys.data_key set made_for = null, made_by = null"
                        + " where made_for = :record and subject_id <> :record and wrapped_key is not null")
                .param("record", record)
                .update();
    }

    @Override
    public void release(UUID record, UUID attempt) {
        database.sql("update keys.data_key set made_for = null, made_by = null"
                        + " where made_for = :record and made_by = :attempt and wrapped_key is not null")
                .param("record", record)
                .param("attempt", attempt)
                .update();
    }

    /** What was destroyed in this process is forgotten at once. */
    void forgetDestroyed() {
        unwrapped.clear();
    }

    private long erasures() {
        return database.sql("select erasures from keys.erasure_count")
                .query(Long.class)
                .single();
    }

    private Optional<Row> row(UUID subjectId) {
        return database.sql("select wrapped_key, wrapped_by, made_for, made_by from keys.data_key where subject_id = ?")
                .param(subjectId)
                .query((row, _) -> {
                    byte[] wrapped = row.getBytes(1);
                    return new Row(
                            wrapped == null ? null : new Wrapped(wrapped, row.getString(2)),
                            row.getObject(3, UUID.class),
                            row.getObject(4, UUID.class));
                })
                .optional();
    }

    /** The first of two writers wins; the other reads what is stored. */
    private Aead create(UUID subjectId, @Nullable UUID madeFor, @Nullable UUID madeBy) {
        try {
            KeysetHandle made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TinkKeys.CONFIGURATION);
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                UnwrappedKeys.Moment before = unwrapped.now();
                if (stored(subjectId, masterKeys.wrap(made, boundTo(subjectId)), madeFor, madeBy)) {
                    Aead key = made.getPrimitive(TinkKeys.CONFIGURATION, Aead.class);
                    unwrapped.put(subjectId, key, before);
                    return key;
                }
                Optional<Aead> first = forOpening(subjectId);
                if (first.isPresent()) {
                    return first.get();
                }
                if (isErased(subjectId) || (madeFor != null && isErased(madeFor))) {
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

    /**
     * False where there is one, or was, where the master key has been retired since it was read, and where the record it is
     * made for has been erased: an erasure waits for whoever is just making one, and then finds it.
     */
    private boolean stored(UUID subjectId, Wrapped wrapped, @Nullable UUID madeFor, @Nullable UUID madeBy) {
        return database.sql("""
                        with master as (
                            select id from keys.master_key where id = :by and retired_at is null for share),
                        record as (
                            select subject_id from keys.data_key
                            where subject_id = :record and wrapped_key is not null for share)
                        insert into keys.data_key (subject_id, wrapped_key, wrapped_by, made_for, made_by)
                        select :subject, :wrapped, id, coalesce(cast(:record as uuid), :subject), cast(:attempt as uuid)
                        from master
                        where cast(:record as uuid) is null or exists (select from record)
                        on conflict (subject_id) do nothing""")
                        .param("subject", subjectId)
                        .param("wrapped", wrapped.bytes())
                        .param("by", wrapped.by())
                        .param("record", madeFor, Types.OTHER)
                        .param("attempt", madeBy, Types.OTHER)
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
