package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Deciding;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.rapidreview.JointProcess;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.MayHaveHappened;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.Reference;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** How a review comes about, who runs it, what it looks at, and how it ends. */
public sealed interface CommissioningCommand extends PracticeReviewCommand {

    /**
     * Begins the statutory review that was decided on.
     *
     * @param rapidReviewId whose determination it follows; null where none came before
     * @param notificationId the case, where no rapid review names it
     * @param decidedOn the day of the decision; null: as the decision says
     * @param decision the delegated partners' own, where no rapid review determined it
     */
    record InitiateLcspr(
            PracticeReviewId practiceReviewId,
            @Nullable RapidReviewId rapidReviewId,
            @Nullable NotificationId notificationId,
            @Nullable LocalDate decidedOn,
            @Nullable SealedText scopeSummary,
            Set<JointProcess> jointWith,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements CommissioningCommand, Deciding, MayHaveHappened {}

    /**
     * The Sub-Group begins a review that no statute asks for.
     *
     * @param notificationId the case whose file it is kept in
     * @param sourceCases further cases it looks at
     */
    record InitiateReview(
            PracticeReviewId practiceReviewId,
            NotificationId notificationId,
            ReviewType reviewType,
            Set<CaseRef> sourceCases,
            Set<RapidReviewId> rapidReviewIds,
            @Nullable SealedText scopeSummary,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements CommissioningCommand, Deciding, MayHaveHappened {}

    /**
     * Appoints who runs the review.
     *
     * @param reviewerId under whom the reviewer signs in
     * @param employer the agency that employs the reviewer
     * @param ofNoAgency no agency of the area employs the reviewer, who works alone or for a firm of none
     * @param independenceDeclaration what the reviewer declares about conflicts, real or perceived
     * @param decidedBy which of the delegated partners decided so, where somebody else types it
     */
    record AppointReviewer(
            PracticeReviewId practiceReviewId,
            UserId reviewerId,
            SealedText name,
            @Nullable AgencyCode employer,
            boolean ofNoAgency,
            List<SealedText> skills,
            @Nullable SealedText independenceDeclaration,
            @Nullable @Reference String contractRef,
            @Nullable LocalDate appointedOn,
            boolean alreadyHappened,
            @Nullable SealedText reason,
            List<UserId> decidedBy)
            implements CommissioningCommand, MayHaveHappened {}

    /** Records who was told of the review and its reviewer, and when. */
    record NotifyReviewDecision(PracticeReviewId practiceReviewId, Map<Recipient, LocalDate> recipients)
            implements CommissioningCommand {}

    /**
     * Takes a reviewer off the review, with the reasons.
     *
     * @param decidedBy which of the delegated partners decided so, where somebody else types it
     */
    record RemoveReviewer(
            PracticeReviewId practiceReviewId,
            UserId reviewerId,
            @Nullable LocalDate removedOn,
            @Nullable SealedText reason,
            List<UserId> decidedBy)
            implements CommissioningCommand {}

    /** The Sub-Group agrees what the review looks at. */
    record AgreeTermsOfReference(
            PracticeReviewId practiceReviewId,
            LocalDate from,
            LocalDate to,
            List<SealedText> klo,
            @Nullable SealedText methodology,
            List<AgencyCode> agencies,
            @Nullable SealedText familyPlan,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements CommissioningCommand, SetsTerms {}

    /** The Sub-Group agrees other terms than before. */
    record ReviseTermsOfReference(
            PracticeReviewId practiceReviewId,
            LocalDate from,
            LocalDate to,
            List<SealedText> klo,
            @Nullable SealedText methodology,
            List<AgencyCode> agencies,
            @Nullable SealedText familyPlan,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements CommissioningCommand, SetsTerms {}

    /**
     * The Sub-Group settles how the review goes on beside the national one that the Panel holds; discontinuing it instead
     * is the delegated partners' {@link Discontinue}.
     *
     * @param settlement work that is paused is shown as paused, and stops nothing: no clock moves, the delay is
     *     explained by {@code RecordDelay}, and the Sub-Group may have it continue later
     */
    record SettleNationalReview(
            PracticeReviewId practiceReviewId,
            NationalReviewSettlement settlement,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements CommissioningCommand, Deciding, MayHaveHappened {}

    /** The delegated partners end the review before its report is ratified. */
    record Discontinue(
            PracticeReviewId practiceReviewId,
            @Nullable DiscontinuationGround ground,
            @Nullable SealedText reason,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened)
            implements CommissioningCommand, Deciding, MayHaveHappened {}

    /** The Sub-Group closes the review. */
    record CloseLcspr(
            PracticeReviewId practiceReviewId,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements CommissioningCommand, Deciding, MayHaveHappened {}

    /** The decision that the review rests on was of another day than the rapid review's record of it said (§15.1-3). */
    record RecalculateReviewStart(PracticeReviewId practiceReviewId, DecisionId decisionId, LocalDate on)
            implements CommissioningCommand {}

    /** Takes a closed review up again on new evidence (§15.1-3). */
    record Reopen(
            PracticeReviewId practiceReviewId,
            @Nullable SealedText reason,
            @Nullable SealedText newEvidence,
            @Nullable DecisionRequest decision)
            implements CommissioningCommand, Deciding {}
}
