package uk.casereview.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.practicereview.FamilyRole;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Command;
import uk.casereview.shared.Corrects;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Reference;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** Commands common to the aggregates of a case (§5.1a, §15.2, §15.9). */
public sealed interface CaseFileCommand extends Command {

    /** Takes a disagreement to another body under the Resolution and Escalation Protocol. */
    record EscalateDecision(
            UUID target,
            @Nullable DecisionId decisionId,
            EscalationBody toBody,
            @Nullable SealedText reason) implements CaseFileCommand {}

    /**
     * Records how an escalation ended, with the scrutineer's advice.
     *
     * @param decidedOutcome which outcome it is, where that was the question (§15.2-10)
     * @param resolvedBy who ended it, where the clerk types for them (§15.2-11)
     */
    record ResolveEscalation(
            UUID target,
            UUID escalationId,
            @Nullable SealedText outcome,
            @Nullable SealedText scrutineerAdvice,
            @Nullable ReviewOutcome decidedOutcome,
            @Nullable UserId resolvedBy)
            implements CaseFileCommand {}

    /**
     * Marks a decision to be looked at again.
     *
     * @param memberId whose conflict came out late; null: not known, so any of those who decided
     */
    record FlagDecision(
            UUID target,
            DecisionId decisionId,
            FlagReason reason,
            @Nullable UserId memberId,
            @Nullable SealedText note) implements CaseFileCommand {}

    /** The presiding chair confirms what the clerk recorded (§15.2-11). */
    record ConfirmDecision(UUID target, DecisionId decisionId) implements CaseFileCommand {}

    /**
     * The presiding chair corrects votes or attendance; both records are kept. What is stated is put right or added, and
     * all else stays: a vote the one of its agency, a person who was there, a conflict that person's.
     *
     * @param notThere who was not there; their vote, their conflict and that they presided go with them
     */
    record CorrectDecisionRecord(
            UUID target,
            DecisionId decisionId,
            DecisionRequest decision,
            @Nullable SealedText reason,
            List<UserId> notThere)
            implements CaseFileCommand, Corrects {}

    /** Lets case-review information go to a third party (§15.2-13). */
    record AuthoriseDisclosure(
            UUID target,
            SealedText recipient,
            @Nullable SealedText purpose,
            @Nullable SealedText scope,
            DisclosureBasis basis,
            List<UserId> agreedBy,
            @Nullable @Reference String legalAdviceRef)
            implements CaseFileCommand {}

    /** The independent scrutineer's remark; never changes a case. */
    record AddScrutinyObservation(UUID target, SealedText text) implements CaseFileCommand {}

    /**
     * The scrutineer asks an agency to answer.
     *
     * @param about a part of the record, such as an action of a plan; null: the record as a whole
     */
    record RaiseChallenge(
            UUID target,
            AgencyCode toAgency,
            LocalDate dueOn,
            SealedText text,
            @Nullable UUID about) implements CaseFileCommand {}

    /** The agency asked answers the scrutineer. */
    record AnswerChallenge(UUID target, UUID challengeId, SealedText answer) implements CaseFileCommand {}

    /** The scrutineer ends the challenge, satisfied or not. */
    record CloseChallenge(
            UUID target,
            UUID challengeId,
            boolean satisfied,
            @Nullable SealedText note) implements CaseFileCommand {}

    /**
     * Puts on record what a child or somebody of the family has said, or would have.
     *
     * @param whose what they are to the child, or the child; never who
     */
    record RecordVoice(
            UUID target,
            FamilyRole whose,
            VoiceSource source,
            @Nullable LocalDate on,
            SealedText said) implements CaseFileCommand {}

    /** Says what became of it (§11.5-13: "how feedback from children/families was used"). */
    record RecordVoiceUse(
            UUID target, UUID voiceId, @Nullable LocalDate on, SealedText use) implements CaseFileCommand {}

    /** Files a document by reference and hash. */
    record AttachDocument(
            UUID target,
            @Reference String docRef,
            @Reference String hash,
            Classification classification) implements CaseFileCommand {}

    /** Says that the same thing was recorded twice; the other record stands. */
    record MarkDuplicate(UUID target, CaseRef of, @Nullable SealedText reason) implements CaseFileCommand {}

    /** Takes what should never have been recorded out of all figures; its history is kept. */
    record MarkEnteredInError(UUID target, @Nullable SealedText reason) implements CaseFileCommand {}

    /** Counts the due dates of the clocks that run again, on the calendar as it is by now (§3.1). */
    record RecalculateClocks(UUID target) implements CaseFileCommand {}

    /** A process asks people to look at something (§11.1). */
    record RaiseTask(
            UUID target,
            UUID taskId,
            TaskKind kind,
            String about,
            @Nullable LocalDate dueOn) implements CaseFileCommand {
        /** To be done as soon as may be. */
        public RaiseTask(UUID target, UUID taskId, TaskKind kind, String about) {
            this(target, taskId, kind, about, null);
        }
    }

    /** Ends a task that needs nobody any more. */
    record CompleteTask(UUID target, UUID taskId) implements CaseFileCommand {}
}
