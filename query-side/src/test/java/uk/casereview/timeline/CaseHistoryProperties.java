package uk.casereview.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.shared.Event;
import uk.casereview.tracker.CaseSummary;
import uk.casereview.tracker.SummaryFold;

/** §11.8: a rebuild "must be deterministic and equal to live projection at T". */
class CaseHistoryProperties {
    private static final Instant BEGIN = Instant.parse("2026-02-01T09:00:00Z");

    /** Minutes between the recordings of two events; clocks of two machines may differ, so some go back. */
    record Step(Event event, int minutes) {}

    @Property(tries = 300)
    void asOfAnyMomentEqualsTheLiveFoldAtThatMoment(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 0, max = 6000) int asked) {
        List<RecordedEvent> log = log(steps);
        Instant moment = BEGIN.plus(Duration.ofMinutes(asked));

        CaseSummary live = null;
        Instant known = Instant.MIN;
        for (RecordedEvent event : log) {
            known = event.recordedAt().isAfter(known) ? event.recordedAt() : known;
            if (!known.isAfter(moment)) {
                live = SummaryFold.evolve(live, event);
            }
        }

        assertThat(asOf(log, moment)).isEqualTo(live);
    }

    @Property(tries = 300)
    void knowledgeOnlyGrows(@ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 0, max = 3000) int asked) {
        CaseHistory all = new CaseHistory(log(steps));
        var earlier = all.knownBy(BEGIN.plus(Duration.ofMinutes(asked))).events();
        var later = all.knownBy(BEGIN.plus(Duration.ofMinutes(asked + 60L))).events();

        assertThat(later.subList(0, earlier.size())).isEqualTo(earlier);
    }

    private static @Nullable CaseSummary asOf(List<RecordedEvent> log, Instant moment) {
        return CaseFold.summary(new CaseHistory(log).knownBy(moment));
    }

    private static List<RecordedEvent> log(List<Step> steps) {
        CaseLog log = new CaseLog();
        Instant at = BEGIN;
        for (Step step : steps) {
            at = at.plus(Duration.ofMinutes(step.minutes()));
            log.review(at.toString(), step.event());
        }
        return log.events();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Event> events = Arbitraries.of(
                Invented.incident("2026-02-01", null),
                Invented.awareSince("2026-02-02"),
                Invented.clockStarted("2026-02-02", "2026-02-09"),
                Invented.clockStopped("2026-02-05", "2026-02-09"),
                Invented.opened("2026-02-06"),
                Invented.met("2026-02-16"),
                Invented.determined(Invented.decisionId(1), Outcome.LCSPR),
                Invented.submitted("2026-02-20"),
                Invented.revised(Invented.decisionId(2), Outcome.LCSPR, Outcome.NO_FURTHER_REVIEW));
        return events.flatMap(
                        event -> Arbitraries.integers().between(-30, 300).map(minutes -> new Step(event, minutes)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }
}
