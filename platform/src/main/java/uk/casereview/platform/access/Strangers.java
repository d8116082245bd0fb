package uk.casereview.platform.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many attempts of those who are not signed in are written one by one, so that nobody fills the record from outside:
 * so many of one address, and so many of all. The others are counted. An address is held in memory for that and is
 * written nowhere: it may be somebody's at home (IG3).
 */
final class Strangers {
    static final int OF_ONE_A_MINUTE = 6;
    static final int OF_ONE_A_DAY = 100;
    static final int OF_ALL_A_MINUTE = 60;
    static final int OF_ALL_A_DAY = 2_000;
    private static final int MOST_ADDRESSES = 10_000;

    private final TimeMeter time;
    private final Bucket all;
    private final Map<String, Bucket> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };
    private long leftOut;

    Strangers(TimeMeter time) {
        this.time = time;
        this.all = bucket(OF_ALL_A_MINUTE, OF_ALL_A_DAY);
    }

    /** Whether this attempt is to be written; where it is not, it is counted. */
    synchronized boolean isToBeWritten(String address) {
        Bucket own = byAddress.computeIfAbsent(address, _ -> bucket(OF_ONE_A_MINUTE, OF_ONE_A_DAY));
        if (own.tryConsume(1) && all.tryConsume(1)) {
            return true;
        }
        leftOut++;
        return false;
    }

    /** How many were left out since it was last asked. */
    synchronized long takeLeftOut() {
        long taken = leftOut;
        leftOut = 0;
        return taken;
    }

    /** What could not be written after all. */
    synchronized void leaveOut(long more) {
        leftOut += more;
    }

    private Bucket bucket(int aMinute, int aDay) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                .addLimit(limit -> limit.capacity(aDay).refillGreedy(aDay, Duration.ofDays(1)))
                .build();
    }
}
