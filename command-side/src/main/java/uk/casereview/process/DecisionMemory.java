package uk.casereview.process;

import java.util.Optional;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.FlagReason;
import uk.casereview.decider.RegisterReader;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.meeting.MeetingEvent.LateConflictDeclared;
import uk.casereview.process.CaseDecisions.Taken;

/** Keeps {@link CaseDecisions} with the process's own token, so that each event finds what those before it left. */
final class DecisionMemory {
    private final CaseDecisions decisions;
    private final RegisterReader registers;

    DecisionMemory(CaseDecisions decisions, RegisterReader registers) {
        this.decisions = decisions;
        this.registers = registers;
    }

    void remember(Happening happening) {
        switch (happening.event()) {
            case LateConflictDeclared e -> decisions.conflictCameOut(e.decisionId(), e.memberId());
            case DecisionConfirmed e -> decisions.seenTo(e.decisionId(), happening.aggregateId());
            case DecisionRecordCorrected e -> decisions.seenTo(e.decisionId(), happening.aggregateId());
            case DecisionFlaggedForReview e
            when e.reason() == FlagReason.UNCONFIRMED -> decisions.seenTo(e.decisionId(), happening.aggregateId());
            case MarkedDuplicate _, MarkedEnteredInError _ -> decisions.countNoMore(happening.aggregateId());
            default -> takenIn(happening).ifPresent(decision -> decisions.take(taken(decision, happening)));
        }
    }

    /** The decision that takes effect in the case; in a meeting it has not yet. */
    static Optional<DecisionRecord> takenIn(Happening happening) {
        return happening.envelope().caseId() == null ? Optional.empty() : RecordsDecision.in(happening.event());
    }

    private Taken taken(DecisionRecord decision, Happening happening) {
        var envelope = happening.envelope();
        var calendar =
                registers.of(envelope.partnership()).register().settings().calendar();
        return new Taken(
                decision.decisionId(),
                happening.aggregateId(),
                happening.fileCommands(),
                envelope.partnership(),
                happening.eventId(),
                ConfirmationPolicy.confirmBy(envelope.actor().role(), envelope.recordedAt(), calendar)
                        .orElse(null));
    }
}
