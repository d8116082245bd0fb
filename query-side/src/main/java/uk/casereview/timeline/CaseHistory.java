package uk.casereview.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.NotificationCorrected.AwarenessDateCorrected;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.shared.Correction;
import uk.casereview.shared.Event;

/** The events of one case in the order of the log. */
public record CaseHistory(List<RecordedEvent> events) {
    public CaseHistory {
        events = List.copyOf(events);
    }

    /**
     * §15.1-6: "knownAt of an event = the running maximum of recordedAt along its case, in log order; 'as at T' is the
     * prefix with knownAt ≤ T".
     */
    public CaseHistory knownBy(Instant moment) {
        int known = 0;
        while (known < events.size() && !events.get(known).recordedAt().isAfter(moment)) {
            known++;
        }
        return new CaseHistory(events.subList(0, known));
    }

    /** When each event was known. */
    List<Instant> knownAt() {
        List<Instant> known = new ArrayList<>();
        Instant latest = Instant.MIN;
        for (RecordedEvent event : events) {
            latest = event.recordedAt().isAfter(latest) ? event.recordedAt() : latest;
            known.add(latest);
        }
        return known;
    }

    /** §15.1-6: "'True on D' applies later corrections, drops facts effective after D and folds the rest". */
    CaseHistory trueOn(LocalDate day) {
        Map<UUID, LocalDate> trueDates = trueDates();
        LocalDate awareOn = awareOn();
        List<RecordedEvent> trueByThen = events.stream()
                .filter(event ->
                        !Objects.requireNonNull(trueDates.get(event.eventId())).isAfter(day))
                .map(event -> event.with(notBeyond(day, event.event(), awareOn)))
                .toList();
        boolean begun = trueByThen.stream().anyMatch(event -> !(event.event() instanceof Correction));
        return new CaseHistory(begun ? trueByThen : List.of());
    }

    /** When those of the events became known that are among the others and were recorded after the day (§11.8). */
    List<Instant> recordedAfter(CaseHistory some, LocalDate day) {
        Set<UUID> among = some.ids();
        Instant over = TrueHistories.after(day);
        List<Instant> known = knownAt();
        return IntStream.range(0, events.size())
                .filter(each -> among.contains(events.get(each).eventId()))
                .mapToObj(known::get)
                .filter(moment -> !moment.isBefore(over))
                .toList();
    }

    Set<UUID> ids() {
        return events.stream().map(RecordedEvent::eventId).collect(Collectors.toSet());
    }

    private Map<UUID, LocalDate> trueDates() {
        Map<UUID, LocalDate> dates = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            RecordedEvent event = events.get(i);
            dates.put(event.eventId(), event.effectiveOn());
            for (RecordedEvent earlier : events.subList(0, i)) {
                dates.computeIfPresent(
                        earlier.eventId(),
                        (_, date) -> Corrections.trueDate(earlier.event(), date, event.event())
                                .orElse(date));
            }
            Corrections.dayOfSeveral(event.event(), events.subList(i + 1, events.size()))
                    .ifPresent(date -> dates.put(event.eventId(), date));
            Corrections.followsItsFact(event.event()).ifPresent(date -> dates.put(event.eventId(), date));
        }
        for (RecordedEvent event : events) {
            cause(event)
                    .filter(cause -> !(cause.event() instanceof Correction))
                    .map(cause -> dates.get(cause.eventId()))
                    .ifPresent(date -> dates.put(event.eventId(), date));
        }
        return dates;
    }

    /** What merely follows from a fact became true with it, whenever that was recorded. */
    private Optional<RecordedEvent> cause(RecordedEvent event) {
        return switch (event.event()) {
            case RapidReviewDiscontinued _ ->
                first(fact -> fact.eventId().equals(event.envelope().causationId()));
            case ClockCancelled _ ->
                first(fact ->
                        fact.envelope().commandId().equals(event.envelope().commandId())
                                && !(fact.event() instanceof ClockEvent));
            default -> Optional.empty();
        };
    }

    private Optional<RecordedEvent> first(Predicate<RecordedEvent> such) {
        return events.stream().filter(such).findFirst();
    }

    /** Since when the local authority was aware as the incident was recorded, after every correction of that day. */
    private @Nullable LocalDate awareOn() {
        LocalDate day = null;
        for (RecordedEvent recorded : events) {
            day = switch (recorded.event()) {
                case IncidentRecorded e -> e.awareOn();
                case AwarenessDateCorrected e -> e.from().equals(day) ? e.to() : day;
                default -> day;
            };
        }
        return day;
    }

    /** A fact may carry others that became true later; those are left out, and a clock that stopped later still ran. */
    private static Event notBeyond(LocalDate day, Event event, @Nullable LocalDate awareOn) {
        if (event instanceof IncidentRecorded incident) {
            return KnownByDay.of(incident, day, awareOn);
        }
        if (event instanceof ClockRecalculated clock) {
            LocalDate stopOn = clock.stopOn();
            if (stopOn != null && stopOn.isAfter(day)) {
                return new ClockRecalculated(
                        clock.clockId(),
                        clock.kind(),
                        clock.startOn(),
                        clock.dueOn(),
                        null,
                        clock.previousStartOn(),
                        clock.previousDueOn(),
                        clock.previousStopOn(),
                        clock.policyVersion(),
                        clock.calendarVersion());
            }
        }
        return event;
    }
}
