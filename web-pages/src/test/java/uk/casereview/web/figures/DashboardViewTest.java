package uk.casereview.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockStatus;
import uk.casereview.figures.Breakdown;
import uk.casereview.figures.ClockFigures;
import uk.casereview.figures.Dashboard.Basis;
import uk.casereview.figures.Dashboard.Overdue;
import uk.casereview.figures.Figure;
import uk.casereview.figures.OverdueClock;
import uk.casereview.figures.Timeliness;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.ThemeCode;
import uk.casereview.tracker.RapidReviewStage;
import uk.casereview.web.Rendered;

class DashboardViewTest {
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 9);
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final Map<ThemeCode, String> NAMES =
            Map.of(new ThemeCode("NEGLECT"), "Neglect", new ThemeCode("VOICE"), "Voice of the child");

    @Test
    void saysWhatIsCountedHowFreshItIsAndWhereTheOthersAre() {
        var html = page(
                made(Dashboards.TIMELINESS, Map.of("period", "2026"), false).timeliness(TimelinessView.of(clocks())));

        assertThat(html.title()).isEqualTo("Timeliness – Case Review");
        assertThat(html.expectFirst("#counted").text())
                .isEqualTo("Counted: 1 April 2025 to 31 March 2026. Up to date as of 10:42:07.");
        assertThat(html.select("option[selected]").eachText()).containsExactly("April 2025 to March 2026");
        assertThat(html.select(".cr-contents a").eachAttr("href"))
                .contains("/dashboards?period=2026", "/dashboards/annual-report?period=2026");
        assertThat(html.select(".cr-contents a[aria-current=page]").eachText()).containsExactly("Timeliness");
        assertThat(html.select("[style]")).isEmpty();
    }

    @Test
    void drawsEachClockInPartsAndRepeatsTheNumbersInATable() {
        var html = page(made(Dashboards.TIMELINESS, Map.of(), false).timeliness(TimelinessView.of(clocks())));

        assertThat(html.expectFirst(".cr-bars[role=img]").attr("aria-label"))
                .startsWith("Bar chart of: Deadlines by how they stand.");
        assertThat(html.select("rect.cr-part-met[width='75.0%']")).hasSize(1);
        assertThat(html.select("rect.cr-part-met-late[x='75.0%'][width='25.0%']"))
                .hasSize(1);
        var row = html.expectFirst("#timeliness tbody tr");
        assertThat(row.expectFirst("th").text()).isEqualTo("Notify the Panel C1");
        assertThat(row.expectFirst("[data-label=Met] a[href='/dashboards/cases?figure=C1.MET']")
                        .text())
                .isEqualTo("3");
        assertThat(row.expectFirst("[data-label=Overdue]").text()).isEqualTo("0");
        assertThat(row.select("[data-label=Overdue] a")).isEmpty();
        assertThat(row.expectFirst("[data-label='Done in time']").text()).isEqualTo("75%");
        assertThat(row.expectFirst("[data-label='Median days']").text()).isEqualTo("4.5");
    }

    @Test
    void drawsABarForEachValueThatThereIs() {
        var html = page(made(Dashboards.ACTIONS, Map.of(), false)
                .breakdowns(List.of(BreakdownView.of(
                        new Breakdown(
                                "ACTIONS_BY_COLOUR",
                                shown("ACTIONS_BY_COLOUR", 6),
                                List.of(
                                        shown("ACTIONS_BY_COLOUR.RED", 2),
                                        shown("ACTIONS_BY_COLOUR.AMBER", 4),
                                        shown("ACTIONS_BY_COLOUR.GREEN", 0))),
                        Map.of()))));

        var section = html.expectFirst("#actions-by-colour");
        assertThat(section.expectFirst("h2").text()).isEqualTo("Actions by colour");
        assertThat(section.select("rect.cr-bar").eachAttr("width")).containsExactly("50%", "100%");
        assertThat(section.select("tbody th").eachText())
                .containsExactly("Red: slipping or overdue", "Amber: on schedule", "Green: completed", "All");
        assertThat(section.select("tbody td").eachText()).containsExactly("2", "4", "0", "6");
    }

    @Test
    void tellsTogetherWhatThereIsNoneOfWhereThereAreManyValues() {
        var parts = Arrays.stream(RapidReviewStage.values())
                .map(stage -> shown("REVIEW_STAGES." + stage, stage == RapidReviewStage.OPEN ? 3 : 0))
                .toList();
        var html = page(made(Dashboards.TRACKER, Map.of(), false)
                .breakdowns(List.of(
                        BreakdownView.of(new Breakdown("REVIEW_STAGES", shown("REVIEW_STAGES", 3), parts), Map.of()))));

        assertThat(html.select("#review-stages tbody tr").eachText())
                .containsExactly("Rapid review: opened 3", "Every other 0", "All 3");
    }

    @Test
    void hidesWhatIsHiddenAndSaysSoAndLeadsToNoCase() {
        Figure hidden = new Figure("THEMES.NEGLECT", null, Figure.SUPPRESSED, null, null);
        var html = page(made(Dashboards.THEMES, Map.of(), true)
                .breakdowns(List.of(BreakdownView.of(new Breakdown("THEMES", null, List.of(hidden)), NAMES))));

        assertThat(html.expectFirst(".govuk-inset-text").text()).contains("Numbers from 1 to 4 are hidden");
        assertThat(html.expectFirst("#themes tbody td").text()).isEqualTo("c");
        assertThat(html.select("#themes abbr[title]")).hasSize(1);
        assertThat(html.select("#themes a, #day")).isEmpty();
        assertThat(html.select("#themes rect").eachAttr("width")).containsExactly("0%");
    }

    @Test
    void drawsALineForEachThemeThatIsKnownByItsLetterToo() {
        var years = List.of(
                new Breakdown("THEMES_2026", null, List.of(shown("THEMES.NEGLECT", 4), shown("THEMES.VOICE", 4))),
                new Breakdown("THEMES_2025", null, List.of(shown("THEMES.NEGLECT", 2))));
        var html = page(made(Dashboards.THEMES, Map.of(), false).years(ThemeYears.of(years, NAMES)));

        assertThat(html.select("#years svg title, #years svg desc")).hasSize(2);
        assertThat(html.select("#years polyline").eachAttr("points")).containsExactly("24,90 90,20", "24,160 90,20");
        assertThat(html.select("#years .cr-line__letter").eachText()).containsExactly("A", "B");
        assertThat(html.select("#years .cr-line__letter").eachAttr("y"))
                .as("letters stand apart")
                .doesNotHaveDuplicates();
        assertThat(html.select("#years tbody tr").eachText()).containsExactly("Neglect 2 4", "Voice of the child 0 4");
    }

    @Test
    void listsWhatIsOverdueInWordsAndWhoIsToDoIt() {
        var clock = new OverdueClock(
                new CaseRef("BSCP-2026-001"),
                ClockKind.C3,
                FIRST,
                LocalDate.of(2026, 2, 5),
                ClockStatus.OVERDUE,
                2,
                Role.BUSINESS_MANAGER,
                false);
        var found = new Overdue(clocks(), List.of(clock), 51, 0, 50, basis(false));
        var html = page(made(Dashboards.OVERDUE, Map.of("period", "2026"), false)
                .overdue(OverdueView.of(found, filter(Map.of("period", "2026")))));

        var row = html.expectFirst("#clocks tbody tr");
        assertThat(row.expectFirst("a[href=/cases/BSCP-2026-001]").text()).isEqualTo("BSCP-2026-001");
        assertThat(row.expectFirst("[data-label=Due]").text()).isEqualTo("5 February 2026 Overdue 2 working days late");
        assertThat(row.expectFirst("[data-label='By whom']").text()).isEqualTo("Business manager");
        assertThat(html.expectFirst("a[rel=next]").attr("href")).isEqualTo("/dashboards/overdue?period=2026&page=2");
    }

    @Test
    void saysOfWhatWasTypedWrongWhatToTypeInstead() {
        var html = page(made(Dashboards.ACTIONS, Map.of("period", "1066", "day", "31", "month", "2"), false));

        assertThat(html.title()).startsWith("Error: ");
        assertThat(html.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Choose a reporting year from the list", "Enter a day that exists, for example 10 2 2026");
        assertThat(html.expectFirst("#month").val()).isEqualTo("2");
    }

    /** No database tells of the year minus five. */
    @Test
    void aDayOfAnotherAgeIsNoDay() {
        var filter = filter(Map.of("day", "1", "month", "2", "year", "-5"));

        assertThat(filter.asAt().moment()).isNull();
        assertThat(filter.errors()).hasSize(1);
    }

    @Test
    void saysThatItIsThePast() {
        var html = page(made(Dashboards.ACTIONS, Map.of("day", "5", "month", "1", "year", "2026"), false));

        assertThat(html.expectFirst(".govuk-notification-banner__heading").text())
                .startsWith("These figures are as they were known at the end of 5 January 2026.");
        assertThat(html.select(".cr-contents a").eachAttr("href"))
                .contains("/dashboards/themes?day=5&month=1&year=2026");
    }

    private static Document page(DashboardViews made) {
        return Rendered.page("figures/dashboard", made.view());
    }

    private static DashboardViews made(Dashboards shown, Map<String, String> given, boolean totalsOnly) {
        return DashboardViews.of(shown, BSCP, filter(given), basis(totalsOnly));
    }

    private static DashboardFilter filter(Map<String, String> given) {
        return DashboardFilter.of(given, TODAY);
    }

    private static Basis basis(boolean totalsOnly) {
        return new Basis(TODAY, null, FIRST, LAST, totalsOnly, 7, Instant.parse("2026-02-09T10:42:07Z"));
    }

    private static Figure shown(String code, int count) {
        return new Figure(code, count, Integer.toString(count), null, "/api/dashboards/cases?figure=" + code);
    }

    private static Timeliness clocks() {
        return new Timeliness(List.of(clock(ClockKind.C1)), clock(null));
    }

    private static ClockFigures clock(@Nullable ClockKind kind) {
        String code = kind == null ? "CLOCKS" : kind.toString();
        return new ClockFigures(
                kind,
                shown(code, 4),
                shown(code + ".MET", 3),
                shown(code + ".MET_LATE", 1),
                shown(code + ".OVERDUE", 0),
                shown(code + ".CHASE", 0),
                shown(code + ".DUE_SOON", 0),
                shown(code + ".RUNNING", 0),
                shown(code + ".CUT_SHORT", 0),
                75,
                new BigDecimal("4.5"));
    }
}
