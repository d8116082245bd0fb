package uk.casereview.practicereview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Corrects;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.SealedText;

/** §15.1-3: "Corrections are a closed list, each with both values and a reason". */
public sealed interface PracticeReviewCorrection extends PracticeReviewCommand, Corrects {
    LocalDate from();

    LocalDate to();

    @Nullable
    SealedText reason();

    /** Whose day, by the decision to hold that review, where another review of the case has followed; null: the last. */
    default @Nullable DecisionId review() {
        return null;
    }

    /**
     * Corrects the day a meeting of the review was held.
     *
     * @param review whose meeting, by the decision to hold it, where another review of the case has followed; null: the last
     */
    record CorrectHeldOn(
            PracticeReviewId practiceReviewId,
            @Nullable DecisionId review,
            LocalDate from,
            LocalDate to,
            @Nullable SealedText reason)
            implements PracticeReviewCorrection {}

    /**
     * Corrects the day a draft came in.
     *
     * @param review whose draft, by the decision to hold it, where another review of the case has followed; null: the last
     */
    record CorrectReceivedOn(
            PracticeReviewId practiceReviewId,
            @Nullable DecisionId review,
            int version,
            LocalDate from,
            LocalDate to,
            @Nullable SealedText reason)
            implements PracticeReviewCorrection {}

    /** Corrects the day on which somebody was told of the review and its reviewers. */
    record CorrectToldOn(
            PracticeReviewId practiceReviewId,
            Recipient recipient,
            LocalDate from,
            LocalDate to,
            @Nullable SealedText reason)
            implements PracticeReviewCorrection {}

    /**
     * Corrects the day a copy was sent before publication.
     *
     * @param review whose copy, by the decision to hold it, where another review of the case has followed; null: the last
     */
    record CorrectSentOn(
            PracticeReviewId practiceReviewId,
            @Nullable DecisionId review,
            Recipient recipient,
            LocalDate from,
            LocalDate to,
            @Nullable SealedText reason)
            implements PracticeReviewCorrection {}

    /**
     * Corrects the day the report became public.
     *
     * @param review whose report, by the decision to hold it, where another review of the case has followed; null: the last
     */
    record CorrectPublishedOn(
            PracticeReviewId practiceReviewId,
            @Nullable DecisionId review,
            LocalDate from,
            LocalDate to,
            @Nullable SealedText reason)
            implements PracticeReviewCorrection {}
}
