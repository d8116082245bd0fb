package uk.casereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static uk.casereview.casefile.Filing.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.deliberation.Said;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

class FlagsTest {

    private DecisionFlaggedForReview flagged(DecisionRecord decision, @Nullable UserId member) {
        CaseFile file = CaseFile.EMPTY.withDecision(decision);
        return assertInstanceOf(
                DecisionFlaggedForReview.class,
                accepted(file, flag(FlagReason.LATE_CONFLICT, member), CLERK).getFirst());
    }

    @Test
    void aLateConflictThatChangesNothingLeavesTheDecision() {
        assertThat(flagged(DECISION, WMP).mustBeRedecided()).isFalse();
        assertThat(flagged(DECISION, null).mustBeRedecided()).isFalse();
    }

    @Test
    void oneThatTakesTheQuorumMeansDecidingAgain() {
        DecisionRecord four = decided(Said.present(ICB_DOCTOR, BCT, WMP, NSPCC));

        assertThat(flagged(four, WMP).mustBeRedecided()).isTrue();
        assertThat(flagged(four, null).mustBeRedecided()).isTrue();
    }

    /** each leaves four of five agencies, and both together three, where four are a quorum. */
    @Test
    void severalThatComeOutOneAfterAnotherAddUp() {
        CaseFile once = after(FILE, flag(FlagReason.LATE_CONFLICT, WMP), CLERK);
        assertThat(once.mustBeRedecided(ID)).isFalse();
        assertThat(once.decisions())
                .containsEntry(ID, new CaseFile.Decision(DECISION, false, true, false, Set.of(WMP)));

        assertThat(after(once, flag(FlagReason.LATE_CONFLICT, WMP), CLERK).mustBeRedecided(ID))
                .isFalse();
        assertThat(after(once, flag(FlagReason.LATE_CONFLICT, null), CLERK).mustBeRedecided(ID))
                .isTrue();
        assertThat(after(once, flag(FlagReason.LATE_CONFLICT, BCC), CLERK).mustBeRedecided(ID))
                .isTrue();
    }

    /** Only a conflict takes somebody's part away, and only of those it is said of. */
    @Test
    void flagsForOtherReasonsAddNothingToThem() {
        CaseFile others = after(FILE, flag(FlagReason.PROCEDURE, WMP), CLERK);
        others = after(others, flag(FlagReason.LATE_CONFLICT, null), CLERK);

        assertThat(others.decisions()).containsEntry(ID, new CaseFile.Decision(DECISION, false, true, false, Set.of()));
        assertThat(after(others, flag(FlagReason.LATE_CONFLICT, BCC), CLERK).mustBeRedecided(ID))
                .isFalse();
    }

    @Test
    void soDoesOneThatTakesTheMajorityOrTheCastingVote() {
        Said six = Said.present(ICB_DOCTOR, BCT, WMP, BCHC, BSMHFT, NSPCC)
                .vote(Choice.FOR, BCT, WMP)
                .vote(Choice.AGAINST, NSPCC);
        DecisionRecord byOne = decided(six);
        DecisionRecord cast = decided(six.vote(Choice.AGAINST, BCHC).casting(ICB_DOCTOR, Choice.FOR));

        assertThat(flagged(byOne, WMP).mustBeRedecided()).isTrue();
        assertThat(flagged(byOne, NSPCC).mustBeRedecided()).isFalse();
        assertThat(flagged(cast, ICB_DOCTOR).mustBeRedecided()).isTrue();
        assertThat(flagged(cast, BSMHFT).mustBeRedecided()).isFalse();
        DecisionRecord castAgainst = decided(six.casting(ICB_DOCTOR, Choice.AGAINST));
        assertThat(flagged(castAgainst, NSPCC).mustBeRedecided()).isTrue();
    }

    @Test
    void whoeverDecidesAloneCannotBeConflicted() {
        Context notifier = by(BCC, Role.LA_NOTIFIER, agency("BCC"), birmingham());
        DecisionRecord alone = assertInstanceOf(Concluded.class, Deliberation.ofNotifier(TODAY, text(20), notifier))
                .decision();

        assertThat(flagged(alone, BCC).mustBeRedecided()).isTrue();
    }

    @Test
    void otherReasonsAreForPeopleToWeigh() {
        assertThat(accepted(FILE, flag(FlagReason.NEW_INFORMATION, null), CLERK))
                .containsExactly(new DecisionFlaggedForReview(ID, FlagReason.NEW_INFORMATION, null, null, false));
        assertThat(after(FILE, flag(FlagReason.PROCEDURE, null), CLERK)
                        .decisions()
                        .get(ID))
                .isEqualTo(new CaseFile.Decision(DECISION, false, true, false, Set.of()));
    }

    /** a later flag for another reason does not lift it. */
    @Test
    void whatMustBeDecidedAgainStaysSo() {
        DecisionRecord four = decided(Said.present(ICB_DOCTOR, BCT, WMP, NSPCC));
        CaseFile once = after(CaseFile.EMPTY.withDecision(four), flag(FlagReason.LATE_CONFLICT, WMP), CLERK);

        assertThat(once.mustBeRedecided(ID)).isTrue();
        assertThat(after(once, flag(FlagReason.NEW_INFORMATION, null), CLERK).mustBeRedecided(ID))
                .isTrue();
        assertThat(after(FILE, flag(FlagReason.NEW_INFORMATION, null), CLERK).mustBeRedecided(ID))
                .isFalse();
    }

    @Test
    void onlyAKnownDecisionAndSomebodyWhoTookPart() {
        assertThat(refused(CaseFile.EMPTY, flag(FlagReason.PROCEDURE, null), CLERK)
                        .code())
                .isEqualTo(RefusalCode.DECISION_UNKNOWN);
        assertThat(refused(FILE, flag(FlagReason.LATE_CONFLICT, BCHC), CLERK).code())
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(refused(FILE, flag(FlagReason.LATE_CONFLICT, ADVISER), CLERK).code())
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void whatTheChairHasConfirmedIsNotFlaggedAsUnconfirmed() {
        CaseFile confirmed = after(FILE, new CaseFileCommand.ConfirmDecision(AGGREGATE, ID), CHAIR);

        assertThat(accepted(FILE, flag(FlagReason.UNCONFIRMED, null), CLERK)).hasSize(1);
        assertThat(refused(confirmed, flag(FlagReason.UNCONFIRMED, null), CLERK).code())
                .isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(accepted(confirmed, flag(FlagReason.PROCEDURE, null), CLERK)).hasSize(1);
    }
}
