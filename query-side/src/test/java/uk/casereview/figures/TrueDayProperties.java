package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.shared.Event;
import uk.casereview.timeline.APlan;
import uk.casereview.timeline.CaseHistory;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.Invented;
import uk.casereview.timeline.TrueHistories;
import uk.casereview.timeline.TrueHistories.TrueHistory;

/** §11.8, §15.1-6: as true on a day, what counts is what the live fold makes of the events effective by then, and of no others. */
class TrueDayProperties {
    private static final Instant BEGIN = Instant.parse("2026-02-01T09:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 30);
    private static final WorkingCalendar CALENDAR = new WorkingCalendar("none", Set.of());

    /** Where something is recorded next. */
    enum Place {
        NOTIFICATION,
        RAPID_REVIEW,
        PLAN
    }

    private static final List<Event> OF_NOTIFICATION = List.of(
            Invented.incident("2026-02-01", null),
            Invented.awareSince("2026-02-02"),
            Invented.clockStarted("2026-02-02", "2026-02-09"),
            Invented.clockStopped("2026-02-05", "2026-02-09"));
    private static final List<Event> OF_REVIEW = List.of(
            Invented.opened("2026-02-06"),
            Invented.met("2026-02-16"),
            Invented.determined(Invented.decisionId(2), Outcome.LCSPR),
            Invented.submitted("2026-02-20"));
    private static final List<Event> OF_PLAN = APlan.agreed().events().stream()
            .filter(recorded -> recorded.aggregateId().equals(CaseLog.PLAN))
            .map(RecordedEvent::event)
            .toList();

    /** The next event of a place; some are recorded long after their day, some before it. */
    record Turn(Place place, int minutes) {}

    @Property(tries = 300)
    void whatWasTrueIsTheLiveFoldOfWhatWasEffectiveByThen(
            @ForAll("turns") List<Turn> turns,
            @ForAll @IntRange(min = 0, max = 50) int days,
            @ForAll @IntRange(min = 0, max = 60_000) int asked) {
        List<RecordedEvent> log = log(turns);
        LocalDate day = FIRST.plusDays(days);
        Instant moment = BEGIN.plus(Duration.ofMinutes(asked));

        TrueHistory truly = TrueHistory.of(CaseLog.CASE, new CaseHistory(log), moment, day);

        List<RecordedEvent> effective = new ArrayList<>();
        Instant known = Instant.MIN;
        int later = 0;
        for (RecordedEvent event : log) {
            known = event.recordedAt().isAfter(known) ? event.recordedAt() : known;
            if (!known.isAfter(moment) && !event.effectiveOn().isAfter(day)) {
                effective.add(event);
                later += known.isBefore(TrueHistories.after(day)) ? 0 : 1;
            }
        }
        assertThat(truly.later()).isEqualTo(later);
        assertThat(truly.lastAt() == null).isEqualTo(later == 0);
        Subject live = live(effective);
        if (live == null) {
            assertThat(truly.events()).isEmpty();
        } else {
            Subject folded = TrueDayTables.fold(truly, CALENDAR);
            assertThat(folded.facts().current()).isEqualTo(live.facts().current());
            assertThat(folded.clocks().current()).isEqualTo(live.clocks().current());
            assertThat(folded.found().current()).isEqualTo(live.found().current());
            assertThat(folded.facts().past()).isEmpty();
        }
    }

    private static @Nullable Subject live(List<RecordedEvent> events) {
        Subject subject = null;
        for (RecordedEvent event : events) {
            subject = SubjectFold.evolve(subject, CaseLog.CASE, event, CALENDAR);
        }
        return subject;
    }

    private static List<RecordedEvent> log(List<Turn> turns) {
        CaseLog log = new CaseLog();
        Iterator<Event> notification = OF_NOTIFICATION.iterator();
        Iterator<Event> review = OF_REVIEW.iterator();
        Iterator<Event> plan = OF_PLAN.iterator();
        log.notification(BEGIN.toString(), notification.next());
        Instant at = BEGIN;
        for (Turn turn : turns) {
            at = at.plus(Duration.ofMinutes(turn.minutes()));
            switch (turn.place()) {
                case NOTIFICATION -> {
                    if (notification.hasNext()) {
                        log.notification(at.toString(), notification.next());
                    }
                }
                case RAPID_REVIEW -> {
                    if (review.hasNext()) {
                        log.review(at.toString(), review.next());
                    }
                }
                case PLAN -> {
                    if (plan.hasNext()) {
                        log.plan(at.toString(), plan.next());
                    }
                }
            }
        }
        return log.events();
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        return Combinators.combine(
                        Arbitraries.of(Place.class), Arbitraries.integers().between(-60, 6000))
                .as(Turn::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(16);
    }
}
