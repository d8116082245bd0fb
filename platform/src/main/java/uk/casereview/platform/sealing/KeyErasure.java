package uk.casereview.platform.sealing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys keys for good: on the list outside all databases first, then in the key database, whose table is rewritten. An
 * older database that is put back gets none of them back.
 */
public final class KeyErasure {
    private static final Logger LOG = LoggerFactory.getLogger(KeyErasure.class);

    private final ErasureLists list;
    private final JdbcDataKeys keys;
    private final ErasedKeys erased;
    private final KeyDatabase database;

    KeyErasure(ErasureLists list, JdbcDataKeys keys, KeyDatabase database) {
        this.list = list;
        this.keys = keys;
        this.erased = new ErasedKeys(database.client());
        this.database = database;
    }

    /**
     * Destroys the key of a record and of everybody whose key was made for it, also of somebody whom a command is just
     * adding. Whatever was done of it before, all of it is done when this returns, and no instance has one in memory.
     *
     * @param people whom the record names; somebody else's among them keep their keys
     * @return what does not exist any more
     */
    public Set<UUID> destroyRecord(DestroyedKey record, Set<UUID> people) {
        Set<UUID> gone = new HashSet<>(erased.ofRecord(people, record));
        gone.add(record.keyId());
        erase(gone, record);
        // nobody is added any more now that the record's own key is gone
        Set<UUID> others = new HashSet<>(erased.madeFor(record.keyId()));
        others.removeAll(gone);
        if (!others.isEmpty()) {
            erase(others, record);
            gone.addAll(others);
        }
        finish();
        return gone;
    }

    /**
     * Destroys the keys of people of a record, and leaves the record's own.
     *
     * @param record whose key is not touched
     * @param people somebody of another record among them keeps the key
     * @return what does not exist any more
     */
    public Set<UUID> destroyPeople(DestroyedKey record, Set<UUID> people) {
        Set<UUID> gone = erased.ofRecord(people, record);
        erase(gone, record);
        finish();
        return gone;
    }

    private void erase(Set<UUID> ids, DestroyedKey why) {
        List<DestroyedKey> destroyed = ids.stream()
                .sorted()
                .map(id -> new DestroyedKey(id, why.requestId(), why.at()))
                .toList();
        list.add(destroyed);
        database.inTransaction(() -> {
            erased.alone();
            erased.erase(destroyed);
        });
        keys.forgetDestroyed();
    }

    private void finish() {
        database.rewrite();
        database.forgetWhatWasWritten();
        UnwrappedKeys.awaitForgotten(System::nanoTime, LockSupport::parkNanos);
    }

    /** Whether keys were put on the list for the request: from then on a start may destroy them at any moment. */
    public boolean hasBegun(UUID requestId) {
        return list.read().stream().anyMatch(key -> key.requestId().equals(requestId));
    }

    /** Whether the key was put on the list: from then on a start may destroy it at any moment. */
    public boolean isListed(UUID keyId) {
        return list.read().stream().anyMatch(key -> key.keyId().equals(keyId));
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
        if (!back(known).isEmpty()) {
            database.inTransaction(() -> {
                erased.alone();
                // another instance that starts too may have done it meanwhile
                List<DestroyedKey> back = back(known);
                if (!back.isEmpty()) {
                    LOG.warn(
                            "{} keys on the list of erasures were not destroyed in this database; they are now.",
                            back.size());
                    erased.erase(back);
                    database.rewrite();
                }
            });
            keys.forgetDestroyed();
            database.forgetWhatWasWritten();
        }
    }

    private List<DestroyedKey> back(Collection<DestroyedKey> known) {
        Set<UUID> gone = erased.destroyed().stream().map(DestroyedKey::keyId).collect(Collectors.toSet());
        return known.stream().filter(key -> !gone.contains(key.keyId())).toList();
    }

    /** What every start does before any text is opened. */
    KeyErasure afterARestore() {
        List<DestroyedKey> inTheDatabase = erased.destroyed();
        list.afterARestore();
        if (!list.exists() && !inTheDatabase.isEmpty()) {
            LOG.warn("The list of erasures is missing, though keys were destroyed. Look for its copy.");
        }
        list.add(inTheDatabase);
        again(list.read());
        return this;
    }
}
