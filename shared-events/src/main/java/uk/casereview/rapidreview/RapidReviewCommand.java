package uk.casereview.rapidreview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.LateReason;
import uk.casereview.deliberation.Deciding;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.shared.*;

/** What people and processes ask of a rapid review (§7.5, §15.4). Dates left out mean today. */
public sealed interface RapidReviewCommand extends Command {
    RapidReviewId rapidReviewId();

    @Override
    default UUID target() {
        return rapidReviewId().value();
    }

    /** Opens the review of a notification; a voluntary one where its category asks for none. */
    record OpenRapidReview(
            RapidReviewId rapidReviewId,
            NotificationId notificationId,
            @Nullable LocalDate startOn,
            boolean voluntary) implements RapidReviewCommand {}

    /** Sets the period looked at and the agencies involved. */
    record ScopeRapidReview(RapidReviewId rapidReviewId, LocalDate from, LocalDate to, List<AgencyCode> agencies)
            implements RapidReviewCommand {}

    /** Asks an agency for what it holds, today or, typed up later, on the day named. */
    record RequestAgencyInformation(
            RapidReviewId rapidReviewId,
            AgencyCode agency,
            LocalDate dueOn,
            @Nullable LocalDate requestedOn) implements RapidReviewCommand {}

    /** Reminds an agency of a return it owes. */
    record ChaseReturn(
            RapidReviewId rapidReviewId,
            AgencyCode agency,
            @Nullable LocalDate on,
            @Nullable SealedText note) implements RapidReviewCommand {}

    /** Takes an agency's silence to its leaders. */
    record EscalateNonResponse(
            RapidReviewId rapidReviewId,
            AgencyCode agency,
            @Nullable LocalDate on,
            @Nullable SealedText reason) implements RapidReviewCommand {}

    /**
     * Hands in an agency's return, or a corrected one; the Business Unit says how and when it came. A nil return says
     * {@code involved} is false; null: it was, as what it hands in shows.
     */
    record SubmitAgencyInformation(
            RapidReviewId rapidReviewId,
            AgencyCode agency,
            @Nullable Boolean involved,
            @Nullable @Reference String docRef,
            @Nullable SealedText summary,
            boolean recordsSecured,
            @Nullable ReturnSource source,
            @Nullable LocalDate receivedOn)
            implements RapidReviewCommand {}

    /** Confirms that a return is what the agency meant; never by who recorded it. */
    record VerifyAgencyInformation(RapidReviewId rapidReviewId, AgencyCode agency) implements RapidReviewCommand {}

    /** Records what was done at once to keep children safe. */
    record RecordImmediateAction(
            RapidReviewId rapidReviewId,
            SealedText text,
            AgencyCode agency,
            @Nullable LocalDate doneOn) implements RapidReviewCommand {}

    /** Records the meeting of the review, by who was there or by a meeting kept in the service. */
    record HoldRapidReviewMeeting(
            RapidReviewId rapidReviewId,
            @Nullable MeetingId meetingId,
            @Nullable LocalDate heldOn,
            List<DecisionRequest.Present> attendance,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements RapidReviewCommand, MayHaveHappened {}

    /** Records one thing to learn, or to repeat. */
    record RecordLearningPoint(
            RapidReviewId rapidReviewId, SealedText text, Set<ThemeCode> themes, boolean goodPractice)
            implements RapidReviewCommand {}

    /** Says anew what a learning point is about. */
    record RetagLearning(RapidReviewId rapidReviewId, LearningId learningId, Set<ThemeCode> themes)
            implements RapidReviewCommand {}

    /** Fills a section of the record, or says why it does not apply. */
    record RecordReviewSection(
            RapidReviewId rapidReviewId,
            ReviewSection section,
            SectionStatus status,
            @Nullable SealedText text,
            @Nullable SealedText reason)
            implements RapidReviewCommand {}

    /** Passes learning on before the review ends (R6); no points named means all recorded so far. */
    record DisseminateLearning(
            RapidReviewId rapidReviewId,
            DisseminationChannel channel,
            @Nullable LocalDate on,
            @Nullable Integer audience,
            Set<LearningId> learningIds)
            implements RapidReviewCommand {}

    /** The Sub-Group recommends an outcome with its reasons against the criteria. */
    record RecommendOutcome(
            RapidReviewId rapidReviewId,
            Outcome outcome,
            @Nullable AlternativeReviewType reviewType,
            boolean nationalReviewSuggested,
            Set<JointProcess> jointWith,
            Map<Criterion, CriterionAnswer> criteriaAnswers,
            Set<Regard> regards,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements RapidReviewCommand, Deciding, MayHaveHappened, StatesOutcome {}

    /** One delegated safeguarding partner answers (§15.2-10). */
    record RecordDspPosition(
            RapidReviewId rapidReviewId,
            AgencyCode agency,
            Outcome outcome,
            @Nullable AlternativeReviewType reviewType,
            boolean nationalReviewSuggested,
            Set<JointProcess> jointWith,
            @Nullable LocalDate on,
            @Nullable UserId delegate,
            @Nullable SealedText view,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements RapidReviewCommand, MayHaveHappened, StatesOutcome {}

    /** The delegated safeguarding partners determine the outcome they agree on. */
    record DetermineOutcome(
            RapidReviewId rapidReviewId,
            Outcome outcome,
            @Nullable AlternativeReviewType reviewType,
            boolean nationalReviewSuggested,
            Set<JointProcess> jointWith,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements RapidReviewCommand, Deciding, MayHaveHappened, StatesOutcome {}

    /** Records that the review went to the Panel, at a moment or, where no more is known, on a day. */
    record SubmitToPanel(
            RapidReviewId rapidReviewId,
            @Nullable Instant sentAt,
            @Nullable LocalDate sentOn,
            @Reference String docRef,
            @Nullable LateReason lateReason,
            @Nullable SealedText lateReasonText,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements RapidReviewCommand, MayHaveHappened {}

    /** Records what the Panel answered; it may answer again. */
    record RecordPanelResponse(
            RapidReviewId rapidReviewId,
            @Nullable LocalDate receivedOn,
            PanelResponse response,
            @Nullable @Reference String docRef,
            List<SealedText> points)
            implements RapidReviewCommand {}

    /** Answers the Panel's request for more. */
    record SupplyToPanel(
            RapidReviewId rapidReviewId,
            @Nullable LocalDate suppliedOn,
            @Reference String docRef,
            @Nullable SealedText note)
            implements RapidReviewCommand {}

    /** The Sub-Group and then the partners think again after the Panel's answer. */
    record ReconsiderOutcome(
            RapidReviewId rapidReviewId,
            Outcome outcome,
            @Nullable AlternativeReviewType reviewType,
            boolean nationalReviewSuggested,
            Set<JointProcess> jointWith,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements RapidReviewCommand, Deciding, MayHaveHappened, StatesOutcome {}

    /** Ends the review before it is sent: the criteria turned out not to be met. */
    record DiscontinueRapidReview(
            RapidReviewId rapidReviewId,
            @Nullable DiscontinuationCause cause,
            @Nullable SealedText reason) implements RapidReviewCommand {}

    /** Closes the review; without the Panel's reply a reason is needed. */
    record CloseRapidReview(
            RapidReviewId rapidReviewId, @Nullable SealedText reason) implements RapidReviewCommand {}

    /** Takes a review that has ended up again on new evidence (§15.1-3). */
    record Reopen(
            RapidReviewId rapidReviewId,
            @Nullable SealedText reason,
            @Nullable SealedText newEvidence,
            @Nullable DecisionRequest decision)
            implements RapidReviewCommand, Deciding {}

    /** Corrects the day a meeting was held. */
    record CorrectHeldOn(
            RapidReviewId rapidReviewId,
            LocalDate from,
            LocalDate to,
            @Nullable SealedText reason) implements RapidReviewCommand, Corrects {}

    /** Corrects the day the review went to the Panel. */
    record CorrectSentOn(
            RapidReviewId rapidReviewId,
            LocalDate from,
            LocalDate to,
            @Nullable SealedText reason) implements RapidReviewCommand, Corrects {}

    /** Corrects the day a return of the agency named, or else the Panel's answer, came in. */
    record CorrectReceivedOn(
            RapidReviewId rapidReviewId,
            @Nullable AgencyCode agency,
            LocalDate from,
            LocalDate to,
            @Nullable SealedText reason)
            implements RapidReviewCommand, Corrects {}

    /** A day that C3 may count from has become known or been corrected (PM12); the rule says which day it is. */
    record RecalculateStart(RapidReviewId rapidReviewId, LocalDate on, StartRule rule) implements RapidReviewCommand {}
}
