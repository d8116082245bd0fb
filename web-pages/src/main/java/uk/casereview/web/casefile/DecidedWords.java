package uk.casereview.web.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.DecisionId;
import uk.casereview.timeline.TimelineEntry;
import uk.casereview.web.Days;

/**
 * What the decisions of a case say, as keys of words; the decision record itself tells only how they came about.
 *
 * @param words by the id of the decision
 * @param titles which decision it is: the event it took effect in, and the day
 */
record DecidedWords(Map<String, String> words, Map<String, List<TimelineDetail>> titles) {

    /** A decision that was taken again stands beside the one it replaces, each with its own words. */
    static DecidedWords of(List<TimelineEntry> entries) {
        Map<String, String> words = new HashMap<>();
        Map<String, List<TimelineDetail>> titles = new HashMap<>();
        for (TimelineEntry entry : entries) {
            if (entry.facts().get("decision") instanceof Map<?, ?> decision
                    && decision.get("decisionId") instanceof String id) {
                said(entry.facts()).ifPresent(word -> words.put(id, word));
                titles.put(
                        id,
                        List.of(
                                new TimelineDetail("event." + entry.type(), ""),
                                new TimelineDetail("detail.taken", Days.day(entry.effectiveOn()))));
            }
        }
        return new DecidedWords(Map.copyOf(words), Map.copyOf(titles));
    }

    @Nullable
    String what(DecisionId decision) {
        return words.get(decision.toString());
    }

    /** Which decision an id means; empty where it is none of this case. */
    List<TimelineDetail> title(@Nullable Object decision) {
        return titles.getOrDefault(String.valueOf(decision), List.of());
    }

    private static Optional<String> said(Map<String, Object> facts) {
        return facts.get("notifiable") instanceof Boolean notifiable
                ? Optional.of(TimelineDetail.notifiability(notifiable))
                : Stream.of("outcome", "to")
                        .flatMap(field -> TimelineDetail.outcome(facts.get(field)))
                        .findFirst();
    }
}
