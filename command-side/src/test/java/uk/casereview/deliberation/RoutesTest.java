package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Concluding.*;
import static uk.casereview.deliberation.Said.present;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.shared.Body;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

class RoutesTest {

    @ParameterizedTest
    @EnumSource(
            value = DecisionMode.class,
            names = {"ESCALATED", "DEFERRED"})
    void aQuestionMayGoUpOrBePutOff(DecisionMode mode) {
        assertThat(decision(scsg(present(FOUR).mode(mode))).result()).hasToString(mode.toString());
    }

    @Test
    void puttingOffNeedsNoQuorum() {
        assertThat(decision(scsg(present(BCT).mode(DecisionMode.DEFERRED))))
                .extracting(
                        DecisionRecord::result,
                        each -> Objects.requireNonNull(each.quorum()).met())
                .containsExactly(DecisionResult.DEFERRED, false);
    }

    @Test
    void anExtraordinaryMeetingIsAMeeting() {
        assertThat(decision(scsg(present(FOUR).by(Route.EXTRAORDINARY))).route())
                .isEqualTo(Route.EXTRAORDINARY);
    }

    @Test
    void inWritingAQuorumHasToReply() {
        Said three = present(FOUR).by(Route.WRITTEN).evidence("mail-1").vote(Choice.FOR, BCT, WMP, BCC);
        Said four = present().by(Route.WRITTEN).evidence("mail-1").vote(Choice.FOR, BCT, WMP, BCC, BCHC);

        assertRefused(scsg(three), RefusalCode.NOT_QUORATE);
        assertThat(decision(scsg(four)).attendance())
                .extracting(DecisionRecord.Attendee::memberId)
                .containsExactly(BCT, WMP, BCC, BCHC);
    }

    @Test
    void inWritingTheRepliesAreKept() {
        assertRefused(scsg(present().by(Route.WRITTEN).vote(Choice.FOR, FOUR)), RefusalCode.WRITTEN_REPLIES_MISSING);
        assertThat(refusal(scsg(present(FOUR).by(Route.WRITTEN).evidence("mail-1")))
                        .facts())
                .as("whoever replied stands among the votes")
                .containsEntry("repliesIn", "votes");
    }

    @Test
    void aChairsActionNeverDeterminesAnOutcome() {
        assertRefused(scsg(present(BCT).by(Route.CHAIRS_ACTION).chairedBy(BCT)), RefusalCode.CHAIRS_ACTION_NOT_ALLOWED);
    }

    @Test
    void aChairsActionMayArrangeThings() {
        Context chair = by(BCT, Role.CHAIR, agency("BCT"), birmingham());
        Said said = present().by(Route.CHAIRS_ACTION);

        DecisionRecord decision = decision(Deliberation.arrange(Body.SCSG, said.request(), chair, false));

        assertThat(decision.chairMemberId()).isEqualTo(BCT);
        assertThat(decision.route()).isEqualTo(Route.CHAIRS_ACTION);
        assertThat(decision.quorum()).isNull();
        assertThat(decision(
                        Deliberation.corrected(decision, present().because(null).request(), Set.of(), chair)))
                .isEqualTo(decision);
    }

    @Test
    void aChairsActionIsAChairs() {
        Context context = byManager(birmingham());

        assertRefused(arrange(present().chairedBy(WMP), context), RefusalCode.NOT_THE_CHAIR);
        assertRefused(arrange(present().chairedBy(BCT).conflicted(BCT), context), RefusalCode.NOT_THE_CHAIR);
        assertRefused(arrange(present().chairedBy(BCT).because(null), context), RefusalCode.RATIONALE_REQUIRED);
        assertThat(decision(arrange(present().chairedBy(BCT).conflicted(WMP), context))
                        .conflicts())
                .hasSize(1);
    }

    /** Whoever acts alone has no votes to show, and puts nothing off. */
    @Test
    void aChairsActionHasNoProceedings() {
        Context context = byManager(birmingham());

        assertRefused(arrange(present(BCT, WMP).chairedBy(BCT), context), RefusalCode.PROCEEDINGS_UNEXPECTED);
        assertRefused(
                arrange(present().chairedBy(BCT).mode(DecisionMode.DEFERRED), context),
                RefusalCode.PROCEEDINGS_UNEXPECTED);
    }

    private static Conclusion arrange(Said said, Context context) {
        return Deliberation.arrange(Body.SCSG, said.by(Route.CHAIRS_ACTION).request(), context, false);
    }

    @Test
    void aChairNamesNobodyTheRegisterDoesNotKnow() {
        Context chair = by(BCT, Role.CHAIR, agency("BCT"), birmingham());
        Said said = present().by(Route.CHAIRS_ACTION).conflicted(user("a passer-by"));

        assertRefused(Deliberation.arrange(Body.SCSG, said.request(), chair, false), RefusalCode.UNKNOWN_REFERENCE);
    }
}
