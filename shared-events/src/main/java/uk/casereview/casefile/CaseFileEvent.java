package uk.casereview.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Decided;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.practicereview.FamilyRole;
import uk.casereview.rapidreview.OutcomeProposal;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Correction;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.OnDay;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** What can become true of every aggregate of a case. */
public sealed interface CaseFileEvent extends Event {

    /**
     * A disagreement is with another body; without a reason, the differing positions on record are the reason.
     *
     * @param proposal what a body could not agree to recommend
     */
    record DecisionEscalated(
            UUID escalationId,
            @Nullable DecisionId decisionId,
            EscalationBody toBody,
            @Nullable SealedText reason,
            @Nullable OutcomeProposal proposal)
            implements CaseFileEvent {}

    /**
     * The escalation has ended; where the question was one of outcome, with the outcome decided.
     *
     * @param outcome in words; of what ended with its review, why that was closed
     * @param resolvedBy who decided; null where those who differed came to agree, where the review was closed without an
     *     answer, or before it was kept
     */
    record EscalationResolved(
            UUID escalationId,
            SealedText outcome,
            @Nullable SealedText scrutineerAdvice,
            @Nullable ReviewOutcome decidedOutcome,
            @Nullable UserId resolvedBy)
            implements CaseFileEvent {}

    /** A decision is to be looked at again; it is not erased. */
    record DecisionFlaggedForReview(
            DecisionId decisionId,
            FlagReason reason,
            @Nullable UserId memberId,
            @Nullable SealedText note,
            boolean mustBeRedecided)
            implements CaseFileEvent {}

    /** The presiding chair stands by the record of the decision. */
    record DecisionConfirmed(DecisionId decisionId, UserId confirmedBy) implements CaseFileEvent {}

    /** The record of the decision was wrong; both forms are kept. */
    record DecisionRecordCorrected(DecisionId decisionId, DecisionRecord from, DecisionRecord to, SealedText reason)
            implements CaseFileEvent, Correction {}

    /** A proposal was voted down; nothing else changes. */
    record ProposalLost(DecisionRecord decision) implements CaseFileEvent, Decided {}

    /** The body put the question off; nothing else changes. */
    record DecisionDeferred(DecisionRecord decision) implements CaseFileEvent, Decided {}

    /** Case-review information may go to the third party named. */
    record DisclosureAuthorised(
            UUID disclosureId,
            SealedText recipient,
            SealedText purpose,
            SealedText scope,
            DisclosureBasis basis,
            List<UserId> agreedBy,
            @Nullable String legalAdviceRef)
            implements CaseFileEvent {}

    /** The independent scrutineer has put a remark on record. */
    record ScrutinyObservationAdded(UUID observationId, SealedText text) implements CaseFileEvent {}

    /** An agency owes the scrutineer an answer, about a part of the record or all of it. */
    record ChallengeRaised(
            UUID challengeId,
            AgencyCode toAgency,
            LocalDate dueOn,
            SealedText text,
            @Nullable UUID about) implements CaseFileEvent {}

    /** The agency has answered. */
    record ChallengeAnswered(UUID challengeId, SealedText answer) implements CaseFileEvent {}

    /** The scrutineer has closed the challenge. */
    record ChallengeClosed(
            UUID challengeId, boolean satisfied, @Nullable SealedText note) implements CaseFileEvent {}

    /** A child, or somebody of the family, has been heard. */
    record VoiceRecorded(UUID voiceId, FamilyRole whose, VoiceSource source, LocalDate on, SealedText said)
            implements CaseFileEvent, OnDay {}

    /** What was said has been used so. */
    record VoiceUsed(UUID voiceId, FamilyRole whose, LocalDate on, SealedText use) implements CaseFileEvent, OnDay {}

    /** A document belongs to the file. */
    record DocumentAttached(String docRef, String hash, Classification classification) implements CaseFileEvent {}

    /** This record repeats another and counts no more. */
    record MarkedDuplicate(CaseRef of, SealedText reason) implements CaseFileEvent {}

    /** This record should never have been made and counts no more. */
    record MarkedEnteredInError(SealedText reason) implements CaseFileEvent {}

    /** Somebody in one of the roles should look at something. */
    record TaskRaised(
            UUID taskId,
            TaskKind kind,
            List<Role> forRoles,
            String about,
            @Nullable LocalDate dueOn) implements CaseFileEvent {}

    /** The task needs nobody any more. */
    record TaskCompleted(UUID taskId) implements CaseFileEvent {}

    /** A rule was broken by something that had already happened; the chair and the scrutineer are to know (§15.1-1). */
    record IrregularityRecorded(List<RefusalCode> irregularities, SealedText reason) implements CaseFileEvent {}
}
