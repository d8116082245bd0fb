package uk.casereview.platform.sealing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the key database knows of master keys: which has wrapped what, and which are retired. A retired one wraps nothing any
 * more, so that it may be taken away without anything being lost, whatever another instance still has in memory.
 */
final class MasterKeyTable {
    private final KeyDatabase database;

    MasterKeyTable(KeyDatabase database) {
        this.database = database;
    }

    /** A key as it is wrapped, and whose it is. */
    record Row(UUID subjectId, Wrapped wrapped) {}

    /** How much is wrapped at all, and how much of it by another key than the one that wraps now. */
    record Count(long wrapped, long byOthers) {}

    /** Makes its name known, before it wraps anything. */
    void name(String masterKey) {
        client().sql("insert into keys.master_key (id) values (?) on conflict (id) do nothing")
                .param(masterKey)
                .update();
    }

    /** A key service's key may come back into use; one that was taken out of a file is gone. */
    void takeBack(String masterKey) {
        client().sql("update keys.master_key set retired_at = null where id = ?")
                .param(masterKey)
                .update();
    }

    boolean isRetired(String masterKey) {
        return client().sql("select exists (select from keys.master_key where id = ? and retired_at is not null)")
                .param(masterKey)
                .query(Boolean.class)
                .single();
    }

    /** Only one instance at a time changes the file of the master key. */
    void alone(Runnable work) {
        database.inTransaction(() -> {
            client().sql("select pg_advisory_xact_lock(hashtext('casereview master key'))::text")
                    .query(String.class)
                    .single();
            work.run();
        });
    }

    /** Since when it has wrapped anything; empty where it has not yet. */
    Optional<Instant> firstUsedAt(String masterKey) {
        return client().sql("select first_used_at from keys.master_key where id = ?")
                .param(masterKey)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    Count count(String current) {
        return client().sql("""
                        select count(*), count(*) filter (where wrapped_by is distinct from :current) from (
                            select wrapped_by from keys.data_key where wrapped_key is not null
                            union all select wrapped_by from keys.service_key) as wrapped""")
                .param("current", current)
                .query((row, _) -> new Count(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** The next data keys in their order that another master key has wrapped. */
    List<Row> byOthers(String current, UUID after, int atMost) {
        return client().sql("""
                        select subject_id, wrapped_key, wrapped_by from keys.data_key
                         where subject_id > :after and wrapped_key is not null and wrapped_by is distinct from :current
                         order by subject_id limit :atMost""")
                .param("after", after)
                .param("current", current)
                .param("atMost", atMost)
                .query((row, _) ->
                        new Row(row.getObject(1, UUID.class), new Wrapped(row.getBytes(2), row.getString(3))))
                .list();
    }

    /** One that was destroyed or wrapped anew meanwhile stays as it is. */
    void replace(Row before, Wrapped after) {
        client().sql(
                        "update keys.data_key set wrapped_key = ?, wrapped_by = ? where subject_id = ? and wrapped_key = ?")
                .param(after.bytes())
                .param(after.by())
                .param(before.subjectId())
                .param(before.wrapped().bytes())
                .update();
    }

    /** Whether it may wrap; it is not retired before the transaction ends. */
    boolean mayWrap(String masterKey) {
        return client().sql("select id from keys.master_key where id = ? and retired_at is null for share")
                .param(masterKey)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /**
     * Retires it, unless something still needs it.
     *
     * @return whether it is retired now
     */
    boolean retire(String masterKey) {
        database.inTransaction(() -> {
            // whoever is wrapping by it at this moment is waited for
            client().sql("select id from keys.master_key where id = ? for update")
                    .param(masterKey)
                    .query(String.class)
                    .optional();
            client().sql("""
                            update keys.master_key set retired_at = coalesce(retired_at, current_timestamp) where id = :key
                            and not exists (select from keys.data_key
                                where wrapped_key is not null and (wrapped_by = :key or wrapped_by is null))
                            and not exists (select from keys.service_key where wrapped_by = :key or wrapped_by is null)
                            """).param("key", masterKey).update();
        });
        return isRetired(masterKey);
    }

    /** Those that are retired, of these. */
    Set<String> retired(Set<String> masterKeys) {
        return Set.copyOf(masterKeys.stream().filter(this::isRetired).toList());
    }

    private JdbcClient client() {
        return database.client();
    }
}
