package uk.casereview.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.figures.Dashboard.Basis;
import uk.casereview.figures.Dashboard.Cases;
import uk.casereview.figures.Dashboard.Counted;
import uk.casereview.figures.FigureCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.web.PageError;
import uk.casereview.web.Rendered;

class CountedCasesViewTest {
    private static final Instant FRESH = Instant.parse("2026-02-09T10:42:07Z");

    @Test
    void namesWhatIsCountedAndLeadsToEachCase() {
        var basis = new Basis(LocalDate.of(2026, 2, 9), FRESH, null, null, false, 7, FRESH);
        var rows = List.of(
                new Counted(
                        new UUID(0, 1), new CaseRef("BSCP-2026-001"), "ABUSE_NEGLECT_DEATH", LocalDate.of(2026, 1, 9)),
                new Counted(new UUID(0, 2), null, "ABUSE_NEGLECT_DEATH", LocalDate.of(2026, 1, 10)));
        var figure = FigureCode.parse("NOTIFICATIONS.ABUSE_NEGLECT_DEATH");
        var html = Rendered.page(
                "figures/cases",
                CountedCasesView.of(
                        new PartnershipCode("BSCP"),
                        figure,
                        new Cases(figure.toString(), rows, 60, 1, 50, basis),
                        Map.of(),
                        "/dashboards/cases?figure=NOTIFICATIONS.ABUSE_NEGLECT_DEATH"));

        assertThat(html.select(".govuk-summary-list__value").eachText())
                .containsExactly(
                        "Notifications by category: Death, abuse or neglect known or suspected",
                        "All years",
                        "9 February 2026 at 10:42am",
                        "60 Up to date as of 10:42:07.");
        assertThat(html.select("tbody a").eachAttr("href")).containsExactly("/cases/BSCP-2026-001");
        assertThat(html.select("tbody th").eachText()).containsExactly("BSCP-2026-001", "The partnership’s own");
        assertThat(html.expectFirst("a[rel=prev]").attr("href"))
                .isEqualTo("/dashboards/cases?figure=NOTIFICATIONS.ABUSE_NEGLECT_DEATH&page=1");
    }

    @Test
    void ofAnAddressThatNamesNothingItSaysWhatToDo() {
        var html = Rendered.page(
                "figures/no-figure",
                Map.of(
                        "errors",
                        List.of(new PageError("figure", "figures.error.figure")),
                        "visitor",
                        Rendered.VISITOR));

        assertThat(html.title()).isEqualTo("Error: Behind the number – Case Review");
        assertThat(html.select("main li").eachText())
                .containsExactly("Follow a number on a dashboard: this address names no figure that is counted here");
    }
}
