package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.process.Happenings.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.FlagDecision;
import uk.casereview.casefile.CaseFileEvent.ProposalLost;
import uk.casereview.casefile.FlagReason;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.process.Remembered.OfCase;
import uk.casereview.process.Remembered.Taken;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** §4.4: "After-the-fact declaration: decision is not erased; DecisionFlaggedForReview". */
class LateConflictProcessTest {
    private static final OfCase OURS = new OfCase(CASE, DECISION.decisionId());
    private static final Taken IN_REVIEW = new Taken(
            DECISION.decisionId(),
            REVIEW.value(),
            Happenings.CASE,
            Instruction.RAPID_REVIEW_FILE,
            new PartnershipCode("BSCP"),
            EVENT,
            null);

    @Test
    void flagsTheDecisionWhereverItTookEffect() {
        CaseProcess process = process(List.of(IN_REVIEW), List.of());

        assertThat(process.on(inMeeting(lateConflict())))
                .containsExactly(flag(Instruction.RAPID_REVIEW_FILE, REVIEW.value()));
        assertThat(process(List.of(), List.of()).on(inMeeting(lateConflict()))).isEmpty();
    }

    @Test
    void flagsWhatTakesEffectAfterTheConflictCameOut() {
        CaseProcess process = process(List.of(), List.of(NOTIFIER));

        assertThat(process.on(inNotification(new ProposalLost(DECISION))))
                .containsExactly(flag(Instruction.NOTIFICATION_FILE, NOTIFICATION.value()));
        assertThat(process.on(inMeeting(new ProposalLost(DECISION)))).isEmpty();
        assertThat(process.on(inNotification(new NotificationClosed()))).isEmpty();
        assertThat(process(List.of(IN_REVIEW), List.of()).on(inNotification(new ProposalLost(DECISION))))
                .isEmpty();
    }

    @Test
    void keepsItsNameInTheIdsOfItsCommands() {
        assertThat(process(List.of(), List.of()).name()).isEqualTo("flag-late-conflict");
    }

    private static CaseProcess process(List<Taken> taken, List<UserId> conflicted) {
        return new WhenConflictComesOutLateThenFlagDecision(
                decision -> decision.equals(OURS) ? taken : List.of(),
                decision -> decision.equals(OURS) ? conflicted : List.of());
    }

    private static Instruction flag(String fileCommands, UUID stream) {
        return new Instruction(
                fileCommands,
                new FlagDecision(stream, DECISION.decisionId(), FlagReason.LATE_CONFLICT, NOTIFIER, null),
                Set.of(RefusalCode.UNKNOWN_REFERENCE, RefusalCode.INVALID_STATE));
    }
}
