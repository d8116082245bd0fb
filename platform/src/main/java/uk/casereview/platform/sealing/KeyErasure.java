package uk.casereview.platform.sealing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys keys for good: on the list outside all databases first, then in the key database, whose table is rewritten. An
 * older database that is put back gets none of them back.
 */
public final class KeyErasure {
    private static final Logger LOG = LoggerFactory.getLogger(KeyErasure.class);

    private final ErasureList list;
    private final JdbcDataKeys keys;
    private final KeyDatabase database;

    KeyErasure(ErasureList list, JdbcDataKeys keys, KeyDatabase database) {
        this.list = list;
        this.keys = keys;
        this.database = database;
    }

    /** Whatever was done of it before, all of it is done when this returns; other instances follow within a minute. */
    public void destroy(Collection<DestroyedKey> destroyed) {
        list.add(destroyed);
        destroyed.forEach(keys::erase);
        database.rewrite();
        database.forgetWhatWasWritten();
    }

    /** Whether keys were put on the list for the request: from then on a start may destroy them at any moment. */
    public boolean hasBegun(UUID requestId) {
        return list.read().stream().anyMatch(key -> key.requestId().equals(requestId));
    }

    /**
     * Sees to it that keys known to be destroyed are so and stay so, whatever has been restored.
     *
     * @param known by whoever remembers erasures elsewhere, such as the log
     */
    public void again(Collection<DestroyedKey> known) {
        int unlisted = list.add(known);
        if (unlisted > 0) {
            LOG.warn("{} destroyed keys were not on the list of erasures, and are written on it anew.", unlisted);
        }
        Set<UUID> gone = keys.destroyed().stream().map(DestroyedKey::keyId).collect(Collectors.toSet());
        List<DestroyedKey> back =
                known.stream().filter(key -> !gone.contains(key.keyId())).toList();
        if (!back.isEmpty()) {
            LOG.warn("{} keys on the list of erasures were not destroyed in this database; they are now.", back.size());
            database.inTransaction(() -> {
                back.forEach(keys::erase);
                database.rewrite();
            });
            database.forgetWhatWasWritten();
        }
    }

    /** What every start does before any text is opened. */
    KeyErasure afterARestore() {
        List<DestroyedKey> inTheDatabase = keys.destroyed();
        if (!list.exists() && !inTheDatabase.isEmpty()) {
            LOG.warn("The list of erasures is missing, though keys were destroyed. Look for its copy.");
        }
        list.add(inTheDatabase);
        again(list.read());
        return this;
    }
}
