package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.RecordedEvent;

/** What counts of a subject while one event is being applied to it; it never leaves the fold. */
final class SubjectDraft {
    final SortedMap<String, Fact> facts;
    final SortedMap<String, CountedClock> clocks;
    private final RecordedEvent recorded;
    private final WorkingCalendar calendar;

    SubjectDraft(Subject subject, RecordedEvent recorded, WorkingCalendar calendar) {
        this.facts = new TreeMap<>(subject.facts().current());
        this.clocks = new TreeMap<>(subject.clocks().current());
        this.recorded = recorded;
        this.calendar = calendar;
    }

    UUID aggregateId() {
        return recorded.aggregateId();
    }

    /** The day the event became true. */
    LocalDate on() {
        return recorded.envelope().effectiveOn();
    }

    LocalDate recordedOn() {
        return ServiceTime.londonDate(recorded.envelope().recordedAt());
    }

    /** Tells the things one aggregate has several of apart, in their order. */
    String number() {
        return "%06d".formatted(recorded.sequence());
    }

    int workingDays(LocalDate after, LocalDate upTo) {
        return calendar.workingDaysBetween(after, upTo);
    }

    void put(Measure measure, Object name, Object value, LocalDate on) {
        put(aggregateId(), measure.kept(), name, value, on, 0);
    }

    void put(UUID aggregateId, String kept, Object name, Object value, LocalDate on, int amount) {
        facts.put(item(kept, name), new Fact(kept, value.toString(), on, amount, aggregateId, Instant.EPOCH));
    }

    void remove(Measure measure, Object name) {
        facts.remove(item(measure.kept(), name));
    }

    void removeIf(Predicate<Fact> gone) {
        facts.values().removeIf(gone);
    }

    @Nullable
    Fact find(Measure measure, Object name) {
        return facts.get(item(measure.kept(), name));
    }

    /** The {@link #number} under which the measure was put last. */
    Optional<String> lastNumber(Measure measure) {
        SortedMap<String, Fact> numbered = facts.subMap(item(measure.kept(), "0"), item(measure.kept(), ":"));
        return numbered.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        numbered.lastKey().substring(item(measure.kept(), "").length()));
    }

    /** The day was wrong: what counts on it by this aggregate counts on another. */
    void move(Predicate<Fact> which, LocalDate from, LocalDate to) {
        change(which.and(fact -> fact.on().equals(from)), fact -> with(fact, fact.value(), to));
    }

    void revalue(Predicate<Fact> which, Object from, Object to) {
        change(which.and(fact -> fact.value().equals(from.toString())), fact -> with(fact, to.toString(), fact.on()));
    }

    private void change(Predicate<Fact> which, UnaryOperator<Fact> change) {
        facts.replaceAll(
                (_, fact) -> fact.aggregateId().equals(aggregateId()) && which.test(fact) ? change.apply(fact) : fact);
    }

    private static Fact with(Fact fact, String value, LocalDate on) {
        return new Fact(fact.measure(), value, on, fact.amount(), fact.aggregateId(), fact.knownFrom());
    }

    static Predicate<Fact> of(Measure... measures) {
        return fact -> {
            for (Measure measure : measures) {
                if (Objects.equals(measure.kept(), fact.measure())) {
                    return true;
                }
            }
            return false;
        };
    }

    private static String item(String kept, Object name) {
        return kept + "/" + name;
    }
}
