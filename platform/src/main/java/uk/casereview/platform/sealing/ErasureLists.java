package uk.casereview.platform.sealing;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The list of erasures and its copy, best kept where no back-up of the service is put back. Whoever puts back everything the
 * service has, the list too, is found out by the copy, and what the list lacks is destroyed again.
 */
final class ErasureLists {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureLists.class);

    private final ErasureList list;
    private final @Nullable ErasureList copy;

    /** @param copy null where none is kept */
    ErasureLists(ErasureList list, @Nullable ErasureList copy) {
        this.list = list;
        this.copy = copy;
    }

    boolean exists() {
        return list.exists();
    }

    List<DestroyedKey> read() {
        return list.read();
    }

    /**
     * Adds those that are not on the list yet, and then sees to its copy. What cannot be copied just now does not keep a key
     * from being destroyed: it is copied with the next, or at the next start.
     *
     * @return how many were not
     */
    int add(Collection<DestroyedKey> keys) {
        int unknown = list.add(keys);
        if (copy != null) {
            try {
                copy.add(list.read());
            } catch (RuntimeException e) {
                LOG.error(
                        "The list of erasures cannot be copied; copy it by hand to where no back-up takes it back.", e);
            }
        }
        return unknown;
    }

    /** Takes over what only the copy has; the list was then put back from an older one. */
    void afterARestore() {
        if (copy != null) {
            int lacking = list.add(copy.read());
            if (lacking > 0) {
                LOG.warn(
                        "The list of erasures lacked {} that its copy has, so it was put back from before them, or is"
                                + " lost. They are on it again and stay destroyed. If the events were put back too,"
                                + " those since are gone; see docs/keys.md.",
                        lacking);
            }
        }
    }
}
