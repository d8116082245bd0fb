package uk.casereview.process;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.PartnershipCode;

/**
 * A decision that no meeting of its body has heard of. §15.2-9: WRITTEN and CHAIRS_ACTION "are listed at the next
 * meeting"; the delegated partners answer one by one (§15.2-10) and have no meeting to list it at.
 *
 * @param fileCommands under which the aggregate takes what is asked of its file
 * @param reportedTo the meeting that the decision says it is reported to
 * @param taskId the task that asks people to list it; null while none does
 */
record Unheard(
        DecisionId decisionId,
        UUID streamId,
        String fileCommands,
        UUID caseId,
        CaseRef caseRef,
        PartnershipCode partnership,
        Body body,
        Route route,
        LocalDate decidedOn,
        @Nullable MeetingId reportedTo,
        @Nullable UUID taskId) {

    /** The decision that took effect outside a meeting, where one did. */
    static Optional<Unheard> in(Happening happening) {
        UUID caseId = happening.envelope().caseId();
        CaseRef caseRef = happening.envelope().caseRef();
        return caseId == null || caseRef == null
                ? Optional.empty()
                : RecordsDecision.in(happening.event())
                        .filter(Unheard::outsideAMeeting)
                        .map(decision -> of(decision, happening, caseId, caseRef));
    }

    private static boolean outsideAMeeting(DecisionRecord decision) {
        return decision.body() != Body.DSP
                && switch (decision.route()) {
                    case WRITTEN -> true;
                    case CHAIRS_ACTION -> true;
                    case MEETING -> false;
                    case EXTRAORDINARY -> false;
                };
    }

    private static Unheard of(DecisionRecord decision, Happening happening, UUID caseId, CaseRef caseRef) {
        return new Unheard(
                decision.decisionId(),
                happening.aggregateId(),
                happening.fileCommands(),
                caseId,
                caseRef,
                happening.envelope().partnership(),
                decision.body(),
                decision.route(),
                decision.decidedOn(),
                decision.reportedToMeeting(),
                null);
    }

    /** What the meeting is asked; it names no person, and the case by its reference only. */
    String question() {
        return switch (route) {
            case WRITTEN -> "To hear of the decision taken in writing on " + decidedOn + ".";
            default -> "To hear of the decision the chair took alone on " + decidedOn + ".";
        };
    }
}
