package uk.casereview.platform.sealing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which keys the database of keys has, or once had and destroyed; never a key itself. */
public final class KeptKeys {
    private final KeyDatabase database;

    KeptKeys(KeyDatabase database) {
        this.database = database;
    }

    /**
     * Those it knows nothing of. A destroyed key keeps its row, and a key is made before anything is sealed under it: so where
     * an event names one that is lacking, the database of keys was put back from before that event.
     */
    public Set<UUID> lacking(Collection<UUID> keys) {
        Set<UUID> lacking = new HashSet<>(keys);
        if (!lacking.isEmpty()) {
            lacking.removeAll(database.client()
                    .sql("select subject_id from keys.data_key where subject_id in (:keys)")
                    .param("keys", Set.copyOf(keys))
                    .query(UUID.class)
                    .list());
        }
        return lacking;
    }
}
