package uk.casereview.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AtIntervalsTest {
    @Test
    void whatFailedOnceIsTriedAgain() throws InterruptedException {
        CountDownLatch tries = new CountDownLatch(3);
        AtIntervals again = new AtIntervals(Duration.ofMillis(1), () -> {
            tries.countDown();
            throw new IllegalStateException("the database is away");
        });
        try {
            again.afterSingletonsInstantiated();

            assertThat(tries.await(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            again.destroy();
        }
    }
}
