package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.MayHaveHappened;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.Reference;
import uk.casereview.shared.SealedText;

/** What the review does, and how its partners keep an eye on it. */
public sealed interface ConductCommand extends PracticeReviewCommand {

    /** Records that the review team, or a workshop, met. */
    record RecordReviewMeeting(
            PracticeReviewId practiceReviewId,
            @Nullable LocalDate heldOn,
            ReviewMeetingType type,
            List<AgencyCode> agencies,
            @Nullable SealedText note,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements ConductCommand, MayHaveHappened {}

    /** Records that practitioners reflected on the case together. */
    record RecordPractitionerEvent(
            PracticeReviewId practiceReviewId,
            @Nullable LocalDate heldOn,
            List<AgencyCode> agencies,
            @Nullable Integer participants,
            @Nullable SealedText note,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements ConductCommand, MayHaveHappened {}

    /**
     * Records that the family was approached; what they are to the child, not who they are.
     *
     * @param said what they said, which is on record as their voice; null where nothing was
     */
    record RecordFamilyContact(
            PracticeReviewId practiceReviewId,
            @Nullable LocalDate on,
            FamilyRole personRole,
            ContactMethod method,
            ContactOutcome outcome,
            @Nullable SealedText note,
            @Nullable SealedText said,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements ConductCommand, MayHaveHappened {}

    /** Asks the reviewer, in writing, how the review gets on. */
    record RequestProgress(
            PracticeReviewId practiceReviewId,
            @Nullable LocalDate on,
            @Nullable SealedText text,
            @Nullable @Reference String docRef)
            implements ConductCommand {}

    /** Records what the partners found of the review's time and quality. */
    record RecordProgress(
            PracticeReviewId practiceReviewId,
            @Nullable LocalDate on,
            boolean timeOk,
            boolean qualityOk,
            @Nullable SealedText note)
            implements ConductCommand {}

    /** Says in good time that the review will take longer. */
    record ForecastDelay(
            PracticeReviewId practiceReviewId,
            @Nullable DelayReason reason,
            @Nullable SealedText text,
            LocalDate newExpectedOn)
            implements ConductCommand {}

    /** Explains why the review takes longer, and who was told. */
    record RecordDelay(
            PracticeReviewId practiceReviewId,
            @Nullable DelayReason reason,
            @Nullable SealedText text,
            LocalDate newExpectedOn,
            @Nullable LocalDate panelInformedOn,
            @Nullable LocalDate sosInformedOn)
            implements ConductCommand {}
}
