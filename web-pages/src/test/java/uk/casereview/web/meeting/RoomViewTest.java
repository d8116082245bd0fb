package uk.casereview.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.meeting.MeetingRoom.Step;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** What the page of a meeting says and offers, to whom. */
class RoomViewTest {
    private static final Actor CHARITY = AMeeting.member(AMeeting.CHARITY, "NSPCC");
    private static final Actor CLERK = AMeeting.reader(AMeeting.CLERK, Role.BUSINESS_MANAGER, null);

    @Test
    void theQuorumOfTheItemNamesWhoIsMissingAndWhy() {
        var page = new AMeeting().page(CHARITY);

        assertThat(page.title()).startsWith("Serious Cases Sub-Group, 19 February 2026");
        assertThat(page.expectFirst("#now-1 [role=status]").text())
                .isEqualTo("Not quorate Only three agencies are free to decide: BCT, ICB and NSPCC. Four are needed."
                        + " Missing: BCC (sent apologies), WMP (conflict of interest).");
        assertThat(page.expectFirst("#room-now [role=status]").text())
                .isEqualTo("Quorate Four agencies are free to decide: BCT, ICB, NSPCC and WMP. Four are needed.");
        assertThat(page.expectFirst("#now-1 progress").attr("value")).isEqualTo("3");
    }

    @Test
    void aMemberIsOfferedTheirOwnVoteAndNothingElse() {
        var page = new AMeeting().may("CastVote", AMeeting.CHARITY).page(CHARITY);

        assertThat(page.select("#steps-1 form")).hasSize(1);
        var form = page.expectFirst("#step-1-cast-vote form");
        assertThat(form.attr("action")).isEqualTo("/meetings/" + AMeeting.ID + "/cast-vote");
        assertThat(form.select("input[type=radio]").eachAttr("value")).containsExactly("FOR", "AGAINST", "ABSTAIN");
        assertThat(form.select("select")).isEmpty();
        assertThat(form.select("input[name=itemRef]").eachAttr("value")).containsExactly("1");
        assertThat(page.select("#room-steps form, #room-attendance form")).isEmpty();
    }

    @Test
    void whoHasVotedSeesTheirVoteChosen() {
        var page = new AMeeting().tied().may("CastVote", AMeeting.TRUST).page(AMeeting.member(AMeeting.TRUST, "BCT"));

        assertThat(page.select("#step-1-cast-vote input[checked]").eachAttr("value"))
                .containsExactly("AGAINST");
        assertThat(page.expectFirst("#now-1").text())
                .contains("BCT: against", "ICB: for", "NSPCC: has not voted", "For: 1. Against: 1.")
                .contains("The votes are even. The casting vote is for Doctor Elmsgate.");
    }

    @Test
    void theClerkSaysWhoseVoteItIsAndWhoComes() {
        var page = new AMeeting()
                .may("CastVote", AMeeting.CHARITY, AMeeting.DOCTOR)
                .mayWithMeeting(new Step("RecordArrival", List.of(AMeeting.COUNCIL), null))
                .mayWithMeeting(new Step("RecordDeparture", List.of(AMeeting.POLICE), null))
                .page(CLERK);

        assertThat(page.select("#cast-vote-1-castBy option").eachText())
                .containsExactly("Choose somebody", "Charis Elmsgate", "Doctor Elmsgate");
        assertThat(page.select("#room-attendance button").eachText())
                .containsExactly("Has left: Polly Elmsgate", "Has come: Connor Elmsgate");
        assertThat(page.expectFirst("#room-attendance").text())
                .contains("Connor Elmsgate, core member: sent apologies")
                .contains("Doctor Elmsgate, core member: here since 9:50am");
    }

    @Test
    void whatCannotBeDoneYetSaysWhy() {
        var page = new AMeeting()
                .step(new Step(
                        "CloseItem",
                        List.of(),
                        new Refusal(
                                RefusalCode.NOT_QUORATE,
                                Map.of("minimum", 4, "agencies", List.of("BCT", "ICB", "NSPCC")))))
                .page(CLERK);

        assertThat(page.select("#step-1-close-item form")).isEmpty();
        assertThat(page.expectFirst("#step-1-close-item p:not([hidden])").text())
                .isEqualTo("Decide this item: The meeting is not quorate for this item."
                        + " Only three agencies are free to decide: BCT, ICB and NSPCC. Four are needed.");
    }

    @Test
    void aConflictTakesTheQuestionAway() {
        Actor police = AMeeting.member(AMeeting.POLICE, "WMP");

        assertThat(new AMeeting().page(CHARITY).expectFirst("[data-room-text]").text())
                .isEqualTo("Is it grave?");
        var closed = new AMeeting().page(police);
        assertThat(closed.expectFirst("#item-1").text())
                .contains("You have declared a conflict of interest on this item.")
                .doesNotContain("Is it grave?");
        assertThat(closed.expectFirst("[data-room-shape]").attr("data-room-shape"))
                .isEqualTo("1-");
    }

    @Test
    void whatIsRefusedStaysInTheFormWithItsReasonAtTheTop() {
        var entered = new Entered(
                "close-item",
                "1",
                Map.of("rationale", "Too short.", "dissent-NSPCC", "We differ."),
                List.of(new Entered.Wrong("close-item-1-rationale", "Give a reason of 20 characters.")));
        var page = AMeeting.page(new AMeeting().may("CloseItem").seenBy(CLERK), entered);

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.expectFirst(".govuk-error-summary a").attr("href")).isEqualTo("#close-item-1-rationale");
        assertThat(page.expectFirst("#close-item-1-rationale").text()).isEqualTo("Too short.");
        assertThat(page.expectFirst("#close-item-1-dissent-NSPCC").text()).isEqualTo("We differ.");
        assertThat(page.expectFirst("#close-item-1-rationale-error").text())
                .isEqualTo("Error: Give a reason of 20 characters.");
    }

    @Test
    void everyStepHasItsForm() {
        AMeeting meeting = new AMeeting()
                .tied()
                .may("OpenItem")
                .may("DeclareConflict", AMeeting.CHARITY)
                .may("AgreeDiscussion", AMeeting.POLICE)
                .may("ElectItemChair", AMeeting.CHARITY, AMeeting.TRUST)
                .may("CastVote", AMeeting.CHARITY)
                .may("CastCastingVote", AMeeting.DOCTOR)
                .may("CloseItem")
                .may("DeferItem");
        for (String step : List.of(
                "OpenMeeting",
                "ListItem",
                "AdjournMeeting",
                "Resume",
                "CloseMeeting",
                "ApproveMinutes",
                "CancelMeeting")) {
            meeting.mayWithMeeting(new Step(step, List.of(), null));
        }
        var page = meeting.page(CLERK);

        assertThat(page.select("#steps-1 form")).hasSize(8);
        assertThat(page.select("#room-steps form")).hasSize(7);
        assertThat(page.select("form [id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[style], script:not([src])")).isEmpty();
    }

    @Test
    void aPageThatStaysOpenGetsTheSamePartsWithoutAnyText() {
        AMeeting meeting = new AMeeting().may("CastVote", AMeeting.CHARITY);
        var live = meeting.live(CHARITY);

        assertThat(live.select("[data-room-part]").eachAttr("id"))
                .containsExactlyInAnyOrderElementsOf(
                        meeting.page(CHARITY).select("[data-room-part]").eachAttr("id"));
        assertThat(live.expectFirst("#step-1-cast-vote form")).isNotNull();
        assertThat(live.text()).doesNotContain("Is it grave?");
    }
}
