package uk.casereview.figures;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the reviews of a case of old had found (OQ-20). */
final class SlowLegacy {
    private SlowLegacy() {}

    /** Each theme, on the first day that a review with it ended. */
    static SortedMap<String, LocalDate> themes(SlowCase one) {
        SortedMap<String, LocalDate> first = new TreeMap<>();
        one.each("notification.LegacyCaseRecorded").forEach(old -> {
            for (JsonNode review : old.facts().path("reviews")) {
                LocalDate on = endedOn(review, old.effectiveOn());
                review.path("themes")
                        .forEach(theme ->
                                first.merge(theme.path("code").asString(), on, (a, b) -> b.isBefore(a) ? b : a));
            }
        });
        return first;
    }

    private static LocalDate endedOn(JsonNode review, LocalDate otherwise) {
        return Stream.of("publishedOn", "completedOn", "decidedOn")
                .filter(review::hasNonNull)
                .map(day -> LocalDate.parse(review.path(day).asString()))
                .findFirst()
                .orElse(otherwise);
    }
}
