package uk.casereview.web.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.casereview.partnership.PartnershipDetails.Agency;
import uk.casereview.timeline.DecisionQuery.DecisionPage;
import uk.casereview.timeline.DecisionQuery.ListedDecision;
import uk.casereview.web.Rendered;
import uk.casereview.web.filter.Members;
import uk.casereview.web.filter.Members.Person;

class DecisionsViewTest {
    private static final Members MEMBERS = new Members(
            List.of(new Agency(ADecisionOnRecord.WMP, "West Mercia Police", null, List.of())),
            List.of(new Person(ADecisionOnRecord.CHAIR, "Nerys Dunsford")));
    private static final ListedDecision LATE = new ListedDecision(ADecisionOnRecord.entry(), 7, null);

    @Test
    void saysOfEachDecisionWhoDecidedWhatAndWhatToLookAt() {
        var html = page(Map.of(), List.of(LATE), 1);

        assertThat(html.title()).isEqualTo("Decisions – Case Review");
        var row = html.expectFirst("tbody tr");
        assertThat(row.expectFirst("th a").attr("href"))
                .isEqualTo("/decisions/00000000-0000-0000-0000-000000000003?case=BSCP-2026-001");
        assertThat(row.expectFirst("th").text()).endsWith("9 February 2026");
        assertThat(row.expectFirst("[data-label=Case] a").attr("href")).isEqualTo("/cases/BSCP-2026-001");
        assertThat(row.expectFirst("[data-label='Decided by']").text())
                .isEqualTo("Serious Cases Sub-Group Carried, by casting vote. Not quorate.");
        assertThat(row.expectFirst("[data-label='To look at']").text())
                .isEqualTo("Of another view: WMP Late conflict of interest Must be taken again");
        assertThat(row.expectFirst("[data-label=Recorded]").text()).isEqualTo("7 working days later Recorded late");
        assertThat(html.expectFirst("main [role=status]").text()).isEqualTo("1 decision. Up to date as of 10:42:07.");
    }

    @Test
    void keepsTheSelectionInItsFormInItsPagesAndInItsFiles() {
        var html = page(
                Map.of(
                        "person", ADecisionOnRecord.CHAIR.toString(),
                        "agency", "WMP",
                        "body", "SCSG",
                        "from", "1/2/2026",
                        "lateConflict", "true",
                        "page", "2"),
                List.of(LATE),
                60);

        assertThat(html.expectFirst("#person option[selected]").text()).isEqualTo("Nerys Dunsford");
        assertThat(html.expectFirst("#agency option[selected]").text()).isEqualTo("West Mercia Police");
        assertThat(html.expectFirst("#from").val()).isEqualTo("1/2/2026");
        assertThat(html.expectFirst("#lateConflict").hasAttr("checked")).isTrue();
        String selection =
                "?body=SCSG&agency=WMP&person=" + ADecisionOnRecord.CHAIR + "&from=2026-02-01&lateConflict=true";
        assertThat(html.expectFirst("a[rel=prev]").attr("href")).isEqualTo("/decisions" + selection + "&page=1");
        assertThat(html.expectFirst("a[rel=next]").attr("href")).isEqualTo("/decisions" + selection + "&page=3");
        assertThat(html.select(".cr-files a").eachAttr("href"))
                .containsExactly("/files/decisions.csv" + selection, "/files/decisions.jsonl" + selection);
    }

    @Test
    void saysWhatCannotBeOfAFilter() {
        var html = page(
                Map.of("case", "<script>", "body", "PARLIAMENT", "from", "30/2/2026", "person", "nobody", "page", "0"),
                List.of(LATE),
                1);

        assertThat(html.title()).isEqualTo("Error: Decisions – Case Review");
        assertThat(html.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#case", "#body", "#person", "#from", "#page");
        assertThat(html.expectFirst("#case").val()).isEqualTo("<script>");
        assertThat(html.select("script:not([src])")).isEmpty();
    }

    @Test
    void saysWhatToDoWhereNothingIsFound() {
        assertThat(page(Map.of(), List.of(), 0).expectFirst("main").text()).contains("Nothing has been decided yet.");
        assertThat(page(Map.of("case", "bscp-2026-009"), List.of(), 0)
                        .expectFirst("main")
                        .text())
                .contains("No decision is like that.");
        assertThat(page(Map.of("page", "9"), List.of(), 30).expectFirst("main").text())
                .contains("Go to the page before.");
        assertThat(page(Map.of("page", "9"), List.of(), 30)
                        .expectFirst("a[rel=prev]")
                        .attr("href"))
                .isEqualTo("/decisions?page=2");
    }

    private static Document page(Map<String, String> given, List<ListedDecision> rows, long total) {
        var filter = DecisionsFilter.of(given, MEMBERS);
        var found = new DecisionPage(
                rows, total, filter.page() - 1, DecisionsFilter.PAGE_SIZE, 1, Instant.parse("2026-02-19T10:42:07Z"));
        return Rendered.page("decisions", DecisionsView.of(ADecisionOnRecord.BSCP, filter, found));
    }
}
