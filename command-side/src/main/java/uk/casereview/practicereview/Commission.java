package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.practicereview.CommissioningEvent.NationalReviewSettled;
import uk.casereview.practicereview.CommissioningEvent.ReviewDecisionNotified;
import uk.casereview.practicereview.CommissioningEvent.ReviewerAppointed;
import uk.casereview.practicereview.CommissioningEvent.ToldOnCorrected;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.UserId;

/**
 * Who runs the review, who knows of it, and whom it involves.
 *
 * @param reviewers who runs it
 * @param said who was told of the review, and when, since somebody was last appointed to run it
 * @param agencies whom the terms of reference involve; null while nothing is agreed
 * @param terms by which decision the terms stand; null while nothing is agreed
 * @param beside how it goes on beside a national review; null while that is not settled
 */
record Commission(
        Map<UserId, Reviewer> reviewers,
        Map<Recipient, LocalDate> said,
        @Nullable List<AgencyCode> agencies,
        @Nullable DecisionId terms,
        @Nullable Beside beside) {
    static final Commission NONE = new Commission(Map.of(), Map.of(), null, null, null);

    Commission {
        reviewers = Map.copyOf(reviewers);
        said = Map.copyOf(said);
    }

    /** Somebody who runs the review since then, and by which agency they are employed, if by any. */
    record Reviewer(@Nullable AgencyCode employer, LocalDate appointedOn) {}

    /** How the review goes on beside a national one, and by which decision. */
    record Beside(NationalReviewSettlement settlement, DecisionId by) {}

    boolean vacant() {
        return reviewers.isEmpty();
    }

    /** Whether its work is paused while the Panel holds a national review. */
    boolean paused() {
        return beside != null && beside.settlement() == NationalReviewSettlement.PAUSE_WORK;
    }

    /** "(decision) + reviewer name(s)" are told (C5), so each new name is to be told to everybody. */
    Commission with(ReviewerAppointed event) {
        Map<UserId, Reviewer> all = new HashMap<>(reviewers);
        all.put(event.reviewerId(), new Reviewer(event.employer(), event.appointedOn()));
        return new Commission(all, Map.of(), agencies, terms, beside);
    }

    Commission without(UserId reviewer) {
        Map<UserId, Reviewer> all = new HashMap<>(reviewers);
        all.remove(reviewer);
        return new Commission(all, said, agencies, terms, beside);
    }

    /**
     * Who knows of the review and of everybody who runs it: whoever was told before the last of them was appointed has not
     * heard the name.
     */
    Map<Recipient, LocalDate> told() {
        Map<Recipient, LocalDate> told = new EnumMap<>(Recipient.class);
        said.forEach((recipient, on) -> {
            if (reviewers.values().stream().noneMatch(reviewer -> on.isBefore(reviewer.appointedOn()))) {
                told.put(recipient, on);
            }
        });
        return told;
    }

    Commission with(ReviewDecisionNotified event) {
        return saying(event.recipients());
    }

    Commission corrected(ToldOnCorrected event) {
        return saying(Map.of(event.recipient(), event.to()));
    }

    private Commission saying(Map<Recipient, LocalDate> more) {
        Map<Recipient, LocalDate> all = new EnumMap<>(Recipient.class);
        all.putAll(said);
        all.putAll(more);
        return new Commission(reviewers, all, agencies, terms, beside);
    }

    Commission involving(List<AgencyCode> involved, DecisionRecord decision) {
        return new Commission(reviewers, said, List.copyOf(involved), decision.decisionId(), beside);
    }

    Commission with(NationalReviewSettled event) {
        return new Commission(
                reviewers,
                said,
                agencies,
                terms,
                new Beside(event.settlement(), event.decision().decisionId()));
    }
}
