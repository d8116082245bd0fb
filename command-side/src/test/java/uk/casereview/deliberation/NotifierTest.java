package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Concluding.*;
import static uk.casereview.deliberation.Said.present;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.shared.Body;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

class NotifierTest {

    private final Context notifier = by(BCC, Role.LA_NOTIFIER, agency("BCC"), birmingham());

    @Test
    void theNotifierDecidesAloneAndSaysWhy() {
        DecisionRecord decision =
                decision(Deliberation.conclude(Body.LA_NOTIFIER, present().request(), notifier));

        assertThat(decision.attendance())
                .extracting(DecisionRecord.Attendee::memberId)
                .containsExactly(BCC);
        assertThat(decision.route()).isEqualTo(Route.SINGLE_AGENCY);
        assertThat(decision.quorum()).isNull();
        assertThat(decision).isEqualTo(decision(Deliberation.ofNotifier(null, text(20), notifier)));
    }

    @Test
    void withoutAReasonItIsRefused() {
        assertRefused(Deliberation.conclude(Body.LA_NOTIFIER, null, notifier), RefusalCode.RATIONALE_REQUIRED);
        assertRefused(Deliberation.ofNotifier(TODAY, text(5), notifier), RefusalCode.RATIONALE_REQUIRED);
    }

    /** CA04 s16C gives the authority the last word, and no body of the partnership. */
    @Test
    void noBodyIsASingleAgency() {
        Said alone = present(FOUR).by(Route.SINGLE_AGENCY);
        DecisionRecord taken = decision(scsg(present(FOUR)));

        assertThat(refusal(scsg(alone)).facts()).containsEntry("unexpected", List.of("route"));
        assertRefused(
                Deliberation.corrected(taken, alone.request(), Set.of(), byManager(birmingham())),
                RefusalCode.PROCEEDINGS_UNEXPECTED);
        assertThat(decision(notified(present().by(Route.SINGLE_AGENCY))).route())
                .isEqualTo(Route.SINGLE_AGENCY);
        assertRefused(notified(present().by(Route.MEETING)), RefusalCode.PROCEEDINGS_UNEXPECTED);
    }

    /** A record of one person's decision breaks no rule about bodies, however it is corrected. */
    @Test
    void aCorrectedRecordIsStillTheirs() {
        DecisionRecord taken = decision(Deliberation.ofNotifier(null, text(20), notifier));
        Said otherwise = present().because(text(30)).on(TODAY.minusDays(1));

        Conclusion.Concluded corrected = assertInstanceOf(
                Conclusion.Concluded.class, Deliberation.corrected(taken, otherwise.request(), Set.of(), notifier));

        assertThat(corrected.irregularities()).isEmpty();
        assertThat(corrected.decision().decisionId()).isEqualTo(taken.decisionId());
        assertThat(corrected.decision().attendance()).isEqualTo(taken.attendance());
        assertThat(corrected.decision().decidedOn()).isEqualTo(TODAY.minusDays(1));
        assertThat(corrected.decision().rationale()).isEqualTo(text(30));
        assertThat(decision(
                        Deliberation.corrected(taken, present().because(null).request(), Set.of(), notifier)))
                .isEqualTo(taken);
        assertRefused(
                Deliberation.corrected(taken, present().because(text(5)).request(), Set.of(), notifier),
                RefusalCode.RATIONALE_REQUIRED);
    }

    /** The local authority is alone, so that nobody voted with it and nothing was put off. */
    @Test
    void nobodyElsesProceedingsAreItsOwn() {
        assertRefused(notified(present().vote(Choice.FOR, WMP)), RefusalCode.PROCEEDINGS_UNEXPECTED);
        assertRefused(notified(present().mode(DecisionMode.DEFERRED)), RefusalCode.PROCEEDINGS_UNEXPECTED);
        DecisionRecord decision = decision(notified(present(BCC).at(NOW).mode(DecisionMode.CONSENSUS)));
        assertThat(decision.decidedAt()).isEqualTo(NOW);
        assertThat(decision.decidedOn()).isEqualTo(TODAY);
        assertRefused(
                Deliberation.corrected(decision, present().conflicted(WMP).request(), Set.of(), notifier),
                RefusalCode.PROCEEDINGS_UNEXPECTED);
    }

    private Conclusion notified(Said said) {
        return Deliberation.ofNotifier(null, null, said.request(), notifier);
    }

    /** §4.4: whoever decided alone was conflicted; nobody is left, though no quorum was asked. */
    @Test
    void aConflictOfTheOneWhoDecidedLeavesNobody() {
        DecisionRecord decision = decision(Deliberation.ofNotifier(null, text(20), notifier));
        Membership membership = Membership.of(Body.LA_NOTIFIER, TODAY, notifier);

        assertThat(LateConflict.of(decision, Set.of(BCC), membership).quorumFails())
                .isTrue();
        assertThat(LateConflict.of(decision, Set.of(WMP), membership).quorumFails())
                .isFalse();
    }

    @Test
    void andNotOfTomorrow() {
        assertRefused(Deliberation.ofNotifier(TODAY.plusDays(1), text(20), notifier), RefusalCode.DATE_IN_FUTURE);
    }
}
