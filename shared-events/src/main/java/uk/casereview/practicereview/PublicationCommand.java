package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Deciding;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.rapidreview.DisseminationChannel;
import uk.casereview.shared.MayHaveHappened;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.Reference;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.WebAddress;

/** How the report becomes public, stays so, and what it teaches is passed on. */
public sealed interface PublicationCommand extends PracticeReviewCommand {

    /** The delegated partners decide how much of the report becomes public. */
    record DecidePublicationMode(
            PracticeReviewId practiceReviewId,
            PublicationMode mode,
            @Nullable SealedText justification,
            @Nullable LocalDate panelInformedOn,
            @Nullable LocalDate sosInformedOn,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements PublicationCommand, Deciding, MayHaveHappened {}

    /**
     * Records what the group that plans publication arranged.
     *
     * @param constraints parallel processes that forbid publication and were weighed with legal advice
     */
    record HoldGoldGroup(
            PracticeReviewId practiceReviewId,
            @Nullable LocalDate heldOn,
            @Nullable LocalDate plannedPublicationOn,
            @Nullable SealedText familyLiaison,
            @Nullable SealedText practitionerBriefing,
            @Nullable SealedText mediaLines,
            @Nullable SealedText policeCpsView,
            Set<UUID> constraints,
            @Nullable @Reference String legalAdviceRef)
            implements PublicationCommand {}

    /** Records to whom the report went before publication, and when. */
    record SendPrePublicationCopies(
            PracticeReviewId practiceReviewId,
            Map<Recipient, LocalDate> sent,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements PublicationCommand, MayHaveHappened {}

    /** Records that the report is public, and where. */
    record Publish(
            PracticeReviewId practiceReviewId,
            @Nullable LocalDate publishedOn,
            WebAddress url,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements PublicationCommand, MayHaveHappened {}

    /** Records one way in which the learning was passed on. */
    record RecordDissemination(
            PracticeReviewId practiceReviewId,
            DisseminationChannel channel,
            @Nullable LocalDate on,
            @Nullable Integer audience)
            implements PublicationCommand {}

    /** Does without one way of passing learning on, for a reason. */
    record WaiveDissemination(
            PracticeReviewId practiceReviewId,
            DisseminationChannel channel,
            @Nullable SealedText reason) implements PublicationCommand {}

    /** Takes the report off the website when its time is over; it is kept on request. */
    record WithdrawFromWebsite(
            PracticeReviewId practiceReviewId,
            @Nullable LocalDate on,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements PublicationCommand, MayHaveHappened {}

    /** Takes the report down at once, whatever else holds. */
    record UrgentTakedown(
            PracticeReviewId practiceReviewId,
            TakedownGround ground,
            @Nullable LocalDate on,
            @Nullable SealedText note) implements PublicationCommand {}

    /** Puts a corrected report in the place of one that was public. */
    record RepublishCorrected(
            PracticeReviewId practiceReviewId,
            @Nullable LocalDate on,
            WebAddress url,
            @Reference String docRef,
            @Nullable SealedText reason)
            implements PublicationCommand {}
}
