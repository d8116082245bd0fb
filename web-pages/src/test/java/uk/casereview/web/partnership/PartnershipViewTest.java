package uk.casereview.web.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.casereview.partnership.PartnershipDetails;
import uk.casereview.partnership.PartnershipSettings;
import uk.casereview.web.Rendered;
import uk.casereview.web.filter.GivenFilter;
import uk.casereview.web.partnership.PartnershipView.ChangeLink;

class PartnershipViewTest {
    @Test
    void tellsWhoTakesPartAndWhoSitsWhere() {
        Document page = page(Map.of());

        assertThat(page.title()).isEqualTo("The partnership – Case Review");
        assertThat(page.select("main b")).isEmpty();
        assertThat(page.text()).contains("As it stands today, 9 February 2026");
        assertThat(page.select("section[aria-labelledby=agencies] tbody th").eachText())
                .containsExactly(
                        "A clinical commissioning group In its place now: An integrated care board",
                        "An integrated care board");
        var seats = page.select("section[aria-labelledby=bodies] tbody tr");
        assertThat(seats.get(0).text())
                .contains("Doctor", "SCSG-ICB-1", "Osric Elmsgate")
                .contains("Anwen Ashgrove, from 1 March 2026 (to come)")
                .contains("1 April 2025 to 31 March 2027");
        assertThat(seats.get(1).expectFirst(".govuk-tag").text()).isEqualTo("Vacant");
        assertThat(page.select("section[aria-labelledby=people] tbody tr").eachText())
                .containsExactly(APartnership.UNNAMED + " Quality and improvement officer No agency");
    }

    @Test
    void tellsThePolicyInForceAndTheNext() {
        Document page = page(Map.of());

        assertThat(page.expectFirst("[id='policy-now'] dl").text())
                .contains("BSCP-1", "1 April 2025", "Terms of reference", "E08000025", "20 characters");
        assertThat(page.expectFirst("[id='policy-now']").text())
                .contains("4 agencies at least. Among them ICB.", "The chair breaks a tie.")
                .contains("5 working days", "2 working days before", "Not laid down here")
                .contains("Letters and templates to agency leads: working day 1")
                .contains("Agency summaries and progress meeting: working days 2 to 10");
        assertThat(page.select("section[aria-labelledby=policy] summary").eachText())
                .containsExactly("BSCP-2, from 1 April 2026");
    }

    @Test
    void tellsTheCalendarTheThemesAndHowLongRecordsAreKept() {
        Document page = page(Map.of());

        assertThat(page.select("section[aria-labelledby=calendar] details[open] li")
                        .eachText())
                .containsExactly("1 January 2026: New Year", "3 June 2026: A day of joy (added later, LOCAL-1)");
        assertThat(page.select(".cr-themes li").eachText()).containsExactly("Daily life (T1, level 1)");
        assertThat(page.select("section[aria-labelledby=retention] tbody tr").eachText())
                .containsExactly(
                        "The file of a case 35 years and until the youngest child is 25 the closing of the case A-27",
                        "Published reports For ever the publication None named");
    }

    @Test
    void offersWhatMayBeChangedBesideItAndElseNothing() {
        Document page = page(Map.of(
                "policy", List.of(new ChangeLink("Adopt a policy", "/partnership/commands/adopt-policy")),
                "year", List.of(new ChangeLink("Record it", "/partnership/commands/record-it"))));

        assertThat(page.select("section[aria-labelledby=policy] .cr-changes a").eachAttr("href"))
                .containsExactly("/partnership/commands/adopt-policy");
        assertThat(page.select("section[aria-labelledby=year] a")).hasSize(1);
        assertThat(page(Map.of()).select(".cr-changes")).isEmpty();
    }

    @Test
    void saysWhatThereIsNotYetAndWhichDayCannotBe() {
        Document page = page(APartnership.bare(), APartnership.nothingLaidDown(), Map.of("on", "31/2/2026"), Map.of());

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#on");
        assertThat(page.expectFirst("#on").val()).isEqualTo("31/2/2026");
        assertThat(page.text())
                .contains("As it stands on 9 February 2026")
                .contains("No agency took part on that day.", "No body had a seat on that day.")
                .contains("No policy was in force on that day.", "No list of themes was in use on that day.")
                .contains("Nothing was laid down for that day, so nothing is disposed of.");
        assertThat(page.select("main table")).isEmpty();
    }

    @Test
    void noTwoPlacesOfThePageHaveOneId() {
        assertThat(page(Map.of()).select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    private static Document page(Map<String, List<ChangeLink>> changes) {
        return page(APartnership.details(), APartnership.settings(), Map.of(), changes);
    }

    private static Document page(
            PartnershipDetails details,
            PartnershipSettings settings,
            Map<String, String> given,
            Map<String, List<ChangeLink>> changes) {
        var filter = new GivenFilter("/partnership", "partnership.page", given);
        filter.day("on");
        return Rendered.page(
                "partnership", PartnershipView.of(details, settings, filter.form(), APartnership.PEOPLE, changes));
    }
}
