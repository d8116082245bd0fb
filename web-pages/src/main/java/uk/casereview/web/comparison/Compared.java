package uk.casereview.web.comparison;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.timeline.CaseQuery.CaseComparison;

/** Whom the differences of a case name by an id. */
final class Compared {
    private Compared() {}

    static Set<UUID> idsIn(CaseComparison compared) {
        Stream<UUID> named = compared.differences().stream()
                .flatMap(difference -> Stream.concat(ids(difference.before()), ids(difference.after())));
        Stream<UUID> acted = compared.recordedBetween().stream()
                .map(entry -> entry.actor().userId().value());
        return Stream.concat(named, acted).collect(Collectors.toSet());
    }

    private static Stream<UUID> ids(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case Map<?, ?> parts -> parts.values().stream().flatMap(Compared::ids);
            case Collection<?> members -> members.stream().flatMap(Compared::ids);
            case String text -> id(text).stream();
            default -> Stream.empty();
        };
    }

    static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
