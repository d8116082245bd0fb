package uk.casereview.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.timeline.Invented.decisionId;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.FlagReason;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.partnership.PartnershipReference;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.shared.Event;
import uk.casereview.timeline.CaseQuery.ReadAt;

/** §11.8: of the whole case, clocks, decisions and plans included, whatever came between whatever else in the log. */
class CaseAsAtProperties {
    private static final Instant BEGIN = Instant.parse("2026-02-06T09:00:00Z");
    private static final PartnershipReference NO_HOLIDAYS =
            new PartnershipReference(new WorkingCalendar("none", Set.of()), List.of());

    /** Where the case's records are kept: each tells its own story in order, and they come between one another. */
    enum Place {
        NOTIFICATION,
        RAPID_REVIEW,
        PRACTICE_REVIEW,
        PLAN
    }

    private static final Map<Place, List<Event>> STORIES = Map.of(
            Place.NOTIFICATION,
            List.of(
                    Invented.incident("2026-02-01", null),
                    Invented.awareSince("2026-02-02"),
                    Invented.clockStarted("2026-02-02", "2026-02-09"),
                    Invented.clockStopped("2026-02-05", "2026-02-09"),
                    Invented.clockRecalculated("2026-02-02", "2026-02-09", null),
                    Invented.clockStopped("2026-02-10", "2026-02-09")),
            Place.RAPID_REVIEW,
            List.of(
                    Invented.opened("2026-02-06"),
                    Invented.met("2026-02-16"),
                    Invented.recommended(decisionId(1)),
                    Invented.determined(decisionId(2), Outcome.LCSPR),
                    Invented.submitted("2026-02-20"),
                    Invented.revised(decisionId(3), Outcome.LCSPR, Outcome.NO_FURTHER_REVIEW),
                    new RapidReviewClosed(null)),
            Place.PRACTICE_REVIEW,
            List.of(
                    InventedReview.initiated(decisionId(4)),
                    InventedReview.clock(ClockKind.C6, "2026-02-20", "2026-08-20"),
                    InventedReview.draft(1, "2026-06-01"),
                    InventedReview.determined(decisionId(5)),
                    new DecisionFlaggedForReview(decisionId(5), FlagReason.LATE_CONFLICT, null, null, true),
                    InventedReview.determined(decisionId(6)),
                    InventedReview.ratified(decisionId(7), "2026-07-15"),
                    InventedReview.stopped(ClockKind.C6, "2026-08-24", "2026-08-20"),
                    InventedReview.published("2026-08-24", null),
                    InventedReview.closed(decisionId(8)),
                    InventedReview.thematic(decisionId(9)),
                    InventedReview.determined(decisionId(10))),
            Place.PLAN,
            APlan.agreed().events().stream()
                    .filter(recorded -> recorded.aggregateId().equals(CaseLog.PLAN))
                    .map(RecordedEvent::event)
                    .toList());

    /** The next event of one of the stories; clocks of two machines may differ, so some go back. */
    record Turn(Place place, int minutes) {}

    @Property(tries = 300)
    void asOfAnyMomentTheCaseReadsAsItDidThen(
            @ForAll("turns") List<Turn> turns, @ForAll @IntRange(min = 0, max = 12_000) int asked) {
        Instant moment = BEGIN.plus(Duration.ofMinutes(asked));

        CaseHistory asOf = new CaseHistory(log(turns, Instant.MAX)).knownBy(moment);
        // a log that ends there: nothing of what came later was ever written
        CaseHistory live = new CaseHistory(log(turns, moment));

        assertThat(details(asOf, moment)).isEqualTo(details(live, moment));
        assertThat(CaseFold.summary(asOf)).isEqualTo(CaseFold.summary(live));
    }

    private static CaseDetails details(CaseHistory history, Instant moment) {
        LocalDate day = ServiceTime.londonDate(moment);
        return CaseFold.details(
                history,
                event -> event.getClass().getSimpleName(),
                NO_HOLIDAYS,
                day,
                List.of(),
                false,
                new ReadAt(history.events().getLast().position(), moment, moment, null));
    }

    /** As it stands at the moment; an event is on record only after all that stands before it. */
    private static List<RecordedEvent> log(List<Turn> turns, Instant upTo) {
        CaseLog log = new CaseLog();
        Map<Place, Iterator<Event>> stories = new EnumMap<>(Place.class);
        STORIES.forEach((place, story) -> stories.put(place, story.iterator()));
        Instant at = BEGIN;
        add(log, new Turn(Place.NOTIFICATION, 0), at, stories);
        for (Turn turn : turns) {
            at = at.plus(Duration.ofMinutes(turn.minutes()));
            if (at.isAfter(upTo)
                    && Objects.requireNonNull(stories.get(turn.place())).hasNext()) {
                return log.events();
            }
            add(log, turn, at, stories);
        }
        return log.events();
    }

    private static void add(CaseLog log, Turn turn, Instant at, Map<Place, Iterator<Event>> stories) {
        Iterator<Event> story = Objects.requireNonNull(stories.get(turn.place()));
        if (story.hasNext()) {
            switch (turn.place()) {
                case NOTIFICATION -> log.notification(at.toString(), story.next());
                case RAPID_REVIEW -> log.review(at.toString(), story.next());
                case PRACTICE_REVIEW -> log.practiceReview(at.toString(), story.next());
                case PLAN -> log.plan(at.toString(), story.next());
            }
        }
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        return Combinators.combine(
                        Arbitraries.of(Place.class), Arbitraries.integers().between(-30, 600))
                .as(Turn::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
