package uk.casereview.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.CaseQuery.CaseTimeline;
import uk.casereview.timeline.PlanDetails;
import uk.casereview.web.People;
import uk.casereview.web.Rendered;
import uk.casereview.web.TextReader;

class CaseViewTest {
    private static final People KNOWN = new People(Map.of(ACase.MEMBER.value(), "Petra Penhallow"));

    private static final UserId ANOTHER = new UserId(new UUID(0, 99));

    private final Document html = page(ACase.details(), Map.of());

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
        assertThat(under(html, "Note")).isEqualTo("Recorded against a rule");
    }

    @Test
    void saysFirstWhatIsDueNextAndWhoActs() {
        var next = html.expectFirst(".cr-next");

        assertThat(under(next, "Next due")).isEqualTo("6 February 2026 Overdue Notify the Panel, 1 working day late");
        assertThat(under(next, "Stage")).isEqualTo("Notification: to be notified");
        assertThat(under(next, "Next to act")).isEqualTo("Local authority notifier");
        assertThat(next.select("li").eachText())
                .containsExactly(
                        "Confirm a decision recorded by a clerk, by 2 March 2026 (Chair, Local authority notifier)");
    }

    @Test
    void showsWhatRunsBeforeWhatIsDone() {
        assertThat(html.expectFirst("#clocks ~ table tbody").select("tr").eachText())
                .containsExactly(
                        "Notify the Panel C1 30 January 2026 6 February 2026 Not yet Overdue 1 working day late",
                        "Tell the safeguarding partners C2 30 January 2026 6 February 2026 2 February 2026 Met");
    }

    @Test
    void leadsToEveryPartOfThePage() {
        assertThat(html.select(".cr-contents a").eachAttr("href"))
                .hasSize(12)
                .allSatisfy(part -> assertThat(html.select(part)).hasSize(1));
    }

    @Test
    void saysOfEachStepWhetherItIsDone() {
        assertThat(html.select(".govuk-task-list__item").eachText())
                .containsExactly(
                        "Local authority aware 30 January 2026 Done",
                        "Decided whether to notify Next",
                        "Notification sent Not yet");
        assertThat(html.expectFirst("main").text()).contains("Rapid review: not opened");
    }

    @Test
    void expectsNothingMoreOfAReviewThatHasEnded() {
        assertThat(page(AReview.discontinued(), Map.of())
                        .select(".govuk-task-list__item")
                        .eachText())
                .contains("Opened 9 February 2026 Done", "Period and agencies set No longer needed");
    }

    @Test
    void showsWhichAgencyHasGivenWhat() {
        assertThat(page(AReview.gathering(), Map.of())
                        .expectFirst("#agency-information ~ table tbody")
                        .select("tr")
                        .eachText())
                .containsExactly(
                        "BCC 16 February 2026 Not yet Taken to its leaders Reminded 2 times",
                        "ICB 16 February 2026 17 February 2026, late Received",
                        "NSPCC Not asked 12 February 2026 Not involved",
                        "WMP 16 February 2026 16 February 2026 Verified");
        assertThat(html.expectFirst("main").text()).contains("No agency has been asked for information yet.");
    }

    @Test
    void saysByWhenTheStepsOfAReviewAreDue() {
        var review = page(AReview.gathering(), Map.of());

        assertThat(under(review, "Letters and templates to agency leads")).isEqualTo("10 February 2026");
        assertThat(under(review, "Partners’ sign-off and submission")).isEqualTo("25 February 2026 to 2 March 2026");
        assertThat(html.text()).doesNotContain("Timetable of the rapid review");
    }

    @Test
    void showsWhereThePartnersStandAndWhatThePanelReplied() {
        var review = page(AReview.gathering(), Map.of());

        assertThat(under(review, "ICB"))
                .isEqualTo("Local child safeguarding practice review, 26 February 2026 seen by me");
        assertThat(under(review, "Reply of the Panel")).isEqualTo("The Panel agrees");
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
        assertThat(under(card, "Present"))
                .isEqualTo("Petra Penhallow, ICB, core member Petra Penhallow, WMP, deputy Petra Penhallow, adviser");
        assertThat(under(card, "Quorum"))
                .isEqualTo("Not quorate. Agencies free to decide: 2; needed: 4. They were ICB, WMP. Missing: BCT.");
        assertThat(under(card, "Votes")).isEqualTo("ICB: for WMP: against Casting vote of Petra Penhallow: for");
        assertThat(under(card, "Conflicts of interest")).isEqualTo("Petra Penhallow");
        assertThat(under(card, "WMP is of another view")).isEqualTo("seen by me");
    }

    @Test
    void saysOfADecisionOfOneOfficerWhatItWasAndNothingOfAMeeting() {
        var card = page(ACase.decidedByOneOfficer(), ARetakenDecision.notified(), Map.of())
                .expectFirst(".govuk-summary-card");

        assertThat(under(card, "Decided")).isEqualTo("Not to be notified");
        assertThat(under(card, "Taken")).isEqualTo("9 February 2026, local authority");
        assertThat(under(card, "Decided by")).isEqualTo("Petra Penhallow, ICB");
        assertThat(card.select("dt").eachText()).doesNotContain("Present", "Quorum", "Result");
    }

    @Test
    void withholdsARationaleTheReaderMayNotRead() {
        assertThat(under(html.expectFirst(".govuk-summary-card"), "Why"))
                .isEqualTo("Your role may not read this text (42 characters).");
    }

    @Test
    void leadsToItsPlansAndSaysInWordsHowEachStands() {
        PlanDetails plan = APlannedCase.slipping();
        var plans = page(APlannedCase.with(plan), Map.of()).expectFirst("#plans + ul");

        assertThat(plans.select("a").eachAttr("href"))
                .containsExactly("/cases/BSCP-2026-001/plans/" + plan.actionPlanId());
        assertThat(plans.text()).isEqualTo("Plan of the rapid review Work is under way Red: slipping or overdue");
        assertThat(html.expectFirst("#plans + p").text()).isEqualTo("There is no action plan yet.");
    }

    @Test
    void tellsTheTimelineLatestFirstWithWhoWhenAndWhy() {
        var items = html.select(".moj-timeline__item");

        assertThat(items.select("h3").eachText())
                .containsExactly("A partner gave its view", "An incident was recorded");
        assertThat(items.getFirst().text())
                .isEqualTo("A partner gave its view by Petra Penhallow, Local authority notifier, BCT"
                        + " 9 February 2026, recorded at 4:40pm WMP"
                        + " Your role may not read this text (42 characters).");
        assertThat(items.getLast().text())
                .contains("6 February 2026, recorded afterwards, on 9 February 2026 at 4:40pm");
        assertThat(items.getLast().expectFirst("time").attr("datetime")).isEqualTo("2026-02-06");
    }

    @Test
    void tellsWhatOneCommandLedToAsOneItem() {
        var items = html.select(".moj-timeline__item");

        assertThat(items.getLast().select("li").eachText())
                .containsExactly("A clock started: Notify the Panel; due 6 February 2026");
    }

    @Test
    void saysThatItShowsThePast() {
        var past = page(ACase.details(), Map.of("day", "6", "month", "02", "year", "2026"));

        assertThat(past.expectFirst(".govuk-notification-banner__heading").text())
                .isEqualTo("This is the case as it was known at the end of 6 February 2026."
                        + " What was recorded later is left out.");
        assertThat(past.select(".govuk-notification-banner a[href=/cases/BSCP-2026-001]"))
                .hasSize(1);
        assertThat(html.select(".govuk-notification-banner")).isEmpty();
        assertThat(html.select("form[method=get][action=/cases/BSCP-2026-001] input")
                        .eachAttr("name"))
                .containsExactly("day", "month", "year", "trueDay", "trueMonth", "trueYear");
    }

    @Test
    void saysWhatIsWrongWithADay() {
        var wrong = page(ACase.details(), Map.of("day", "30", "month", "2", "year", "2026"));

        assertThat(wrong.title()).isEqualTo("Error: BSCP-2026-001 – Case Review");
        assertThat(wrong.expectFirst(".govuk-error-summary a[href=#day]").text())
                .isEqualTo("Enter a day that exists, for example 10 2 2026");
        assertThat(wrong.expectFirst("details[open] #day").val()).isEqualTo("30");
    }

    private static Document page(CaseDetails details, Map<String, String> address) {
        return page(details, ATimeline.timeline(), address);
    }

    private static Document page(CaseDetails details, CaseTimeline timeline, Map<String, String> address) {
        var asAt = AsAt.of(address, LocalDate.of(2026, 2, 9));
        var texts = new TextReader(_ -> Optional.of("seen by me"));
        return Rendered.page("case", CaseView.of(details, Story.asKnown(timeline), asAt, KNOWN, texts, ANOTHER));
    }

    private static String under(Element part, String key) {
        return part.select("dt").stream()
                .filter(term -> term.text().equals(key))
                .map(term -> term.parents().getFirst().expectFirst("dd").text())
                .findFirst()
                .orElseThrow();
    }
}
