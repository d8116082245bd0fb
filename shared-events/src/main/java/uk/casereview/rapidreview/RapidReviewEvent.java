package uk.casereview.rapidreview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.LateReason;
import uk.casereview.deliberation.Decided;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.shared.*;

/**
 * What can become true of a rapid review (§7.6, §15.4). Irregularities are the refusals that an intention would have met
 * (§15.1-1); the reason says why the fact stands.
 */
public sealed interface RapidReviewEvent extends Event {

    /** The notification has its rapid review, which counts from the start day; a voluntary one has no due date. */
    record RapidReviewOpened(
            RapidReviewId rapidReviewId,
            NotificationId notificationId,
            LocalDate startOn,
            @Nullable LocalDate dueOn,
            StartRule startRule,
            boolean voluntary)
            implements RapidReviewEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return startOn;
        }
    }

    /** A review that was voluntary has to be held since this day; where that lies before migration nothing is due. */
    record RapidReviewBecameRequired(
            LocalDate startOn, @Nullable LocalDate dueOn, StartRule startRule) implements RapidReviewEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return startOn;
        }
    }

    /** The review looks at this period and involves these agencies. */
    record RapidReviewScoped(LocalDate from, LocalDate to, List<AgencyCode> agencies) implements RapidReviewEvent {}

    /** The agency owes a return by the due date. */
    record AgencyInformationRequested(
            AgencyCode agency, LocalDate dueOn, @Nullable LocalDate requestedOn) implements RapidReviewEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return requestedOn == null ? recordedOn : requestedOn;
        }
    }

    /** The agency has been reminded. */
    record ReturnChased(
            AgencyCode agency, LocalDate on, @Nullable SealedText note) implements RapidReviewEvent, OnDay {}

    /** The agency's silence is with its leaders. */
    record NonResponseEscalated(AgencyCode agency, LocalDate on, SealedText reason)
            implements RapidReviewEvent, OnDay {}

    /** The agency's return is here, in the version numbered; not involved means a nil return. */
    record AgencyInformationReceived(
            AgencyCode agency,
            int version,
            LocalDate receivedOn,
            boolean late,
            boolean involved,
            @Nullable String docRef,
            @Nullable SealedText summary,
            boolean recordsSecured,
            @Nullable ReturnSource source,
            UserId recordedBy)
            implements RapidReviewEvent, ReceivedOnDay {}

    /** Somebody other than who recorded it stands by the return. */
    record AgencyInformationVerified(AgencyCode agency, int version, UserId verifiedBy) implements RapidReviewEvent {}

    /** Something was done at once to keep children safe. */
    record ImmediateActionRecorded(UUID actionId, SealedText text, AgencyCode agency, LocalDate doneOn)
            implements RapidReviewEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return doneOn;
        }
    }

    /** The review met; who was there, whether that was a quorum, and whose return was missing. */
    record RapidReviewMeetingHeld(
            @Nullable MeetingId meetingId,
            LocalDate heldOn,
            List<DecisionRecord.Attendee> attendance,
            DecisionRecord.Quorum quorum,
            boolean quorate,
            List<AgencyCode> missingReturns,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements RapidReviewEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return heldOn;
        }
    }

    /** There is this to learn, or to repeat. */
    record LearningPointRecorded(LearningId learningId, SealedText text, List<TaggedTheme> themes, boolean goodPractice)
            implements RapidReviewEvent {}

    /** The learning point has other themes; the earlier ones stand here beside them. */
    record LearningRetagged(LearningId learningId, List<TaggedTheme> from, List<TaggedTheme> to)
            implements RapidReviewEvent {}

    /** The section of the record reads so. */
    record ReviewSectionRecorded(
            ReviewSection section,
            SectionStatus status,
            @Nullable SealedText text,
            @Nullable SealedText reason) implements RapidReviewEvent {}

    /** Learning has been passed on. */
    record LearningDisseminated(
            Set<LearningId> learningIds,
            DisseminationChannel channel,
            LocalDate on,
            @Nullable Integer audience) implements RapidReviewEvent, OnDay {}

    /** The Sub-Group recommends the outcome to the delegated safeguarding partners; what it takes back is undetermined. */
    record RapidReviewOutcomeRecommended(
            ReviewOutcome outcome,
            Map<Criterion, CriterionAnswer> criteriaAnswers,
            Set<Regard> regards,
            DecisionRecord decision,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason,
            @Nullable DecisionId takesBack)
            implements RapidReviewEvent, Decided {}

    /** One delegated safeguarding partner has answered; a later answer of the agency replaces it. */
    record DspPositionRecorded(
            DspPosition position,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason) implements RapidReviewEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return position.on();
        }
    }

    /** The delegated safeguarding partners have determined the outcome. */
    record RapidReviewOutcomeDetermined(
            ReviewOutcome outcome,
            DecisionRecord decision,
            List<DspPosition> positions,
            boolean differsFromRecommendation,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements RapidReviewEvent, Decided {}

    /** The Panel has the review, with the outcome or, where the partners differ, with their positions. */
    record RapidReviewSubmitted(
            Instant sentAt,
            LocalDate sentOn,
            String docRef,
            @Nullable LocalDate dueOn,
            boolean onTime,
            @Nullable LateReason lateReason,
            @Nullable SealedText lateReasonText,
            Map<ReviewSection, SectionStatus> sections,
            @Nullable ReviewOutcome outcome,
            List<DspPosition> positions,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements RapidReviewEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return sentOn;
        }
    }

    /** The Panel has answered, and does or does not contradict what was decided locally. */
    record PanelResponseRecorded(
            int number,
            LocalDate receivedOn,
            PanelResponse response,
            @Nullable String docRef,
            boolean agreesWithLocal,
            List<SealedText> points)
            implements RapidReviewEvent, ReceivedOnDay {}

    /** The Panel has what it asked for. */
    record SuppliedToPanel(
            LocalDate suppliedOn, String docRef, @Nullable SealedText note) implements RapidReviewEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return suppliedOn;
        }
    }

    /** After the Panel's answer another outcome stands, or the same one again. */
    record RapidReviewOutcomeRevised(
            @Nullable ReviewOutcome from,
            ReviewOutcome to,
            DecisionRecord decision,
            List<DspPosition> positions,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements RapidReviewEvent, Decided {}

    /** The review ended before it was sent. */
    record RapidReviewDiscontinued(
            DiscontinuationCause cause, @Nullable SealedText reason) implements RapidReviewEvent {}

    /** The review is finished; the reason says why the Panel's reply was not waited for. */
    record RapidReviewClosed(@Nullable SealedText reason) implements RapidReviewEvent {}

    /** The review that had ended is taken up again. */
    record RapidReviewReopened(SealedText reason, SealedText newEvidence, DecisionRecord decision)
            implements RapidReviewEvent, Decided {}

    /** The meeting was held on another day than recorded. */
    record HeldOnCorrected(LocalDate from, LocalDate to, SealedText reason) implements RapidReviewEvent, DayCorrected {}

    /** The review went to the Panel on another day than recorded. */
    record SentOnCorrected(LocalDate from, LocalDate to, boolean onTime, SealedText reason)
            implements RapidReviewEvent, DayCorrected {}

    /** The agency's return, or the Panel's answer, came in on another day than recorded. */
    record ReceivedOnCorrected(
            @Nullable AgencyCode agency, int number, LocalDate from, LocalDate to, boolean late, SealedText reason)
            implements RapidReviewEvent, DayCorrected {}

    /** The review counts from another day, which was corrected or became known; earlier events kept no rule. */
    record RapidReviewStartRecalculated(
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,
            @Nullable StartRule startRule) implements RapidReviewEvent, DayCorrected {}
}
