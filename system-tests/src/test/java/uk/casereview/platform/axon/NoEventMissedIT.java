package uk.casereview.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Design: "No event is ever missed or seen out of order." */
class NoEventMissedIT {
    private StoreUnderTest store;

    @BeforeEach
    void openStore() throws Exception {
        store = new StoreUnderTest();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    /** The later event is years old by its own timestamp: no time-out would wait for the earlier one. */
    @Test
    void waitsForASuspendedWriterAndDeliversBothInOrder() throws Exception {
        try (var suspended = store.writer().insert("first");
                var other = store.writer().insert("second")) {
            other.commit();

            assertThat(store.read()).isEmpty();
            assertThat(store.read()).isEmpty();
            assertThat(store.read(store.restarted(), null)).isEmpty();

            suspended.commit();
            assertThat(store.read()).containsExactly("first", "second");
        }
    }

    /** The case in which the snapshot's xmax lies below the running writer and would let the reader pass. */
    @Test
    void waitsForASuspendedWriterWhoseTransactionIsTheYoungest() throws Exception {
        try (var elder = store.writer().begin();
                var suspended = store.writer().insert("first")) {
            elder.insert("second").commit();

            assertThat(store.read()).isEmpty();

            suspended.commit();
            assertThat(store.read()).containsExactly("first", "second");
        }
    }

    @Test
    void deliversWhatLiesBelowTheHole() throws Exception {
        try (var before = store.writer().insert("before")) {
            before.commit();
        }
        try (var suspended = store.writer().insert("within");
                var after = store.writer().insert("after")) {
            after.commit();

            assertThat(store.read()).containsExactly("before");

            suspended.commit();
            assertThat(store.read()).containsExactly("before", "within", "after");
        }
    }

    @Test
    void passesAHoleThatWasRolledBack() throws Exception {
        try (var undone = store.writer().insert("undone");
                var after = store.writer().insert("after")) {
            after.commit();
            assertThat(store.read()).isEmpty();

            undone.rollback();
            assertThat(store.read()).containsExactly("after");
        }
    }

    @Test
    void passesEveryOldHoleAfterARestart() throws Exception {
        for (int i = 0; i < 5; i++) {
            try (var undone = store.writer()) {
                undone.insert("undone").rollback();
            }
            try (var kept = store.writer().insert("kept " + i)) {
                kept.commit();
            }
        }

        assertThat(store.read(store.restarted(), null))
                .containsExactly("kept 0", "kept 1", "kept 2", "kept 3", "kept 4");
    }

    /** A writer that comes after the hole was seen cannot fill it, and does not hold the reader up. */
    @Test
    void doesNotWaitForWritersThatCameLater() throws Exception {
        try (var undone = store.writer().insert("undone");
                var after = store.writer().insert("after")) {
            after.commit();
            assertThat(store.read()).isEmpty();
            try (var later = store.writer().insert("later")) {
                undone.rollback();

                assertThat(store.read()).containsExactly("after");
                later.commit();
                assertThat(store.read()).containsExactly("after", "later");
            }
        }
    }

    /** Whoever starts at the head must not start above an event that is still to come. */
    @Test
    void tellsTheHeadOnlyWhenNothingBelowItIsOpen() throws Exception {
        var ended = new AtomicBoolean();
        try (var suspended = store.writer().insert("first");
                var other = store.writer().insert("second")) {
            other.commit();
            var endedBeforeTheHeadWasTold = CompletableFuture.supplyAsync(() -> {
                TrackingToken head = store.engine.createHeadToken();
                assertThat(head.position()).hasValue(2);
                return ended.get();
            });
            assertThat(store.engine.createTailToken().position()).hasValue(0);
            ended.set(true);
            suspended.commit();

            assertThat(endedBeforeTheHeadWasTold.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void deliversEverythingOnceAndInOrderToEveryReaderWhileManyWrite() throws Exception {
        Set<String> committed = new ConcurrentSkipListSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<Long>>> readers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                readers.add(threads.submit(this::placesUntilTheLast));
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int writer = i;
                writers.add(threads.submit(() -> writeAndForget(writer, committed)));
            }
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
            try (var last = store.writer().insert("last")) {
                last.commit();
            }

            for (Future<List<Long>> reader : readers) {
                List<Long> places = reader.get(60, TimeUnit.SECONDS);
                assertThat(places).isSorted().doesNotHaveDuplicates().hasSize(committed.size() + 1);
            }
        }
    }

    private List<Long> placesUntilTheLast() throws InterruptedException {
        var places = new ArrayList<Long>();
        try (var stream = store.eventStore().openStream(null)) {
            while (true) {
                var event = stream.nextAvailable();
                places.add(event.trackingToken().position().orElseThrow());
                if ("last".equals(event.getPayload())) {
                    return places;
                }
            }
        }
    }

    private Void writeAndForget(int writer, Set<String> committed) throws Exception {
        var random = new Random(writer);
        for (int i = 0; i < 60; i++) {
            try (var transaction = store.writer()) {
                var texts = new ArrayList<String>();
                for (int event = random.nextInt(1, 4); event > 0; event--) {
                    texts.add(writer + "/" + i + "/" + event);
                    transaction.insert(texts.getLast());
                }
                if (random.nextInt(4) > 0) {
                    transaction.commit();
                    committed.addAll(texts);
                }
            }
        }
        return null;
    }
}
