package uk.casereview.platform.sealing;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the key database knows of keys that were destroyed, and whose they were. */
final class ErasedKeys {
    private final JdbcClient database;

    ErasedKeys(JdbcClient database) {
        this.database = database;
    }

    /** One instance after the other, until the end of the transaction: two that wait for each other's rows would not end. */
    void alone() {
        database.sql("select pg_advisory_xact_lock(hashtext('casereview erasures'))::text")
                .query(String.class)
                .single();
    }

    /** Destroys the keys, and keeps their rows, so that none is ever made in their place. */
    void erase(Collection<DestroyedKey> keys) {
        for (DestroyedKey key : keys) {
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
        }
        database.sql("update keys.erasure_count set erasures = erasures + 1").update();
    }

    /**
     * Those of the people whose keys were made for the record. Whoever has no key yet gets none; a key of before it was kept
     * whose it is, is taken for the record's.
     */
    Set<UUID> ofRecord(Collection<UUID> people, DestroyedKey record) {
        Set<UUID> own = new HashSet<>();
        for (UUID person : people) {
            database.sql("""
                            insert into keys.data_key (subject_id, erased_at, erased_for, made_for)
                            values (:person, :at, :request, :record)
                            on conflict (subject_id) do update
                                set made_for = coalesce(keys.data_key.made_for, excluded.made_for)
                            returning made_for""")
                    .param("person", person)
                    .param("at", record.at().atOffset(ZoneOffset.UTC))
                    .param("request", record.requestId())
                    .param("record", record.keyId())
                    .query((row, _) -> row.getObject(1, UUID.class))
                    .optional()
                    .filter(record.keyId()::equals)
                    .ifPresent(_ -> own.add(person));
        }
        return own;
    }

    /** Everybody whose key was made for the record. */
    Set<UUID> madeFor(UUID record) {
        return database.sql("select subject_id from keys.data_key where made_for = ?")
                .param(record)
                .query((row, _) -> row.getObject(1, UUID.class))
                .set();
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
}
