package uk.casereview.process;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.UserId;

/** What something that happened leaves behind about a decision, for what happens later. */
sealed interface Remembered {

    /**
     * A decision took effect.
     *
     * @param fileCommands under which the aggregate takes what is asked of its file
     * @param takenBy the event in which it took effect
     * @param confirmBy the last day to confirm it; null where nobody has to
     */
    record Taken(
            DecisionId decisionId,
            UUID streamId,
            CaseRef caseRef,
            String fileCommands,
            PartnershipCode partnership,
            UUID takenBy,
            @Nullable LocalDate confirmBy)
            implements Remembered {}

    /** Nobody is asked to confirm it any more. */
    record SeenTo(DecisionId decisionId, UUID streamId) implements Remembered {}

    /** The record is out of all figures, and its decisions with it. */
    record CountsNoMore(UUID streamId) implements Remembered {}

    /** A conflict that the member had came out after the decision. */
    record ConflictCameOut(OfCase decision, UserId memberId) implements Remembered {}

    /** A decision of one case; the id follows from the command's, and one key may be sent about two cases. */
    record OfCase(CaseRef caseRef, DecisionId decisionId) {}
}
