package uk.casereview.query;

import java.time.Duration;

/**
 * How views follow the log: at once, unless somebody records what has long happened. Nobody waits for that, and a view
 * that takes many events in one transaction costs little more than one that takes a single event.
 */
@FunctionalInterface
public interface ViewPace {
    /** How long a view lets events gather before it takes them; zero: not at all. */
    Duration rest();
}
