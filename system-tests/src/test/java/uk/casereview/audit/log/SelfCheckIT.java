package uk.casereview.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.audit.DifferenceKind;
import uk.casereview.audit.log.CheckTables.Found;

/** The service finds out by itself what was done to its database, whatever it was and wherever it was stopped meanwhile. */
class SelfCheckIT {
    private static final int TIMES = 10;
    private static final int PARTS_A_ROUND = 20;

    @TempDir
    private static Path folder;

    private static LogUnderTest log;
    private static Path outside;

    /** Checkpoints over 100, 200 and 300, in the database and outside; and some leaves after the last. */
    @BeforeAll
    static void aLogThatIsInOrder() throws Exception {
        log = new LogUnderTest(folder);
        outside = folder.resolve("outside");
        Random random = new Random(4);
        for (int part = 0; part < 3; part++) {
            log.store(random, Tampering.SIGNED / 3);
            log.follow(7);
            log.sign(log.keyFile);
        }
        log.work(outside, Duration.ofDays(1)).lookAfterIt();
        log.store(random, 30);
        log.follow(30);
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatWasDone(Tampering tampering) {
        List<Integer> unseen = new ArrayList<>();
        for (int seed = 0; seed < TIMES; seed++) {
            Random random = tampering.chance(seed);
            if (foundAfter(() -> tampering.on(log, random)).isEmpty()) {
                unseen.add(seed);
            }
        }
        assertThat(unseen).as("of seed %d", Tampering.SEED).isEmpty();
    }

    @Test
    void saysWhatItIsAndWhere() {
        assertThat(foundAfter(() -> run("update event_store.events set payload = '{}' where global_index ="
                        + " (select position from audit_log.leaf where leaf_index = 17)")))
                .extracting(Difference::kind, Difference::at)
                .containsExactly(tuple(DifferenceKind.EVENT_CHANGED, 17L));
        assertThat(foundAfter(
                        () -> run("update audit_log.node set hash = sha256(hash) where height = 8 and number = 0")))
                .extracting(Difference::kind)
                .containsExactly(DifferenceKind.SUBTREE_CHANGED);
        assertThat(foundAfter(() -> run("delete from audit_log.leaf where leaf_index = 5")))
                .extracting(Difference::kind)
                .containsExactlyInAnyOrder(DifferenceKind.LEAF_GONE, DifferenceKind.EVENT_UNLOGGED);
    }

    /** The event stands in for its leaf, so what was signed is still held against all that is behind it. */
    @Test
    void goesOnBehindAMissingLeaf() {
        assertThat(foundAfter(() -> {
                    run("update audit_log.leaf set hash = sha256(hash) where leaf_index = 150");
                    run("delete from audit_log.leaf where leaf_index in (0, 5, 6, 120)");
                }))
                .filteredOn(found -> found.kind() != DifferenceKind.EVENT_UNLOGGED)
                .extracting(Difference::kind, Difference::at)
                .contains(
                        tuple(DifferenceKind.LEAF_GONE, 0L),
                        tuple(DifferenceKind.LEAF_GONE, 5L),
                        tuple(DifferenceKind.LEAF_GONE, 120L),
                        tuple(DifferenceKind.EVENT_CHANGED, 150L),
                        tuple(DifferenceKind.CHECKPOINT_BROKEN, 200L))
                .doesNotContain(tuple(DifferenceKind.CHECKPOINT_BROKEN, 100L));
    }

    /** Where its event is gone too nobody knows the tree behind it: each leaf is held against its event all the same. */
    @Test
    void goesOnBehindALeafThatNothingStandsInFor() {
        assertThat(foundAfter(() -> {
                    run("delete from event_store.events where global_index ="
                            + " (select position from audit_log.leaf where leaf_index = 5)");
                    run("delete from audit_log.leaf where leaf_index = 5");
                    run("update event_store.events set payload = '{}' where global_index ="
                            + " (select position from audit_log.leaf where leaf_index = 250)");
                    log.store(new Random(2), LogWalk.AT_ONCE);
                    log.follow(100);
                    run("update event_store.events set payload = '{}' where global_index ="
                            + " (select position from audit_log.leaf where leaf_index = 1200)");
                }))
                .extracting(Difference::kind, Difference::at)
                .containsExactlyInAnyOrder(
                        tuple(DifferenceKind.LEAF_GONE, 5L),
                        tuple(DifferenceKind.EVENT_CHANGED, 250L),
                        tuple(DifferenceKind.EVENT_CHANGED, 1_200L));
        assertThat(log.checked().count()).isZero();
    }

    /** However many are missing at once, a part reads no more events than ever. */
    @Test
    void goesOnBehindAGapOfThousands() {
        assertThat(foundAfter(() -> {
                    log.store(new Random(3), 3 * LogWalk.AT_ONCE);
                    log.follow(500);
                    run("delete from audit_log.leaf where leaf_index between 400 and 2899");
                    run("update event_store.events set payload = '{}' where global_index ="
                            + " (select position from audit_log.leaf where leaf_index = 3000)");
                }))
                .filteredOn(found -> found.kind() != DifferenceKind.EVENT_UNLOGGED)
                .extracting(Difference::kind, Difference::at)
                .containsExactlyInAnyOrder(
                        tuple(DifferenceKind.LEAF_GONE, 400L), tuple(DifferenceKind.EVENT_CHANGED, 3_000L));
    }

    /** Once, however often it is found again. */
    @Test
    void tellsOfWhatItDidNotKnow() {
        List<Difference> told = new ArrayList<>();
        rolledBack(() -> {
            run("delete from audit_log.leaf where leaf_index = 5");
            for (int part = 0; part < PARTS_A_ROUND; part++) {
                log.selfCheck(outside, told::addAll).nextPart();
            }
            return List.of();
        });
        assertThat(told)
                .extracting(Difference::kind)
                .containsExactlyInAnyOrder(DifferenceKind.LEAF_GONE, DifferenceKind.EVENT_UNLOGGED);
    }

    /** By which operators are warned. */
    @Test
    void itsMetersTellWhatWasFoundAndHowFarItIs() {
        CheckTables state = log.checked();
        MeterRegistry meters = new SimpleMeterRegistry();
        new RecordMeters(state).bindTo(meters);
        rolledBack(() -> {
            assertThat(meter(meters, "casereview.audit.differences")).isZero();
            run("delete from audit_log.leaf where leaf_index = 5");
            SelfCheck check = log.selfCheck(outside);
            check.nextPart();
            assertThat(meter(meters, "casereview.audit.checked")).isEqualTo((double) soFar().leaves());
            while (soFar().round() == 1) {
                check.nextPart();
            }
            assertThat(meter(meters, "casereview.audit.differences")).isEqualTo(2);
            return List.of();
        });
        assertThat(state.count()).isZero();
    }

    private static double meter(MeterRegistry meters, String name) {
        return meters.get(name).gauge().value();
    }

    @Test
    void findsNothingWhereNothingWasDone() {
        for (int seed = 0; seed < TIMES; seed++) {
            Random random = new Random(seed);
            assertThat(foundAfter(() -> {
                        log.store(random, random.nextInt(2_500));
                        log.follow(1 + random.nextInt(300));
                        log.sign(log.keyFile);
                    }))
                    .isEmpty();
        }
    }

    /** Another start goes on where this one was, and what is found stays found. */
    @Test
    void goesOnWhereItWasAndForgetsNothing() {
        rolledBack(() -> {
            log.store(new Random(1), 2_000);
            log.follow(500);
            assertThat(log.selfCheck(outside).nextPart()).isTrue();
            assertThat(soFar().leaves()).isEqualTo(LogWalk.AT_ONCE);
            assertThat(soFar().wholeAt()).isNull();
            run("update event_store.events set payload = '{}' where global_index ="
                    + " (select position from audit_log.leaf where leaf_index = 1500)");

            log.selfCheck(outside).nextPart();
            assertThat(soFar().leaves()).isEqualTo(2 * LogWalk.AT_ONCE);
            log.selfCheck(outside).nextPart();

            assertThat(soFar().round()).isEqualTo(2);
            assertThat(soFar().wholeLeaves()).isEqualTo(log.size());
            for (int part = 0; part < PARTS_A_ROUND; part++) {
                log.selfCheck(outside).nextPart();
            }
            assertThat(log.checked().count()).isEqualTo(1);
            return List.of();
        });
    }

    private static CheckedSoFar soFar() {
        return log.checked().soFar().orElseThrow();
    }

    private static List<Difference> foundAfter(Runnable tampered) {
        return rolledBack(() -> {
            SelfCheck check = log.selfCheck(outside);
            tampered.run();
            do {
                check.nextPart();
            } while (soFar().round() == 1);
            return log.checked().found(10_000).stream().map(Found::difference).toList();
        });
    }

    private interface Done {
        List<Difference> found();
    }

    /** On a copy: all of it is undone afterwards. */
    private static List<Difference> rolledBack(Done done) {
        return Objects.requireNonNull(log.transaction.execute(status -> {
            status.setRollbackOnly();
            return done.found();
        }));
    }

    private static void run(String sql) {
        assertThat(log.database.sql(sql).update()).isPositive();
    }
}
