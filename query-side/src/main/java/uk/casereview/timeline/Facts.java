package uk.casereview.timeline;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewReopened;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PracticeReviewId;

/** What a history states, by kind of event. */
record Facts(List<Event> events) {
    static Facts of(CaseHistory history) {
        return new Facts(history.events().stream().map(RecordedEvent::event).toList());
    }

    /** Without what was said of a rapid review that was struck out or closed, once the case has another. */
    static Facts ofStandingReview(CaseHistory history) {
        Set<UUID> over = new HashSet<>();
        int begun = 0;
        for (int i = 0; i < history.events().size(); i++) {
            RecordedEvent recorded = history.events().get(i);
            switch (recorded.event()) {
                case MarkedDuplicate _, MarkedEnteredInError _, RapidReviewClosed _ -> over.add(recorded.aggregateId());
                case RapidReviewReopened _ -> over.remove(recorded.aggregateId());
                case RapidReviewOpened _ when over.remove(recorded.aggregateId()) -> begun = i;
                default -> {}
            }
        }
        return of(
                new CaseHistory(history.events().subList(begun, history.events().size())));
    }

    /** What its own record says of the practice reviews of the case: it may be struck out without the others. */
    static Facts ofPracticeReview(CaseHistory history, UUID caseId) {
        UUID file = PracticeReviewId.of(new NotificationId(caseId)).value();
        return new Facts(history.events().stream()
                .filter(recorded -> recorded.aggregateId().equals(file))
                .map(RecordedEvent::event)
                .toList());
    }

    <E extends Event> Stream<E> each(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    <E extends Event> List<E> all(Class<E> kind) {
        return each(kind).toList();
    }

    <E extends Event> Optional<E> last(Class<E> kind) {
        return each(kind).reduce((_, later) -> later);
    }

    <E extends Event> @Nullable E lastOrNull(Class<E> kind) {
        return last(kind).orElse(null);
    }

    /** What is stated from the last of the kind on. */
    Facts sinceLast(Class<? extends Event> kind) {
        int last = events.size() - 1;
        while (last > 0 && !kind.isInstance(events.get(last))) {
            last--;
        }
        return new Facts(events.subList(Math.max(0, last), events.size()));
    }

    /** The latest of the kind for each key, in the order in which the keys first came up. */
    <E extends Event, K> Map<K, E> latestBy(Class<E> kind, Function<? super E, ? extends K> key) {
        Map<K, E> latest = new LinkedHashMap<>();
        each(kind).forEach(event -> latest.put(key.apply(event), event));
        return latest;
    }
}
