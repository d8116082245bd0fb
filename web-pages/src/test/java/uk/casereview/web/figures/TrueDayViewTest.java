package uk.casereview.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockStatus;
import uk.casereview.figures.Dashboard.Basis;
import uk.casereview.figures.Dashboard.RecordedLater;
import uk.casereview.figures.Dashboard.Tracker;
import uk.casereview.figures.Dashboard.TrueDay;
import uk.casereview.figures.TrackedCase;
import uk.casereview.figures.TrackedCase.TrackedClock;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.web.Rendered;

/** Figures, and the tracker, as they were true on a day (§11.8). */
class TrueDayViewTest {
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 9);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Instant RECORDED = Instant.parse("2026-01-20T14:30:00Z");
    private static final CaseRef CASE = new CaseRef("BSCP-2026-001");
    private static final Map<String, String> ASKED = Map.of("trueDay", "5", "trueMonth", "1", "trueYear", "2026");

    @Test
    void saysWhichDayItIsAndHowMuchOfItWasRecordedLater() {
        var html = page(made(Dashboards.ACTIONS, ASKED, day(null, 3, new RecordedLater(CASE, 3, RECORDED))));

        assertThat(html.expectFirst(".govuk-notification-banner__heading").text())
                .isEqualTo("These figures are of what was true on 5 January 2026, with corrections and facts that were"
                        + " recorded later.");
        assertThat(html.expectFirst(".govuk-notification-banner").text())
                .contains("3 facts of 1 case count here that nobody had recorded by the end of that day.");
        assertThat(html.select(".cr-later li").eachText())
                .containsExactly("BSCP-2026-001: 3 facts, the last recorded on 20 January 2026 at 2:30pm");
        assertThat(html.select(".cr-later a").eachAttr("href"))
                .containsExactly("/cases/BSCP-2026-001?trueDay=5&trueMonth=1&trueYear=2026");
        assertThat(html.expectFirst("#trueMonth").val()).isEqualTo("1");
        assertThat(html.select(".cr-contents a").eachAttr("href"))
                .contains("/dashboards/themes?trueDay=5&trueMonth=1&trueYear=2026");
        assertThat(html.select("[style]")).isEmpty();
    }

    @Test
    void saysThatNothingWasRecordedLater() {
        var html = page(made(Dashboards.ACTIONS, ASKED, day(null, 0)));

        assertThat(html.expectFirst(".govuk-notification-banner").text())
                .contains("Everything that was true on that day had been recorded by its end.");
        assertThat(html.select(".cr-later")).isEmpty();
    }

    @Test
    void takesBothDatesTogether() {
        var both = new HashMap<>(ASKED);
        both.putAll(Map.of("day", "1", "month", "2", "year", "2026"));
        var html = page(made(Dashboards.ACTIONS, both, day(null, 0)));

        assertThat(html.expectFirst(".govuk-notification-banner__heading").text())
                .isEqualTo(
                        "These figures are of what was true on 5 January 2026, as far as that was known at the end of"
                                + " 1 February 2026.");
    }

    @Test
    void listsTheCasesOfThatDayEachAsItWasThen() {
        var tracked = new TrackedCase(
                new UUID(0, 1),
                CASE,
                "ABUSE_NEGLECT_DEATH",
                null,
                "NOTIFIED",
                "OPEN",
                null,
                Role.BUSINESS_MANAGER,
                LocalDate.of(2026, 1, 2),
                3,
                List.of("BCT", "WMP"),
                List.of(),
                List.of(),
                List.of(),
                List.of(new TrackedClock(ClockKind.C3, LocalDate.of(2026, 1, 22), ClockStatus.RUNNING, 0, false)),
                List.of(),
                null);
        var given = new HashMap<>(ASKED);
        given.put("period", "2026");
        var found = new Tracker(List.of(), List.of(tracked), 51, 0, 50, basis(day(2026, 0)));
        var html = page(made(Dashboards.TRACKER, given, day(2026, 0)).tracked(TrackedView.of(found, filter(given))));

        var row = html.expectFirst("#tracked tbody tr");
        assertThat(row.expectFirst("th a").attr("href"))
                .isEqualTo("/cases/BSCP-2026-001?trueDay=5&trueMonth=1&trueYear=2026");
        assertThat(row.expectFirst("[data-label=Stage]").text())
                .isEqualTo("Rapid review: opened 3 days, since 2 January 2026");
        assertThat(row.expectFirst("[data-label=Clocks]").text()).contains("22 January 2026");
        assertThat(row.expectFirst("[data-label=Agencies]").text()).isEqualTo("BCT, WMP");
        assertThat(html.expectFirst("a[rel=next]").attr("href"))
                .isEqualTo("/dashboards/tracker?period=2026&trueDay=5&trueMonth=1&trueYear=2026&page=2");
        assertThat(html.expectFirst(".govuk-notification-banner").text())
                .contains("the reporting year that ends in March 2026 alone");
        assertThat(html.select("option[selected]").eachText()).containsExactly("April 2025 to March 2026");
        assertThat(html.expectFirst("label[for=period]").text()).isEqualTo("Reporting year of the incident");
    }

    @Test
    void namesTwentyCasesAndHowManyMore() {
        RecordedLater[] many = IntStream.rangeClosed(1, 23)
                .mapToObj(number -> new RecordedLater(new CaseRef("BSCP-2026-%03d".formatted(number)), 1, RECORDED))
                .toArray(RecordedLater[]::new);
        var html = page(made(Dashboards.ACTIONS, ASKED, day(null, 23, many)));

        assertThat(html.select(".cr-later a")).hasSize(20);
        assertThat(html.expectFirst(".cr-later li:last-child").text()).isEqualTo("and 3 more cases");
    }

    @Test
    void saysWhyItCannotBeToldAndShowsWhatWasKnown() {
        var refused = filter(ASKED).untold("true-on.error.too-many-cases");
        var html = page(DashboardViews.of(Dashboards.ACTIONS, BSCP, refused, basis(null)));

        assertThat(html.expectFirst(".govuk-error-summary a[href=#trueDay]").text())
                .contains("of at most 2,000 cases at once", "Choose a reporting year under “Where cases are”");
        assertThat(html.select(".govuk-notification-banner")).isEmpty();
        assertThat(html.expectFirst("#trueDay").val()).isEqualTo("5");
    }

    @Test
    void nobodyIsToldWhatWillBeTrue() {
        var html = page(made(Dashboards.ACTIONS, Map.of("trueDay", "10", "trueMonth", "2", "trueYear", "2026"), null));

        assertThat(html.expectFirst("#trueDay-error").text()).contains("must be today or in the past");
    }

    private static Document page(DashboardViews made) {
        return Rendered.page("figures/dashboard", made.view());
    }

    private static DashboardViews made(Dashboards shown, Map<String, String> given, @Nullable TrueDay day) {
        return DashboardViews.of(shown, BSCP, filter(given), basis(day));
    }

    private static DashboardFilter filter(Map<String, String> given) {
        return DashboardFilter.of(given, TODAY);
    }

    private static TrueDay day(@Nullable Integer year, int events, RecordedLater... later) {
        return new TrueDay(DAY, year, events, later.length, List.of(later));
    }

    private static Basis basis(@Nullable TrueDay day) {
        return new Basis(DAY, null, null, null, false, 7, Instant.parse("2026-02-09T10:42:07Z"), day);
    }
}
