package uk.casereview.web.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.ThemeCode;
import uk.casereview.tracker.TrackerQuery.CasePage;
import uk.casereview.tracker.TrackerQuery.CaseRow;
import uk.casereview.web.Rendered;
import uk.casereview.web.tracker.TrackerChoices.Named;

class TrackerViewTest {
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final Instant FRESH = Instant.parse("2026-02-09T10:42:07Z");

    @Test
    void showsACaseWithItsStageItsClocksInWordsAndWhoActsNext() {
        var html = page(Map.of(), ARow.ofOne(), 1);

        assertThat(html.title()).isEqualTo("Cases – Case Review");
        var row = html.expectFirst("tbody tr");
        assertThat(row.expectFirst("a[href=/cases/BSCP-2026-001]").text()).isEqualTo("BSCP-2026-001");
        var due = row.expectFirst("[data-label='Next due']");
        assertThat(due.expectFirst(".cr-next-due").text()).isEqualTo("12 February 2026 Due soon");
        assertThat(due.text()).contains("Send the rapid review to the Panel");
        assertThat(due.select("li").eachText()).containsExactly("Notify the Panel, 1 working day late Met late");
        assertThat(row.select("[data-label='Stage']").text())
                .isEqualTo("Rapid review: gathering information 4 days, since 5 February 2026 Partners differ");
        assertThat(row.select("[data-label='Next to act']").text()).isEqualTo("Business manager");
        assertThat(html.expectFirst("main [role=status]").text()).isEqualTo("1 case. Up to date as of 10:42:07.");
    }

    @Test
    void namesThePartnershipAndLetsNobodyChangeIt() {
        var html = page(Map.of(), ARow.ofOne(), 1);

        assertThat(html.expectFirst("main .govuk-caption-l").text())
                .isEqualTo("Birmingham Safeguarding Children Partnership");
        assertThat(html.select("form[method=get] [name]").eachAttr("name"))
                .containsExactly(
                        "text", "stage", "category", "clock", "irregular", "sort", "agency", "theme", "year", "colour");
    }

    @Test
    void keepsTheSelectionInTheFormAndInTheLinksToOtherPages() {
        var html = page(Map.of("clock", "overdue", "page", "2"), ARow.ofOne(), 45);

        assertThat(html.expectFirst("#clock option[selected]").text()).isEqualTo("Overdue");
        assertThat(html.expectFirst("a[rel=prev]").attr("href")).isEqualTo("/cases?clock=overdue&sort=next-due&page=1");
        assertThat(html.expectFirst("a[rel=next]").attr("href")).isEqualTo("/cases?clock=overdue&sort=next-due&page=3");
        assertThat(html.expectFirst(".govuk-pagination").text()).contains("Page 2 of 3");
    }

    /** §15.1-1: who answers for a case wants to see those in which a rule was broken. */
    @Test
    void offersTheIrregularCasesAlone() {
        var html = page(Map.of("irregular", "true", "page", "2"), ARow.ofOne(), 45);

        assertThat(html.expectFirst("label[for=irregular]").text()).isEqualTo("Only cases recorded against a rule");
        assertThat(html.expectFirst("#irregular").hasAttr("checked")).isTrue();
        assertThat(html.expectFirst("a[rel=next]").attr("href"))
                .isEqualTo("/cases?irregular=true&sort=next-due&page=3");
        assertThat(page(Map.of(), ARow.ofOne(), 1).expectFirst("#irregular").hasAttr("checked"))
                .isFalse();
        assertThat(page(Map.of("irregular", "true"), List.of(), 0)
                        .expectFirst("main")
                        .text())
                .contains("Widen the filter, or show all cases.");
    }

    /** §15.3-16: a case another partnership has opened is told apart from the own ones. */
    @Test
    void saysWhichPartnershipHasOpenedACase() {
        var found = new CasePage(ARow.ofOne(), 1, 0, TrackerFilter.PAGE_SIZE, 1, FRESH);
        var abroad = Rendered.page(
                "tracker",
                TrackerView.of(new PartnershipCode("SCSP"), TrackerFilter.of(Map.of(), TrackerChoices.NONE), found));

        assertThat(abroad.expectFirst("tbody tr").text())
                .contains("Opened to you by: Birmingham Safeguarding Children Partnership");
        assertThat(page(Map.of(), ARow.ofOne(), 1).expectFirst("tbody tr").text())
                .doesNotContain("Opened to you");
    }

    @Test
    void saysWhatToDoWhereNothingIsFound() {
        assertThat(page(Map.of(), List.of(), 0).expectFirst("main").text()).contains("There is no case yet.");
        assertThat(page(Map.of("text", "999"), List.of(), 0).expectFirst("main").text())
                .contains("Widen the filter, or show all cases.");
    }

    @Test
    void showsTheLastPageInPlaceOfOneAfterIt() {
        var filter = TrackerFilter.of(Map.of("page", "99", "clock", "overdue"), TrackerChoices.NONE)
                .beyond(3);
        var found = new CasePage(ARow.ofOne(), 45, 2, TrackerFilter.PAGE_SIZE, 1, FRESH);
        var html = Rendered.page("tracker", TrackerView.of(BSCP, filter, found));

        assertThat(html.expectFirst(".govuk-error-summary a[href=#page]").text())
                .isEqualTo("There is no such page. This is the last one");
        assertThat(html.expectFirst(".govuk-pagination").text()).contains("Page 3 of 3");
        assertThat(html.expectFirst("#clock option[selected]").text()).isEqualTo("Overdue");
    }

    @Test
    void marksAChoiceThatDoesNotExist() {
        var html = page(Map.of("clock", "tomorrow"), ARow.ofOne(), 1);

        assertThat(html.title()).isEqualTo("Error: Cases – Case Review");
        assertThat(html.expectFirst(".govuk-error-summary a[href=#clock]").text())
                .isEqualTo("Choose a clock status from the list");
        assertThat(html.expectFirst("#clock-error").text()).startsWith("Error:");
    }

    @Test
    void offersAgenciesThemesYearsAndColoursAndOpensThemOnceUsed() {
        var choices = new TrackerChoices(
                List.of(new Named<>(new AgencyCode("BCT"), "An invented trust")),
                List.of(new Named<>(new ThemeCode("NEGLECT"), "Neglect")),
                List.of(2026));
        var filter =
                TrackerFilter.of(Map.of("agency", "bct", "theme", "neglect", "year", "2026", "colour", "red"), choices);
        var found = new CasePage(List.of(), 0, 0, TrackerFilter.PAGE_SIZE, 1, FRESH);
        var html = Rendered.page("tracker", TrackerView.of(BSCP, filter, found));

        assertThat(html.select(".cr-filter__more[open] option[selected]").eachText())
                .containsExactly("An invented trust", "Neglect", "2025 to 2026", "Red: slipping or overdue");
        assertThat(filter.address(2)).contains("agency=bct", "theme=neglect", "year=2026", "colour=red");
        assertThat(page(Map.of(), ARow.ofOne(), 1).select(".cr-filter__more[open]"))
                .isEmpty();
    }

    private static Document page(Map<String, String> address, List<CaseRow> rows, long total) {
        var filter = TrackerFilter.of(address, TrackerChoices.NONE);
        var found = new CasePage(rows, total, filter.page() - 1, TrackerFilter.PAGE_SIZE, 1, FRESH);
        return Rendered.page("tracker", TrackerView.of(BSCP, filter, found));
    }
}
