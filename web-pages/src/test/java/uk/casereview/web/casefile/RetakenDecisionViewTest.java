package uk.casereview.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.DecisionId;
import uk.casereview.web.People;
import uk.casereview.web.Rendered;
import uk.casereview.web.TextReader;

/** What a page says of a decision that does not hold, and of what was put right or broken. */
class RetakenDecisionViewTest {
    private static final People KNOWN = new People(Map.of(ACase.MEMBER.value(), "Petra Penhallow"));

    private final Document html = page(null);

    /** the item must be decided again, whoever might have to confirm the record of it. */
    @Test
    void saysThatADecisionMustBeTakenAgainAndWhy() {
        var card = html.expectFirst(".govuk-summary-card");

        assertThat(card.select(".govuk-tag").eachText()).containsExactly("Must be taken again");
        assertThat(card.text())
                .contains("Decided Local child safeguarding practice review")
                .contains("To be looked at again A conflict of interest came out late: Petra Penhallow")
                .contains("Record put right seen by me");
    }

    @Test
    void saysThatALaterDecisionStandsInItsPlace() {
        assertThat(page(new DecisionId(new UUID(0, 4)))
                        .expectFirst(".govuk-summary-card")
                        .select(".govuk-tag")
                        .eachText())
                .containsExactly("Replaced by a later decision");
    }

    @Test
    void saysWhichDecisionATaskIsAbout() {
        assertThat(html.select(".cr-next li").eachText())
                .containsExactly("Put the case on the agenda of the next meeting (Business manager):"
                        + " An outcome was recommended; taken on 9 February 2026");
    }

    @Test
    void theTimelineSaysWhichDecisionWasFlaggedAndWhy() {
        assertThat(told("A decision was flagged for review"))
                .isEqualTo("An outcome was recommended; taken on 9 February 2026;"
                        + " A conflict of interest came out late; it must be taken again");
    }

    /** G6: what was corrected is shown with what it was. */
    @Test
    void theTimelineSaysWhatACorrectionMadeOfWhat() {
        assertThat(told("The day of awareness was corrected")).isEqualTo("from 3 February 2026; to 4 February 2026");
        assertThat(told("The dates of the incident were corrected"))
                .isEqualTo("from a day not known; to 1 January 2026 – 28 January 2026");
    }

    /** §15.1-1: whoever answers for the case reads which rule it was. */
    @Test
    void theTimelineSaysWhichRuleWasBroken() {
        assertThat(told("Something was recorded although a rule forbade it"))
                .contains("chair")
                .doesNotContain("CHAIR_MISSING");
    }

    /** IG8: the conflict is the reason, and not the role. */
    @Test
    void tellsAConflictedMemberWhyTheTextIsKeptFromThem() {
        assertThat(html.expectFirst(".govuk-inset-text").text()).startsWith("You have declared a conflict of interest");
        assertThat(html.select(".cr-withheld").eachText())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).startsWith("Kept from you because of your conflict of interest"));
    }

    private String told(String title) {
        return html.select(".moj-timeline__item").stream()
                .filter(item -> item.expectFirst("h3").text().equals(title))
                .map(item -> item.expectFirst(".moj-timeline__description p").text())
                .findFirst()
                .orElseThrow();
    }

    private static Document page(@Nullable DecisionId later) {
        var texts = new TextReader(_ -> Optional.of("seen by me"));
        var asAt = AsAt.of(Map.of(), LocalDate.of(2026, 3, 9));
        return Rendered.page(
                "case",
                CaseView.of(
                        ARetakenDecision.replacedBy(later),
                        Story.asKnown(ARetakenDecision.timeline()),
                        asAt,
                        KNOWN,
                        texts,
                        ACase.MEMBER));
    }
}
