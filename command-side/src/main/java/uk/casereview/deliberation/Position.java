package uk.casereview.deliberation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * What one delegated safeguarding partner answered, seen from the outcome to be determined.
 *
 * @param choice FOR where the partner's outcome is that outcome, else AGAINST
 * @param view the partner's reasons, kept as dissent where they differ
 * @param source whether whoever gave it entered it, or the clerk
 */
public record Position(
        AgencyCode agency,
        UserId givenBy,
        LocalDate on,
        Choice choice,
        @Nullable SealedText view,
        VoteSource source) {

    /** As it was entered, by whoever gave it or by another. */
    public static Position entered(
            AgencyCode agency,
            UserId givenBy,
            LocalDate on,
            Choice choice,
            @Nullable SealedText view,
            UserId enteredBy) {
        VoteSource source = givenBy.equals(enteredBy) ? VoteSource.MEMBER : VoteSource.MINUTES;
        return new Position(agency, givenBy, on, choice, view, source);
    }
}
