package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One case with the events that count of it, in the order of the log. */
record SlowCase(String caseId, String caseRef, String partnership, List<RawEvent> events) {
    private static final Set<String> OUT = Set.of("case-file.MarkedDuplicate", "case-file.MarkedEnteredInError");

    /** Every case that counts by what was known then; null: by all that is known. */
    static List<SlowCase> known(List<RawEvent> log, @Nullable Instant asOf) {
        Map<String, List<RawEvent>> byCase = log.stream()
                .filter(event -> event.caseId() != null)
                .collect(Collectors.groupingBy(
                        event -> String.valueOf(event.caseId()), LinkedHashMap::new, Collectors.toList()));
        return byCase.values().stream()
                .flatMap(events -> of(events.getFirst(), prefix(events, asOf)).stream())
                .toList();
    }

    /** §15.1-6: "'as at T' is the prefix with knownAt ≤ T". */
    static List<RawEvent> prefix(List<RawEvent> events, @Nullable Instant asOf) {
        List<RawEvent> known = new ArrayList<>();
        for (RawEvent event : events) {
            if (asOf != null && event.recordedAt().isAfter(asOf)) {
                break;
            }
            known.add(event);
        }
        return known;
    }

    /** Without what is marked as a duplicate or as an error (§15.1-3). */
    private static Optional<SlowCase> of(RawEvent first, List<RawEvent> known) {
        String caseId = String.valueOf(first.caseId());
        Set<RawEvent> out = Collections.newSetFromMap(new IdentityHashMap<>());
        for (RawEvent marked : known) {
            if (OUT.contains(marked.type())) {
                known.stream()
                        .filter(event -> event.aggregateId().equals(marked.aggregateId()))
                        .takeWhile(event -> !begunAnew(event, marked, known))
                        .forEach(out::add);
            }
        }
        return known.isEmpty() || out.contains(first)
                ? Optional.empty()
                : Optional.of(new SlowCase(
                        caseId,
                        String.valueOf(first.caseRef()),
                        first.partnership(),
                        known.stream().filter(event -> !out.contains(event)).toList()));
    }

    /** A rapid review that was struck out may be opened once more. */
    private static boolean begunAnew(RawEvent event, RawEvent marked, List<RawEvent> known) {
        return event.is("rapid-review.RapidReviewOpened") && known.indexOf(event) > known.indexOf(marked);
    }

    Stream<RawEvent> each(String type) {
        return events.stream().filter(event -> event.is(type));
    }

    Optional<RawEvent> last(String type) {
        return each(type).reduce((_, later) -> later);
    }

    /** Each rapid review it had: what happened from its opening until another was opened. */
    List<SlowCase> rapidReviews() {
        List<SlowCase> reviews = new ArrayList<>();
        for (RawEvent event : events) {
            if (event.is("rapid-review.RapidReviewOpened")) {
                reviews.add(new SlowCase(caseId, caseRef, partnership, new ArrayList<>()));
            }
            if (!reviews.isEmpty()) {
                reviews.getLast().events().add(event);
            }
        }
        return reviews;
    }

    /** What its rapid review's own events name as their aggregate. */
    boolean ofRapidReview(RawEvent event) {
        return each("rapid-review.RapidReviewOpened")
                .anyMatch(opened -> opened.aggregateId().equals(event.aggregateId()));
    }

    /** Whether such an event came after the other. */
    boolean since(RawEvent event, String type) {
        return each(type).anyMatch(later -> placeOf(later) > placeOf(event));
    }

    int placeOf(RawEvent event) {
        return events.indexOf(event);
    }

    /** The day after every later correction that says it was this one. */
    LocalDate corrected(RawEvent event, LocalDate day, String correction) {
        LocalDate now = day;
        for (RawEvent later : events.subList(placeOf(event) + 1, events.size())) {
            if (later.is(correction) && later.day("from").equals(now)) {
                now = later.day("to");
            }
        }
        return now;
    }
}
