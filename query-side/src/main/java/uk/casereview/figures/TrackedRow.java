package uk.casereview.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockStatus;
import uk.casereview.figures.TrackedCase.TrackedClock;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Role;

/** One case of the tracker, from what counts of it. */
final class TrackedRow {
    private TrackedRow() {}

    static TrackedCase of(
            UUID caseId,
            CaseRef caseRef,
            List<Fact> facts,
            List<CountedClock> clocks,
            Reading reading,
            @Nullable LocalDate nextMeeting) {
        LocalDate since = facts.stream()
                .filter(SubjectDraft.of(
                        Measure.NOTIFICATION_STAGES, Measure.REVIEW_STAGES, Measure.PRACTICE_REVIEW_STAGES))
                .map(Fact::on)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new TrackedCase(
                caseId,
                caseRef,
                value(facts, Measure.CASES)
                        .filter(category -> !category.equals("UNDECIDED"))
                        .orElse(null),
                value(facts, Measure.AGE_BANDS).orElse(null),
                value(facts, Measure.NOTIFICATION_STAGES).orElse(null),
                value(facts, Measure.REVIEW_STAGES).orElse(null),
                value(facts, Measure.PRACTICE_REVIEW_STAGES).orElse(null),
                owner(facts),
                since,
                since == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(since, reading.day())),
                values(facts, Measure.AGENCIES).toList(),
                values(facts, Measure.THEMES).toList(),
                values(facts, Measure.CONSTRAINTS).toList(),
                Stream.of(Measure.DELAY_REASONS, Measure.DELAYS_OF_PRACTICE_REVIEWS)
                        .flatMap(measure -> values(facts, measure))
                        .distinct()
                        .sorted()
                        .toList(),
                clocks.stream()
                        .sorted(Comparator.comparing(CountedClock::kind).thenComparing(CountedClock::startOn))
                        .map(clock -> clock(clock, reading))
                        .toList(),
                PlanFacts.read(facts, reading.day()),
                nextMeeting);
    }

    private static @Nullable Role owner(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.measure().equals(CaseFacts.NEXT_ACTOR))
                .findFirst()
                .map(Fact::value)
                .filter(next -> !next.equals(CaseFacts.NOBODY))
                .map(Role::valueOf)
                .orElse(null);
    }

    private static Optional<String> value(List<Fact> facts, Measure measure) {
        return values(facts, measure).findFirst();
    }

    private static Stream<String> values(List<Fact> facts, Measure measure) {
        Predicate<Fact> ofMeasure = SubjectDraft.of(measure);
        return facts.stream().filter(ofMeasure).map(Fact::value).distinct().sorted();
    }

    private static TrackedClock clock(CountedClock clock, Reading reading) {
        LocalDate day = reading.day();
        LocalDate stopOn = clock.stopOn();
        ClockStatus running = ClockCounts.status(
                clock.kind(), clock.dueOn(), day, reading.reference().warnedUpTo(clock.kind(), day));
        LocalDate until = stopOn == null ? day : stopOn;
        boolean neverLate = clock.kind().isLeastTime() || (stopOn == null && running == ClockStatus.CHASE);
        return new TrackedClock(
                clock.kind(),
                clock.dueOn(),
                stopOn == null ? running : ClockCounts.stopped(clock.kind(), clock.isLate()),
                neverLate ? 0 : reading.reference().calendar().workingDaysBetween(clock.dueOn(), until),
                clock.explained());
    }
}
