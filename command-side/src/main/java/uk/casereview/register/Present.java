package uk.casereview.register;

import java.util.Map;

/** What an accepted event names is there: its decider has seen to it. */
final class Present {
    private Present() {}

    static <K, V> V in(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("nothing is recorded for " + key);
        }
        return value;
    }
}
