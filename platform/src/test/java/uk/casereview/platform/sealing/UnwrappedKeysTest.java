package uk.casereview.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UnwrappedKeysTest {
    private final AtomicLong nanos = new AtomicLong();
    private final UnwrappedKeys unwrapped = new UnwrappedKeys(2, nanos::get, this::erasures);
    private final Aead key = new KeysInMemory().forSealing(subject(0));
    private long erased;
    private int asked;

    @Test
    void keepsNoMoreThanItMay() {
        keep(1);
        keep(2);
        unwrapped.get(subject(1));
        keep(3);
        assertThat(unwrapped.get(subject(1))).isNotNull();
        assertThat(unwrapped.get(subject(2))).isNull();
        assertThat(unwrapped.get(subject(3))).isNotNull();
    }

    @Test
    void forgetsAKeyAfterAMinute() {
        keep(1);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(60));
        assertThat(unwrapped.get(subject(1))).isNotNull();
        nanos.incrementAndGet();
        assertThat(unwrapped.get(subject(1))).isNull();
    }

    @Test
    void forgetsAnErasedKeyAtOnce() {
        unwrapped.get(subject(1));
        UnwrappedKeys.Moment before = unwrapped.now();
        unwrapped.put(subject(1), key, before);
        unwrapped.clear();
        assertThat(unwrapped.get(subject(1))).isNull();
        // whoever had read it from the database meanwhile
        unwrapped.put(subject(1), key, before);
        assertThat(unwrapped.get(subject(1))).isNull();
    }

    /** The eraser is another instance, and waits for twice as long as anybody goes without looking. */
    @Test
    void forgetsWhatAnotherInstanceErasedBeforeItIsCertified() {
        keep(1);
        UnwrappedKeys.Moment before = unwrapped.now();
        erased++;
        nanos.addAndGet(UnwrappedKeys.FORGOTTEN_AFTER.toNanos());
        assertThat(unwrapped.get(subject(1))).isNull();
        unwrapped.put(subject(1), key, before);
        assertThat(unwrapped.get(subject(1))).isNull();
    }

    /** What lets a thread pause lets it go on when it likes. */
    @Test
    void whoeverErasesWaitsTheWholeTimeHoweverOftenThePauseEndsEarly() {
        long before = nanos.get();
        UnwrappedKeys.awaitForgotten(nanos::get, left -> nanos.addAndGet(Math.max(1, left / 3)));
        assertThat(nanos.get() - before).isEqualTo(UnwrappedKeys.FORGOTTEN_AFTER.toNanos());
    }

    @Test
    void asksOfErasuresTwiceASecondAndNotForEachText() {
        keep(1);
        for (int text = 0; text < 1000; text++) {
            assertThat(unwrapped.get(subject(1))).isNotNull();
        }
        assertThat(asked).isEqualTo(1);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(unwrapped.get(subject(1))).isNotNull();
        assertThat(asked).isEqualTo(2);
    }

    private void keep(long number) {
        unwrapped.get(subject(number));
        unwrapped.put(subject(number), key, unwrapped.now());
    }

    private long erasures() {
        asked++;
        return erased;
    }

    private static UUID subject(long number) {
        return new UUID(0, number);
    }
}
