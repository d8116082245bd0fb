package uk.casereview.register;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A value that changes on dates; where two facts name one date, the one recorded later holds. */
public record Timeline<T>(NavigableMap<LocalDate, T> changes) {
    public Timeline {
        changes = Collections.unmodifiableNavigableMap(new TreeMap<>(changes));
    }

    public static <T> Timeline<T> empty() {
        return new Timeline<>(Collections.emptyNavigableMap());
    }

    public Timeline<T> with(LocalDate from, T value) {
        NavigableMap<LocalDate, T> all = new TreeMap<>(changes);
        all.put(from, value);
        return new Timeline<>(all);
    }

    public Optional<T> on(LocalDate date) {
        return Optional.ofNullable(changes.floorEntry(date)).map(Map.Entry::getValue);
    }

    /** What holds on the date, or, before anything held, what held first. */
    public Optional<T> onOrFirst(LocalDate date) {
        return on(date).or(() -> changes.values().stream().findFirst());
    }
}
