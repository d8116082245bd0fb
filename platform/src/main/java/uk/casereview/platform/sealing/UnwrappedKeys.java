package uk.casereview.platform.sealing;

import com.google.crypto.tink.Aead;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys used last, unwrapped, in memory only.
 *
 * <p>Each is forgotten after a minute, so that a key erased by one instance does not live on in another.
 */
final class UnwrappedKeys {
    private static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(1);

    private record Kept(Aead key, long since) {}

    private final LongSupplier nanoTime;
    private final Map<UUID, Kept> bySubject;
    private final Set<UUID> destroyed = new HashSet<>();

    UnwrappedKeys(int atMost, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.bySubject = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Kept> eldest) {
                return size() > atMost;
            }
        };
    }

    synchronized @Nullable Aead get(UUID subjectId) {
        Kept kept = bySubject.get(subjectId);
        if (kept == null || nanoTime.getAsLong() - kept.since() > KEPT_NANOS) {
            bySubject.remove(subjectId);
            return null;
        }
        return kept.key();
    }

    synchronized void put(UUID subjectId, Aead key) {
        // who read it before it was destroyed may only now be ready to keep it
        if (!destroyed.contains(subjectId)) {
            bySubject.put(subjectId, new Kept(key, nanoTime.getAsLong()));
        }
    }

    /** It was destroyed. */
    synchronized void forget(UUID subjectId) {
        destroyed.add(subjectId);
        bySubject.remove(subjectId);
    }
}
