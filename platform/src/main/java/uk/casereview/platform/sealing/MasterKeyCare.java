package uk.casereview.platform.sealing;

import com.google.crypto.tink.KeysetHandle;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.casereview.platform.sealing.MasterKeyTable.Row;

/**
 * Changes the master key: a new one wraps from now on, and what the others have wrapped is wrapped anew, a few keys at a time.
 * No event is touched, for texts are sealed under the keys that are wrapped. Whatever is done stays done when the service is
 * killed, and whichever instance looks next goes on.
 */
public final class MasterKeyCare {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyCare.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int AT_A_TIME = 100;

    private final MasterKeys masterKeys;
    private final MasterKeyTable table;
    private final ServiceKeys serviceKeys;
    private final KeyDatabase database;
    private final Duration rest;
    private final ReentrantLock working = new ReentrantLock();

    MasterKeyCare(MasterKeys masterKeys, ServiceKeys serviceKeys, KeyDatabase database, Duration rest) {
        this.masterKeys = masterKeys;
        this.table = new MasterKeyTable(database);
        this.serviceKeys = serviceKeys;
        this.database = database;
        this.rest = rest;
    }

    /**
     * How far the change of the master key has come.
     *
     * @param current the name of the one that wraps
     * @param since when it first wrapped anything; null where it has not yet
     * @param others those that are kept because something may still need them
     * @param needless those of them that nothing needs, and that are to be taken away where they are kept
     * @param keys how many keys are wrapped
     * @param toWrapAnew how many of them by another than the current one
     */
    public record Progress(
            String current,
            @Nullable Instant since,
            Set<String> others,
            Set<String> needless,
            long keys,
            long toWrapAnew) {
        public Progress {
            others = Set.copyOf(others);
            needless = Set.copyOf(needless);
        }

        /** Whether something is still to be wrapped anew, or to be taken out. */
        public boolean underWay() {
            return !others.isEmpty() && (toWrapAnew > 0 || !needless.containsAll(others));
        }
    }

    /** How far it has come. */
    public Progress progress() {
        masterKeys.refreshed();
        Set<String> others = masterKeys.others();
        MasterKeyTable.Count count = table.count(masterKeys.current());
        return new Progress(
                masterKeys.current(),
                table.firstUsedAt(masterKeys.current()).orElse(null),
                others,
                table.retired(others),
                count.wrapped(),
                count.byOthers());
    }

    /**
     * Makes a new master key in the file, which wraps from now on.
     *
     * @return false where there is none to make: the key service renews its own, or the last change is not over
     */
    public boolean renew() {
        boolean[] renewed = {false};
        table.alone(() -> {
            masterKeys.refreshed();
            if (masterKeys.wrapping() instanceof MasterKeyFile file
                    && !progress().underWay()) {
                file.renew();
                table.name(file.current());
                renewed[0] = true;
            }
        });
        return renewed[0];
    }

    /** As {@link #work(BooleanSupplier)}, all of it. */
    public void work() {
        work(() -> true);
    }

    /**
     * Wraps anew whatever is to be, and takes out of the file what nothing needs then; does nothing where that is done.
     *
     * @param goesOn asked between two handfuls of keys; what is left is done at the next time
     */
    void work(BooleanSupplier goesOn) {
        if (!working.tryLock()) {
            return;
        }
        try {
            // whoever was killed between the last key and the file has left them in it
            Set<String> left = progress().needless();
            table.alone(() -> masterKeys.remove(left));
            while (goesOn.getAsBoolean() && progress().underWay()) {
                if (!wrapAnew(goesOn)) {
                    return;
                }
                takeOut();
            }
        } catch (GeneralSecurityException e) {
            LOG.error("A key cannot be unwrapped by any master key there is, so none is taken away.", e);
        } finally {
            working.unlock();
        }
    }

    /** All that is there now; false where another master key has come meanwhile, or it is to end. */
    private boolean wrapAnew(BooleanSupplier goesOn) throws GeneralSecurityException {
        String current = masterKeys.current();
        table.name(current);
        serviceKeys.wrapAnew(masterKeys);
        UUID after = BEFORE_ALL;
        for (List<Row> rows = table.byOthers(current, after, AT_A_TIME);
                !rows.isEmpty();
                rows = table.byOthers(current, after, AT_A_TIME)) {
            if (!wrapAnew(rows, current) || !goesOn.getAsBoolean()) {
                return false;
            }
            after = rows.getLast().subjectId();
            LockSupport.parkNanos(rest.toNanos());
        }
        return true;
    }

    private boolean wrapAnew(List<Row> rows, String current) throws GeneralSecurityException {
        List<UUID> unreadable = new ArrayList<>();
        boolean[] done = {false};
        database.inTransaction(() -> {
            if (masterKeys.current().equals(current) && table.mayWrap(current)) {
                for (Row row : rows) {
                    byte[] bound = row.subjectId().toString().getBytes(StandardCharsets.UTF_8);
                    try {
                        KeysetHandle key = masterKeys.unwrap(row.wrapped(), bound);
                        table.replace(row, masterKeys.wrap(key, bound));
                    } catch (GeneralSecurityException _) {
                        unreadable.add(row.subjectId());
                    }
                }
                done[0] = true;
            }
        });
        if (!unreadable.isEmpty()) {
            throw new GeneralSecurityException(unreadable.size() + " keys");
        }
        return done[0];
    }

    private void takeOut() {
        Set<String> retired = new HashSet<>();
        for (String other : masterKeys.others()) {
            table.name(other);
            if (table.retire(other)) {
                retired.add(other);
            }
        }
        table.alone(() -> masterKeys.remove(retired));
        LOG.info(
                "Every key is wrapped by the master key {}; of the others, {} are needed by nothing.",
                masterKeys.current(),
                retired.size());
    }
}
