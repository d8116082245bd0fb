package uk.casereview.web.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.audit.RecordQuery.Proof;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.DecisionQuery.DecisionReceipt;
import uk.casereview.web.People;
import uk.casereview.web.Rendered;
import uk.casereview.web.TextReader;

class DecisionAuditViewTest {
    private static final UserId SOMEBODY = new UserId(new UUID(0, 99));
    private static final DecisionReceipt LOGGED = new DecisionReceipt(ADecisionOnRecord.EVENT, 11, "/api/audit");
    private static final Proof PROOF = new Proof(
            ADecisionOnRecord.EVENT, 11, "{}", "aaaa=", 13L, List.of("bbbb="), "c2sp.org/tlog-proof@v1\nindex 11\n");

    private final Document html = page(LOGGED, PROOF, SOMEBODY);

    @Test
    void saysWhoDecidedWhatWhenAndOnWhatInformation() {
        assertThat(html.title()).isEqualTo("Decision of 9 February 2026, case BSCP-2026-001 – Case Review");
        assertThat(under("Decided by")).isEqualTo("Serious Cases Sub-Group, at a meeting");
        assertThat(under("Result")).isEqualTo("Carried, by casting vote");
        assertThat(under("Presided")).isEqualTo("Nerys Dunsford");
        assertThat(under("Recorded"))
                .isEqualTo("18 February 2026 at 4:40pm by A member whose name is not known here, 7 working days later");
        assertThat(under("On what information"))
                .isEqualTo("As at the end of the day on which it was taken, 9 February 2026 at 11:59pm."
                        + " It was recorded on a later day, 18 February 2026 at 4:40pm; what was recorded in between is"
                        + " left out. See the case as it was known at that moment");
        assertThat(html.select("a[href='/cases/BSCP-2026-001?at=2026-02-09T23:59:59.999Z']")
                        .text())
                .isEqualTo("See the case as it was known at that moment");
    }

    @Test
    void saysFirstWhatWasOutOfOrder() {
        assertThat(html.select(".govuk-inset-text li").eachText())
                .containsExactly(
                        "A conflict of interest came out late",
                        "It was recorded 7 working days after it was taken, which is more than 5.",
                        "It must be taken again, and nothing has taken its place yet.");
    }

    @Test
    void reckonsTheQuorumStepByStepAndNamesItsRules() {
        assertThat(html.select("ol.govuk-list--number li").eachText())
                .containsExactly("Needed: 2 different agencies free to decide.", "The quorum was not reached.");
        assertThat(html.text()).contains("do not account for the agencies that were counted");
        var police = html.select("tbody tr").get(1);
        assertThat(police.text()).contains("WMP", "deputy for Nerys Dunsford", "Not counted: a conflict of interest");
        assertThat(under("Policy"))
                .isEqualTo("Version 2, in force from 1 April 2025; register of seats and agencies, version 4");
        assertThat(under("Read from")).isEqualTo("Invented terms of reference, section 3");
        assertThat(under("Quorum")).isEqualTo("2 different agencies have to be free to decide. Among them: WMP.");
        assertThat(under("If members differ"))
                .isEqualTo("They vote. The majority is that of the votes cast. The chair breaks a tie.");
    }

    @Test
    void tellsTheVotesTheDissentAndTheReasonsAgainstEachCriterion() {
        assertThat(html.select("ul.govuk-list li").eachText())
                .contains(
                        "ICB: for, Nerys Dunsford",
                        "WMP: against, A member whose name is not known here, entered from the minutes, not counted",
                        "Casting vote of Nerys Dunsford: for");
        assertThat(under("WMP is of another view")).isEqualTo("seen by me");
        assertThat(under("Practice has to improve")).isEqualTo("Yes seen by me");
        assertThat(under("The Panel thinks a local review more appropriate"))
                .isEqualTo("The Panel has not considered it yet (answered in the recommendation)");
        assertThat(html.text())
                .contains("A decision was flagged for review, 18 February 2026 at 4:40pm, Nerys Dunsford");
    }

    @Test
    void handsOutTheReceiptToWhoeverReadsProofs() {
        assertThat(under("Place in the log")).isEqualTo("Event 12 of the log (" + ADecisionOnRecord.EVENT + ")");
        assertThat(under("Fingerprint")).isEqualTo("aaaa=");
        assertThat(html.expectFirst(".cr-receipt").wholeText()).startsWith("c2sp.org/tlog-proof@v1\nindex 11");
        assertThat(html.select("a[download]").eachAttr("href"))
                .contains(
                        "/audit/receipts/" + ADecisionOnRecord.EVENT,
                        "/files/decisions/00000000-0000-0000-0000-000000000003.csv?case=BSCP-2026-001");
    }

    @Test
    void saysWhereItStandsToWhoeverDoesNot() {
        assertThat(page(LOGGED, null, SOMEBODY).text()).contains("can hand out its receipt");
        assertThat(page(LOGGED, null, SOMEBODY).select(".cr-receipt")).isEmpty();
        assertThat(page(null, null, SOMEBODY).text()).contains("It is not in the audit log yet.");
    }

    /** §15.2-12: "that decision is marked for scrutiny by another". */
    @Test
    void saysWhatSomebodyElseHasToScrutiniseAndWhereNothingWasOnRecordYet() {
        var texts = new TextReader(_ -> Optional.of("seen by me"));
        var view = DecisionAuditView.of(ADecisionOnRecord.tipped(), null, new People(Map.of()), texts, SOMEBODY);

        Document page = Rendered.page("decision", view);
        assertThat(page.select(".govuk-inset-text li").eachText())
                .containsExactly(
                        "A conflict of interest came out late",
                        "The scrutineer broke the tie, so that somebody else scrutinises it");
        assertThat(page.text())
                .contains("As the item was closed in its meeting, 18 February 2026 at 4:40pm."
                        + " Nothing of the case was on record here yet.");
        assertThat(page.select("a[href^='/cases/BSCP-2026-001?at=']")).isEmpty();
    }

    /** IG8: whoever declared a conflict on it reads none of its text. */
    @Test
    void keepsItsTextFromWhoeverWasConflicted() {
        var withheld = new SealedText(new UUID(0, 1), "", 42);
        var texts = new TextReader(_ -> Optional.of("seen by me"));
        var view = DecisionAuditView.of(
                ADecisionOnRecord.audit(null, withheld), null, new People(Map.of()), texts, ADecisionOnRecord.POLICE);

        assertThat(Rendered.page("decision", view).text())
                .contains("Kept from you because of your conflict of interest (42 characters).");
    }

    private static Document page(@Nullable DecisionReceipt receipt, @Nullable Proof proof, UserId reader) {
        var people = new People(Map.of(ADecisionOnRecord.CHAIR.value(), "Nerys Dunsford"));
        var texts = new TextReader(_ -> Optional.of("seen by me"));
        return Rendered.page(
                "decision",
                DecisionAuditView.of(
                        ADecisionOnRecord.audit(receipt, ADecisionOnRecord.WRITTEN), proof, people, texts, reader));
    }

    private String under(String key) {
        return html.select("dt").stream()
                .filter(term -> term.text().equals(key))
                .map(term -> term.parents().getFirst().expectFirst("dd"))
                .map(Element::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing under " + key));
    }
}
