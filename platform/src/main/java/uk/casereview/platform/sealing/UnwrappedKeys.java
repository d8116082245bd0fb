package uk.casereview.platform.sealing;

import com.google.crypto.tink.Aead;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys used last, unwrapped, in memory only, each for a minute at most.
 *
 * <p>None is given out unless it was looked within the last half second whether anything has been erased; when something has,
 * all are forgotten. So whoever erases has only to wait {@link #FORGOTTEN_AFTER} to know that no instance has the key.
 */
final class UnwrappedKeys {
    /** Twice as long as anybody goes without looking; the rest is for whoever is just using a key. */
    static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(1);

    private static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long UNSEEN_NANOS = FORGOTTEN_AFTER.toNanos() / 2;

    private record Kept(Aead key, long since) {}

    /** Before a key is read; it is kept only if nothing was erased since. */
    record Moment(long cleared) {}

    private final LongSupplier nanoTime;
    private final LongSupplier erasures;
    private final Map<UUID, Kept> bySubject;
    private @Nullable Long lookedAt;
    private long known;
    private long cleared;

    UnwrappedKeys(int atMost, LongSupplier nanoTime, LongSupplier erasures) {
        this.nanoTime = nanoTime;
        this.erasures = erasures;
        this.bySubject = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Kept> eldest) {
                return size() > atMost;
            }
        };
    }

    /**
     * Returns once no instance has what was erased before it was called. A pause may end early for no reason at all, so
     * what is left of the time is waited for again.
     */
    static void awaitForgotten(LongSupplier nanoTime, LongConsumer pause) {
        long until = nanoTime.getAsLong() + FORGOTTEN_AFTER.toNanos();
        for (long left = FORGOTTEN_AFTER.toNanos(); left > 0; left = until - nanoTime.getAsLong()) {
            pause.accept(left);
        }
    }

    @Nullable
    Aead get(UUID subjectId) {
        look();
        return kept(subjectId);
    }

    private synchronized @Nullable Aead kept(UUID subjectId) {
        Kept kept = bySubject.get(subjectId);
        if (kept == null || nanoTime.getAsLong() - kept.since() > KEPT_NANOS) {
            bySubject.remove(subjectId);
            return null;
        }
        return kept.key();
    }

    synchronized Moment now() {
        return new Moment(cleared);
    }

    /** Who read it before it was destroyed may only now be ready to keep it. */
    synchronized void put(UUID subjectId, Aead key, Moment readAfter) {
        if (readAfter.cleared() == cleared) {
            bySubject.put(subjectId, new Kept(key, nanoTime.getAsLong()));
        }
    }

    /** Something was destroyed. */
    synchronized void clear() {
        bySubject.clear();
        cleared++;
    }

    /** Asks outside the lock, so that a slow database holds up nobody who need not ask. */
    private void look() {
        long now = nanoTime.getAsLong();
        if (seenLately(now)) {
            return;
        }
        long count = erasures.getAsLong();
        synchronized (this) {
            if (lookedAt == null || count != known) {
                clear();
                known = count;
            }
            if (lookedAt == null || lookedAt < now) {
                lookedAt = now;
            }
        }
    }

    private synchronized boolean seenLately(long now) {
        return lookedAt != null && now - lookedAt <= UNSEEN_NANOS;
    }
}
