package uk.casereview.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nobody fills the record from outside, and what is left out is counted. */
class StrangersTest {
    private long nanos;
    private final Strangers strangers = new Strangers(new StandingTime());

    @Test
    void writesSomeOfOneAddressAMinuteAndCountsTheRest() {
        assertThat(written("a", 10)).isEqualTo(Strangers.OF_ONE_A_MINUTE);
        assertThat(strangers.takeLeftOut()).isEqualTo(10 - Strangers.OF_ONE_A_MINUTE);
        assertThat(strangers.takeLeftOut()).isZero();
        assertThat(written("b", 1)).isEqualTo(1);

        nanos += TimeUnit.MINUTES.toNanos(1);
        assertThat(written("a", 10)).isEqualTo(Strangers.OF_ONE_A_MINUTE);
    }

    @Test
    void writesSomeOfAllAddressesAMinute() {
        long written = IntStream.range(0, 1_000)
                .filter(each -> strangers.isToBeWritten("from " + each))
                .count();

        assertThat(written).isEqualTo(Strangers.OF_ALL_A_MINUTE);
        assertThat(strangers.takeLeftOut()).isEqualTo(1_000 - written);
    }

    /** Somebody who asks again and again all day. */
    @Test
    void writesSoManyADay() {
        long written = 0;
        for (int minute = 0; minute < TimeUnit.HOURS.toMinutes(8); minute++) {
            written += written("a", 10);
            nanos += TimeUnit.MINUTES.toNanos(1);
        }

        assertThat(written).isBetween((long) Strangers.OF_ONE_A_DAY, Strangers.OF_ONE_A_DAY * 4L / 3 + 1);
        assertThat(strangers.takeLeftOut()).isEqualTo(8 * 60 * 10 - written);
    }

    @Test
    void countsAgainWhatCouldNotBeWritten() {
        strangers.leaveOut(3);

        assertThat(strangers.takeLeftOut()).isEqualTo(3);
    }

    private long written(String address, int attempts) {
        return IntStream.range(0, attempts)
                .filter(_ -> strangers.isToBeWritten(address))
                .count();
    }

    private final class StandingTime implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
