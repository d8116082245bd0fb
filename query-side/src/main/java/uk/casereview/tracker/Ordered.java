package uk.casereview.tracker;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Unmodifiable collections that keep their order when they are written, unlike {@code Set.of}. */
final class Ordered {
    private Ordered() {}

    static <E> Set<E> set(Stream<E> elements) {
        Set<E> ordered = elements.collect(Collectors.toCollection(LinkedHashSet<E>::new));
        return Collections.unmodifiableSet(ordered);
    }

    static <K, V> Map<K, V> map(SortedMap<K, V> entries) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
}
