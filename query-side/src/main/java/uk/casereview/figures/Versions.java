package uk.casereview.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known now, by item, and what was known before and is no more.
 *
 * <p>What was never known at any moment, because it changed within one, leaves no version.
 */
record Versions<V extends Versioned<V>>(SortedMap<String, V> current, List<Past<V>> past) {
    /** A version that ended. */
    record Past<V>(String item, V version, Instant knownTo) {}

    static <V extends Versioned<V>> Versions<V> none() {
        return new Versions<>(new TreeMap<String, V>(), List.of());
    }

    static <V extends Versioned<V>> Versions<V> of(SortedMap<String, V> current) {
        return new Versions<>(current, List.of());
    }

    /** After everything is as given from the moment on; what says the same as before stays as it is. */
    Versions<V> become(SortedMap<String, V> next, Instant moment) {
        SortedMap<String, V> now = new TreeMap<>();
        List<Past<V>> ended = new ArrayList<>(past);
        next.forEach((item, version) -> {
            V before = current.get(item);
            now.put(item, before != null && before.saysTheSameAs(version) ? before : version.knownFrom(moment));
        });
        current.forEach((item, before) -> {
            V after = now.get(item);
            boolean goesOn = before.equals(after);
            if (!goesOn && before.knownFrom().isBefore(moment)) {
                ended.add(new Past<>(item, before, moment));
            }
        });
        return new Versions<>(now, ended);
    }
}
