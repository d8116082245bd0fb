package uk.casereview.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.shared.DecisionId;
import uk.casereview.tracker.PracticeReviewStage;

/**
 * A practice review that the case had before the one that is shown; its whole course is in the history.
 *
 * @param decisionId the decision to hold it
 * @param stage how far it had come when the next began, or that it never should have been
 * @param takenUpAgain whether it had been closed and was taken up again
 * @param publishedOn when its report became public; null where it did not
 * @param availableUntil until when that stays there at least; null where no rule says so
 * @param archivedOn when it came off the website; null where it did not
 * @param takenDownOn when it was taken down in a hurry (§15.5-22); null where it was not, or is public again
 */
public record EarlierReview(
        ReviewType reviewType,
        DecisionId decisionId,
        LocalDate decidedOn,
        PracticeReviewStage stage,
        boolean takenUpAgain,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate availableUntil,
        @Nullable LocalDate archivedOn,
        @Nullable LocalDate takenDownOn) {}
