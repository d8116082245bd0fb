package uk.casereview.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Tally;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.SealedText;
import uk.casereview.timeline.CaseQuery.ReadAt;
import uk.casereview.timeline.DecisionEntry;
import uk.casereview.timeline.DecisionQuery.DecisionReceipt;

/**
 * One decision with all that a scrutineer asks of it (§11.7).
 *
 * @param entry the record as it counts now, with both forms of each correction
 * @param action what it decided, in words
 * @param lagWorkingDays from the decision to its record
 * @param policy under which it was decided; null where the policy named is not known here
 * @param reasons against each criterion that was asked
 * @param onRecord what was on record when the decision was taken
 * @param revisions what was recorded about it afterwards, oldest first
 * @param receipt where its place in the audit log is proven; null until it is logged
 * @param leafHash what was logged, in base64; null until it is logged
 */
public record DecisionAudit(
        DecisionEntry entry,
        String action,
        int lagWorkingDays,
        QuorumReckoning quorum,
        VoteCount votes,
        @Nullable PolicyUsed policy,
        List<Reason> reasons,
        Flags flags,
        OnRecord onRecord,
        List<Revision> revisions,
        @Nullable DecisionReceipt receipt,
        @Nullable String leafHash,
        ReadAt readAt) {

    /**
     * How the votes were counted.
     *
     * @param abstained agencies that voted neither way
     * @param notCounted agencies whose vote was none: the voter was not free to decide, or the agency had voted
     * @param majority the count in words
     */
    public record VoteCount(Tally tally, List<AgencyCode> abstained, List<AgencyCode> notCounted, String majority) {}

    /**
     * The policy of the partnership under its version.
     *
     * @param source the documents it was read from
     * @param quorum what it asks of the body; null where it asks nothing
     * @param voting what it says of disagreement; null where it says nothing
     * @param registerVersion the version of the register of seats and agencies that was used beside it
     */
    public record PolicyUsed(
            String version,
            LocalDate effectiveFrom,
            String source,
            @Nullable QuorumRule quorum,
            @Nullable VotingRule voting,
            long registerVersion) {}

    /**
     * One criterion answered.
     *
     * @param in the decision in which it was answered: this one, or the one that it followed
     * @param criterion by its code, as the event has it
     * @param evidence why
     */
    public record Reason(
            DecisionId in,
            String criterion,
            String answer,
            @Nullable SealedText evidence) {}

    /**
     * What a scrutineer looks at first.
     *
     * @param markedForScrutiny the scrutineer broke a tie, so that somebody else scrutinises it (§15.2-12)
     */
    public record Flags(
            boolean lateConflict,
            boolean recordedLate,
            boolean mustBeRedecided,
            boolean awaitsConfirmation,
            boolean markedForScrutiny) {}

    /** As at which moment a decision is shown what was on record. */
    public enum ShownAsAt {
        /** The closing of its item in the meeting. */
        ITEM_CLOSED,
        /** The end of its day in London, where it was recorded on a later day. */
        END_OF_DAY,
        /** Just before the event in which it was recorded. */
        BEFORE_ITS_EVENT
    }

    /**
     * The case as it was known when the decision was taken (§11.8: "what was known").
     *
     * @param which moment that is
     * @param position the last place in the log of what was known of the case then; -1 where nothing was yet
     * @param recordedLaterAt when the decision was recorded, where that was on a later day; else null
     * @param link where to read it; null where nothing was known yet
     */
    public record OnRecord(
            ShownAsAt which,
            Instant asOf,
            long position,
            @Nullable Instant recordedLaterAt,
            @Nullable String link) {}

    /** Something recorded about the decision after it. */
    public record Revision(
            long position,
            UUID eventId,
            String type,
            String action,
            Instant recordedAt,
            Actor recordedBy,
            @Nullable DecisionId decisionId) {}
}
