package uk.casereview.process;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.FlagReason;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.meeting.MeetingEvent.LateConflictDeclared;
import uk.casereview.process.Remembered.ConflictCameOut;
import uk.casereview.process.Remembered.CountsNoMore;
import uk.casereview.process.Remembered.OfCase;
import uk.casereview.process.Remembered.SeenTo;
import uk.casereview.process.Remembered.Taken;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;

/**
 * What is to be remembered of what happens to decisions.
 *
 * @param calendars in which days of each partnership the days to confirm are counted
 */
record DecisionMemory(Function<PartnershipCode, WorkingCalendar> calendars) {

    Optional<Remembered> of(Happening happening) {
        return switch (happening.event()) {
            case LateConflictDeclared e ->
                Optional.of(new ConflictCameOut(new OfCase(e.caseRef(), e.decisionId()), e.memberId()));
            case DecisionConfirmed e -> Optional.of(new SeenTo(e.decisionId(), happening.aggregateId()));
            case DecisionRecordCorrected e -> Optional.of(new SeenTo(e.decisionId(), happening.aggregateId()));
            case DecisionFlaggedForReview e ->
                e.reason() == FlagReason.UNCONFIRMED || e.mustBeRedecided()
                        ? Optional.of(new SeenTo(e.decisionId(), happening.aggregateId()))
                        : Optional.empty();
            case MarkedDuplicate _ -> Optional.of(new CountsNoMore(happening.aggregateId()));
            case MarkedEnteredInError _ -> Optional.of(new CountsNoMore(happening.aggregateId()));
            default -> takenIn(happening).map(decision -> taken(decision, happening));
        };
    }

    /** The decision that takes effect in the case; in a meeting it has not yet. */
    static Optional<DecisionRecord> takenIn(Happening happening) {
        return happening.envelope().caseId() == null ? Optional.empty() : RecordsDecision.in(happening.event());
    }

    /** Whatever is of a case says of which. */
    static CaseRef caseOf(Happening happening) {
        return Objects.requireNonNull(happening.envelope().caseRef());
    }

    private Taken taken(DecisionRecord decision, Happening happening) {
        var envelope = happening.envelope();
        return new Taken(
                decision.decisionId(),
                happening.aggregateId(),
                caseOf(happening),
                happening.fileCommands(),
                envelope.partnership(),
                happening.eventId(),
                ConfirmationPolicy.confirmBy(
                                envelope.actor().role(), envelope.recordedAt(), calendars.apply(envelope.partnership()))
                        .orElse(null));
    }
}
