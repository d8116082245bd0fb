package uk.casereview.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UnwrappedKeysTest {
    private final AtomicLong nanos = new AtomicLong();
    private final UnwrappedKeys unwrapped = new UnwrappedKeys(2, nanos::get);
    private final Aead key = new KeysInMemory().forSealing(subject(0));

    @Test
    void keepsNoMoreThanItMay() {
        unwrapped.put(subject(1), key);
        unwrapped.put(subject(2), key);
        unwrapped.get(subject(1));
        unwrapped.put(subject(3), key);
        assertThat(unwrapped.get(subject(1))).isNotNull();
        assertThat(unwrapped.get(subject(2))).isNull();
        assertThat(unwrapped.get(subject(3))).isNotNull();
    }

    @Test
    void forgetsAKeyAfterAMinuteSoThatErasureReachesEveryInstance() {
        unwrapped.put(subject(1), key);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(60));
        assertThat(unwrapped.get(subject(1))).isNotNull();
        nanos.incrementAndGet();
        assertThat(unwrapped.get(subject(1))).isNull();
    }

    @Test
    void forgetsAnErasedKeyAtOnce() {
        unwrapped.put(subject(1), key);
        unwrapped.forget(subject(1));
        assertThat(unwrapped.get(subject(1))).isNull();
        // whoever had read it from the database meanwhile
        unwrapped.put(subject(1), key);
        assertThat(unwrapped.get(subject(1))).isNull();
    }

    private static UUID subject(long number) {
        return new UUID(0, number);
    }
}
