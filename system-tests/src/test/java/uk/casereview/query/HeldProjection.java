package uk.casereview.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a rebuild begin, and no further until the test says so. */
record HeldProjection(Projection projection, CountDownLatch begun, CountDownLatch released) implements Projection {
    HeldProjection(Projection projection) {
        this(projection, new CountDownLatch(1), new CountDownLatch(1));
    }

    @Override
    public String group() {
        return projection.group();
    }

    @Override
    public List<String> tables() {
        return projection.tables();
    }

    @Override
    public void apply(ViewSchema schema, List<RecordedEvent> events) {
        begun.countDown();
        waitFor(released);
        projection.apply(schema, events);
    }

    static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
