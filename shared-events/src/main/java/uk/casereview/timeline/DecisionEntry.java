package uk.casereview.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.casefile.FlagReason;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.UserId;

/**
 * One decision on the audit list (§11.7).
 *
 * @param caseId null until an aggregate of the case has taken the decision over from the meeting
 * @param takenBy the event in which it took effect, by its stored name
 * @param settlesOutcome whether it says what a review leads to, and so can be revised by a later one
 * @param recordedByClerk whether who presided has to confirm it (§15.2-11)
 * @param revisedBy the later decision that stands in its place
 */
public record DecisionEntry(
        DecisionRecord decision,
        @Nullable UUID caseId,
        CaseRef caseRef,
        PartnershipCode partnership,
        String takenBy,
        Instant recordedAt,
        boolean settlesOutcome,
        boolean recordedByClerk,
        @Nullable UserId confirmedBy,
        List<DecisionRecordCorrected> corrections,
        List<DecisionFlaggedForReview> flags,
        @Nullable DecisionId revisedBy) {
    public DecisionEntry {
        corrections = List.copyOf(corrections);
        flags = List.copyOf(flags);
    }

    /** "Unconfirmed is effective and flagged" (§15.2-11); what must be decided again is not confirmed. */
    public boolean awaitsConfirmation() {
        return recordedByClerk
                && confirmedBy == null
                && flags.stream().noneMatch(DecisionFlaggedForReview::mustBeRedecided);
    }

    /** The scrutineer broke the tie, in a meeting or outside one, so that somebody else scrutinises it (§15.2-12). */
    public boolean markedForScrutiny() {
        return decision.scrutineerCast().isPresent()
                || flags.stream().anyMatch(flag -> flag.reason() == FlagReason.SCRUTINEER_CAST);
    }
}
