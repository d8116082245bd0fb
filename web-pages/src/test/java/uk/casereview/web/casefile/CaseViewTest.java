package uk.casereview.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import uk.casereview.web.Rendered;
import uk.casereview.web.TextReader;

class CaseViewTest {
    private final Document html = Rendered.page(
            "case", CaseView.of(ACase.details(), ACase.timeline(), new TextReader(_ -> Optional.of("seen by me"))));

    @Test
    void saysWhichCaseItIsAndHowFreshThePageIs() {
        assertThat(html.title()).isEqualTo("BSCP-2026-001 – Case Review");
        assertThat(html.expectFirst("h1").text()).isEqualTo("Case BSCP-2026-001");
        assertThat(html.expectFirst(".cr-freshness").text()).isEqualTo("Up to date as of 10:42:07.");
        assertThat(html.select(".govuk-breadcrumbs a[href=/cases]")).hasSize(1);
        assertThat(html.select("[style], style, script:not([src])")).isEmpty();
    }

    @Test
    void sumsUpTheCase() {
        assertThat(under(html, "Category")).isEqualTo("Death, abuse or neglect known or suspected");
        assertThat(under(html, "Incident")).isEqualTo("28 January 2026");
        assertThat(under(html, "Agencies involved")).isEqualTo("ICB, WMP");
        assertThat(under(html, "Runs beside it")).isEqualTo("Inquest: no publication");
        assertThat(under(html, "Next to act")).isEqualTo("Local authority notifier");
        assertThat(under(html, "Note")).isEqualTo("Recorded against a rule");
    }

    @Test
    void saysOfEachStepWhetherItIsDone() {
        assertThat(html.select(".govuk-task-list__item").eachText())
                .containsExactly(
                        "Local authority aware 30 January 2026 Done",
                        "Decided whether to notify Not yet",
                        "Notification sent Not yet");
        assertThat(html.expectFirst("main").text()).contains("Rapid review: not opened");
    }

    @Test
    void namesChildrenByTheirPseudonymOnly() {
        var row = html.expectFirst("tr:has(th:containsOwn(Child A))");

        assertThat(row.text()).isEqualTo("Child A 1 to 5 Female Died Yes");
    }

    @Test
    void givesEachPartnersViewWithItsReason() {
        assertThat(under(html, "WMP")).isEqualTo("Should not be notified seen by me");
    }

    @Test
    void answersForADecision() {
        var card = html.expectFirst(".govuk-summary-card");

        assertThat(card.expectFirst("h3").text()).isEqualTo("The local authority decided whether to notify");
        assertThat(card.select(".govuk-tag").text()).isEqualTo("Decision to be confirmed");
        assertThat(under(card, "Taken")).isEqualTo("9 February 2026, Serious Cases Sub-Group, at a meeting");
        assertThat(under(card, "Result")).isEqualTo("Carried, by casting vote");
        assertThat(under(card, "Present")).isEqualTo("ICB, core member WMP, deputy adviser");
        assertThat(under(card, "Quorum"))
                .isEqualTo("Not quorate. Agencies free to decide: 2; needed: 4. They were ICB, WMP. Missing: BCT.");
        assertThat(under(card, "Votes")).isEqualTo("ICB: for WMP: against Casting vote: for");
        assertThat(under(card, "Conflicts of interest")).isEqualTo("1 declared");
        assertThat(under(card, "WMP is of another view")).isEqualTo("seen by me");
    }

    @Test
    void withholdsARationaleTheReaderMayNotRead() {
        assertThat(under(html.expectFirst(".govuk-summary-card"), "Why"))
                .isEqualTo("Your role may not read this text (42 characters).");
    }

    @Test
    void tellsTheTimelineLatestFirstWithWhoWhenAndWhy() {
        var items = html.select(".moj-timeline__item");

        assertThat(items.select("h3").eachText())
                .containsExactly("A partner gave its view", "A clock started", "An incident was recorded");
        assertThat(items.getFirst().text())
                .isEqualTo("A partner gave its view by Local authority notifier, BCT 9 February 2026 WMP"
                        + " Your role may not read this text (42 characters)."
                        + " Recorded on 9 February 2026 at 4:40pm");
        assertThat(items.get(1).text()).contains("Notify the Panel; due 17 February 2026");
        assertThat(items.getLast().text()).contains("Recorded afterwards, on 9 February 2026 at 4:40pm");
        assertThat(items.getLast().expectFirst("time").attr("datetime")).isEqualTo("2026-02-09");
    }

    private static String under(Element part, String key) {
        return part.select("dt").stream()
                .filter(term -> term.text().equals(key))
                .map(term -> term.parents().getFirst().expectFirst("dd").text())
                .findFirst()
                .orElseThrow();
    }
}
