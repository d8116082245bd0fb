package uk.casereview.platform.axon;

import java.time.Duration;

/**
 * How the log is followed: at once, unless somebody records what has long happened. Nobody waits for that, and who takes
 * many events in one transaction does little more than who takes a single one.
 */
public interface LogPace {
    /** How long a view lets events gather before it takes them; zero: not at all. */
    Duration restOfViews();

    /** The same of the processes, and of what reminds of dates. */
    Duration restOfProcesses();

    /** Nobody who follows the log rests. */
    static LogPace atOnce() {
        return new LogPace() {
            @Override
            public Duration restOfViews() {
                return Duration.ZERO;
            }

            @Override
            public Duration restOfProcesses() {
                return Duration.ZERO;
            }
        };
    }
}
