package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The meetings that cases come before, by what is known of them.
 *
 * @param meetings the events of each
 */
record SlowMeetings(List<List<RawEvent>> meetings, LocalDate day) {
    private static final Set<String> OVER =
            Set.of("meeting.MeetingCancelled", "meeting.MeetingClosed", "meeting.MinutesApproved");

    static SlowMeetings known(List<RawEvent> log, @Nullable Instant asOf, LocalDate day) {
        return new SlowMeetings(
                log.stream()
                        .filter(event -> event.type().startsWith("meeting."))
                        .collect(Collectors.groupingBy(RawEvent::aggregateId))
                        .values()
                        .stream()
                        .map(events -> SlowCase.prefix(events, asOf))
                        .filter(Predicate.not(List::isEmpty))
                        .toList(),
                day);
    }

    /** The first day that is not past on which a meeting is to be held that has the case on its agenda. */
    String next(String caseRef) {
        return meetings.stream()
                .filter(events -> isListed(events, caseRef))
                .filter(events -> events.stream().noneMatch(event -> OVER.contains(event.type())))
                .map(SlowMeetings::heldOn)
                .filter(on -> !on.isBefore(day))
                .min(Comparator.naturalOrder())
                .map(LocalDate::toString)
                .orElse(SlowIncident.NONE);
    }

    private static boolean isListed(List<RawEvent> events, String caseRef) {
        return events.stream()
                .anyMatch(event ->
                        event.is("meeting.ItemListed") && event.text("caseRef").equals(caseRef));
    }

    /** As scheduled, until it is opened on another day or goes on on a later one. */
    private static LocalDate heldOn(List<RawEvent> events) {
        LocalDate on = events.getFirst().day("on");
        for (RawEvent event : events) {
            if (event.is("meeting.MeetingOpened")) {
                on = event.day("on");
            }
            if (event.is("meeting.MeetingAdjourned") && event.has("until")) {
                on = event.day("until");
            }
        }
        return on;
    }
}
