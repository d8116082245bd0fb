package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Decided;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.rapidreview.JointProcess;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DayCorrected;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** How a review came about, who runs it, what it looks at, and how it ended. */
public sealed interface CommissioningEvent extends PracticeReviewEvent {

    /**
     * The statutory review is to be held, and counts from the day it was decided.
     *
     * @param dueOn null where the review began before the service was in use
     * @param decision the rapid review's, under the id it has there, or else the review's own
     * @param decidedHere whether this is where the decision was put on record
     */
    record LcsprInitiated(
            ReviewType reviewType,
            Set<CaseRef> sourceCases,
            Set<RapidReviewId> rapidReviewIds,
            @Nullable RapidReviewId rapidReviewId,
            LocalDate decidedOn,
            @Nullable LocalDate dueOn,
            @Nullable SealedText scopeSummary,
            Set<JointProcess> jointWith,
            DecisionRecord decision,
            boolean decidedHere)
            implements CommissioningEvent, RecordsDecision {
        @Override
        public Optional<DecisionRecord> recordedDecision() {
            return decidedHere ? Optional.of(decision) : Optional.empty();
        }

        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return decidedOn;
        }
    }

    /**
     * A review that no statute asks for is to be held.
     *
     * @param targetOn by when the partnership means to finish it, which is no clock (OQ-16); null before it was kept
     */
    record ReviewInitiated(
            ReviewType reviewType,
            Set<CaseRef> sourceCases,
            Set<RapidReviewId> rapidReviewIds,
            @Nullable SealedText scopeSummary,
            DecisionRecord decision,
            @Nullable LocalDate targetOn)
            implements CommissioningEvent, Decided {}

    /**
     * The review is to be held, as its body has decided again; it counts from the first decision.
     *
     * @param decidedHere whether this is where the decision was put on record
     */
    record InitiationDecidedAgain(DecisionRecord decision, boolean decidedHere)
            implements CommissioningEvent, RecordsDecision {
        @Override
        public Optional<DecisionRecord> recordedDecision() {
            return decidedHere ? Optional.of(decision) : Optional.empty();
        }

        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return decision.decidedOn();
        }
    }

    /**
     * The partners have determined once more that the review is held: it goes on, counts from its first day, and is held
     * jointly with these from now on.
     *
     * @param rapidReviewId whose determination it is; null where the command named none
     * @param decisionId the decision, on record where it was taken
     */
    record DeterminationTakenOver(
            @Nullable RapidReviewId rapidReviewId,
            ReviewType reviewType,
            Set<JointProcess> jointWith,
            DecisionId decisionId,
            LocalDate decidedOn)
            implements CommissioningEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return decidedOn;
        }
    }

    /** The review counts from another day, the one on which the rapid review's determination was really decided. */
    record ReviewStartRecalculated(DecisionId decisionId, LocalDate from, LocalDate to)
            implements CommissioningEvent, DayCorrected {}

    /**
     * The reviewer runs the review, alone or with others.
     *
     * @param decidedBy which of the delegated partners decided so; null where nobody was named, or before that was kept
     */
    record ReviewerAppointed(
            UserId reviewerId,
            SealedText name,
            @Nullable AgencyCode employer,
            boolean independent,
            List<SealedText> skills,
            @Nullable SealedText independenceDeclaration,
            @Nullable String contractRef,
            LocalDate appointedOn,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason,
            @Nullable List<UserId> decidedBy)
            implements CommissioningEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return appointedOn;
        }
    }

    /** These know that the review is held, and by whom. */
    record ReviewDecisionNotified(Map<Recipient, LocalDate> recipients) implements CommissioningEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return LastDay.of(recipients.values(), recordedOn);
        }
    }

    /** The recipient was told of the review and its reviewers on another day than recorded. */
    record ToldOnCorrected(Recipient recipient, LocalDate from, LocalDate to, SealedText reason)
            implements CommissioningEvent, DayCorrected {}

    /**
     * The reviewer no longer runs the review; vacant means that nobody does.
     *
     * @param decidedBy which of the delegated partners decided so; null where nobody was named, or before that was kept
     */
    record ReviewerRemoved(
            UserId reviewerId,
            LocalDate removedOn,
            SealedText reason,
            boolean vacant,
            @Nullable List<UserId> decidedBy) implements CommissioningEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return removedOn;
        }
    }

    /** The review looks at this period along these lines of enquiry and involves these agencies. */
    record TermsOfReferenceAgreed(
            LocalDate from,
            LocalDate to,
            List<SealedText> klo,
            @Nullable SealedText methodology,
            List<AgencyCode> agencies,
            @Nullable SealedText familyPlan,
            DecisionRecord decision,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements CommissioningEvent, Decided {}

    /** The review has other terms from now on. */
    record TermsOfReferenceRevised(
            LocalDate from,
            LocalDate to,
            List<SealedText> klo,
            @Nullable SealedText methodology,
            List<AgencyCode> agencies,
            @Nullable SealedText familyPlan,
            DecisionRecord decision,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements CommissioningEvent, Decided {}

    /** It is decided how the review goes on beside the national one. */
    record NationalReviewSettled(
            NationalReviewSettlement settlement,
            DecisionRecord decision,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements CommissioningEvent, Decided {}

    /**
     * The review ended before its report was ratified, or made way for the one that a statute asks for.
     *
     * @param decision the rapid review's revised one, or else the review's own
     * @param decidedHere whether this is where the decision was put on record
     */
    record ReviewDiscontinued(
            DiscontinuationGround ground, @Nullable SealedText reason, DecisionRecord decision, boolean decidedHere)
            implements CommissioningEvent, RecordsDecision {
        @Override
        public Optional<DecisionRecord> recordedDecision() {
            return decidedHere ? Optional.of(decision) : Optional.empty();
        }

        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return decision.decidedOn();
        }
    }

    /** The review is finished. */
    record LcsprClosed(DecisionRecord decision) implements CommissioningEvent, Decided {}

    /**
     * The closed review is taken up again.
     *
     * @param published whether its report is public
     * @param at where it goes on; null in what was stored before this was kept
     */
    record LcsprReopened(
            SealedText reason,
            SealedText newEvidence,
            boolean published,
            DecisionRecord decision,
            @Nullable TakenUpAt at)
            implements CommissioningEvent, Decided {}
}
