package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockKind;
import uk.casereview.figures.ClockCounts.Stopped;
import uk.casereview.figures.Tally.Count;

/** How numbers are shown: opened for some, with small counts suppressed for others. */
class ShowingTest {
    private static final Suppression FIVE = new Suppression(5);
    private static final Period YEAR = Period.ofYear(2026);
    private static final LocalDate MAY = LocalDate.parse("2025-05-01");
    private static final LocalDate MARCH = LocalDate.parse("2026-03-01");

    @Test
    void eachNumberLeadsToTheCasesBehindIt() {
        Showing showing = new Showing(null, Instant.parse("2026-03-01T09:00:00Z"));
        Breakdown shown = showing.breakdown(Tally.of(Measure.REVIEWS_OPENED, opened(7, 2), YEAR), YEAR);

        assertThat(shown.parts()).extracting(Figure::shown).containsExactly("7", "2");
        assertThat(shown.parts().getLast().cases())
                .isEqualTo("/api/dashboards/cases?figure=REVIEWS_OPENED.VOLUNTARY&from=2025-04-01&to=2026-03-31"
                        + "&asOf=2026-03-01T09:00:00Z");
        assertThat(shown.total()).extracting(Figure::count).isEqualTo(9);
    }

    @Test
    void totalsLeadNowhereAndHideSmallCounts() {
        Breakdown shown = new Showing(Disclosure.ofEachAlone(FIVE), null)
                .breakdown(Tally.of(Measure.REVIEWS_OPENED, opened(7, 2), YEAR), YEAR);

        assertThat(shown.parts()).extracting(Figure::shown).containsExactly("c", "c");
        assertThat(shown.parts()).extracting(Figure::count).containsOnlyNulls();
        assertThat(shown.total()).extracting(Figure::shown, Figure::cases).containsExactly("9", null);
    }

    @Test
    void aShareIsNotToldWhereAPartOfItIsHidden() {
        var counts = new TreeMap<ClockKind, ClockCounts>();
        counts.put(ClockKind.C1, clocks(ClockKind.C1, 12, 3));
        counts.put(ClockKind.C3, clocks(ClockKind.C3, 9, 8));

        Timeliness exact = new Showing(null, null).timeliness(counts, YEAR);
        Timeliness totals = new Showing(Disclosure.ofEachAlone(FIVE), null).timeliness(counts, YEAR);

        assertThat(exact.kinds()).extracting(ClockFigures::onTimePct).containsExactly(80, 53);
        assertThat(exact.all().onTimePct()).isNull();
        assertThat(totals.kinds().getFirst().late().shown()).isEqualTo("c");
        assertThat(totals.kinds().getFirst().onTimePct()).isNull();
        assertThat(totals.kinds().getFirst().medianWorkingDays()).isNull();
        assertThat(totals.kinds().getLast().late().shown())
                .as("of another kind nothing is small")
                .isEqualTo("8");
        assertThat(totals.all().total().shown())
                .as("less what the other kind shows, it would tell")
                .isEqualTo("c");
    }

    /** Whether an action was completed in time is what its clock tells. */
    @Test
    void whatCountsTheSameThingsIsHiddenTogether() {
        Disclosure disclosure = Disclosure.of(
                Map.of(
                        "ACTIONS_BY_STAGE", new int[] {0, 0, 5, 6, 7},
                        "ACTIONS_BY_COMPLETION", new int[] {5, 10, 3},
                        "ACTIONS_BY_COLOUR", new int[] {0, 5, 13},
                        "C10", new int[] {10, 3, 0, 0, 0, 5, 0},
                        "VOICES_HEARD", new int[] {5, 6}),
                FIVE);

        assertThat(disclosure.of("ACTIONS_BY_STAGE", new int[0]).stream().boxed())
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(disclosure.of("ACTIONS_BY_COMPLETION", new int[0]).cardinality())
                .isEqualTo(3);
        assertThat(disclosure.of("ACTIONS_BY_COLOUR", new int[0]).cardinality()).isEqualTo(3);
        assertThat(disclosure.of("C10", new int[0]).cardinality()).isEqualTo(8);
        assertThat(disclosure.of("VOICES_HEARD", new int[] {5, 6}).isEmpty()).isTrue();
    }

    @Test
    void whatIsHiddenStandsInNoOrderOfSize() {
        List<Count> themes = List.of(theme("T9", 1), theme("T2", 4), theme("T5", 30), theme("T1", 2));

        Breakdown shown =
                new Showing(Disclosure.ofEachAlone(FIVE), null).breakdown(Tally.of(Measure.THEMES, themes, YEAR), YEAR);

        assertThat(shown.parts())
                .extracting(Figure::code)
                .containsExactly("THEMES.T5", "THEMES.T1", "THEMES.T2", "THEMES.T9");
        assertThat(shown.total()).isNull();
    }

    @Test
    void quartersBeginInApril() {
        Tally quarters = Tally.byQuarter(
                Measure.NOTIFICATIONS,
                List.of(
                        new Count("NOTIFICATIONS", "ABUSE_NEGLECT_DEATH", MAY, 3, 0),
                        new Count("NOTIFICATIONS", "LAC_DEATH_NO_ABUSE", MARCH, 2, 0)),
                2026);

        assertThat(quarters.counts()).containsExactly(3, 0, 0, 2);
        assertThat(quarters.parts().getLast().period())
                .isEqualTo(new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-31")));
    }

    private static List<Count> opened(int required, int voluntary) {
        return List.of(
                new Count("REVIEWS_OPENED", "REQUIRED", MAY, required, 0),
                new Count("REVIEWS_OPENED", "VOLUNTARY", MAY, voluntary, 0));
    }

    private static Count theme(String code, int number) {
        return new Count("THEMES", code, MAY, number, 0);
    }

    private static ClockCounts clocks(ClockKind kind, int met, int late) {
        return ClockCounts.of(
                kind,
                List.of(new Stopped(kind, false, 4, met), new Stopped(kind, true, 9, late)),
                List.of(),
                MARCH,
                null);
    }
}
