package uk.casereview.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettledLogTest {
    private final SettledLog log = new SettledLog();

    @Test
    void isSettledUpToAWatermarkOnceItsWritersHaveEnded() {
        log.await(new SettledLog.Watermark(9, 100));
        var view = log.view();

        assertThat(view.settledIn(99)).isZero();
        assertThat(view.settledIn(100)).isEqualTo(9);
    }

    /** Rows read before may lack what was committed in between. */
    @Test
    void doesNotRelyOnWhatWasLearntAfterItsStatementBegan() {
        log.await(new SettledLog.Watermark(9, 100));
        var early = log.view();
        log.learn(log.view(), 101);

        assertThat(early.settledIn(99)).isZero();
        assertThat(log.view().settledIn(99)).isEqualTo(9);
    }

    @Test
    void awaitsOneWatermarkAtATime() {
        log.await(new SettledLog.Watermark(9, 100));
        log.await(new SettledLog.Watermark(20, 200));

        assertThat(log.view().settledIn(150)).isEqualTo(9);
        log.learn(log.view(), 150);
        assertThat(log.awaitsNone()).isTrue();
    }

    @Test
    void forgetsNothingThatIsSettled() {
        log.await(new SettledLog.Watermark(20, 100));
        log.learn(log.view(), 100);
        log.await(new SettledLog.Watermark(9, 200));
        log.learn(log.view(), 200);

        assertThat(log.awaitsNone()).isTrue();
        assertThat(log.view().settledIn(0)).isEqualTo(20);
    }
}
