package uk.casereview.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Collections with one thing more, in the order in which things were recorded. */
final class Appended {
    private Appended() {}

    static <T> List<T> to(List<T> list, T next) {
        return Stream.concat(list.stream(), Stream.of(next)).toList();
    }

    static <K, V> Map<K, V> to(Map<K, V> map, K key, V value) {
        Map<K, V> all = new LinkedHashMap<>(map);
        all.put(key, value);
        return Collections.unmodifiableMap(all);
    }
}
