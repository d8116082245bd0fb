package uk.casereview.deliberation;

import java.util.List;
import uk.casereview.shared.UserId;

/**
 * A body that has come together: who was there, who was conflicted, and whether it was quorate.
 *
 * @param unknown who is said to have been there though the register does not know them that day
 */
public record Assembly(
        List<DecisionRecord.Attendee> attendance,
        List<DecisionRecord.Conflict> conflicts,
        DecisionRecord.Quorum quorum,
        List<UserId> unknown) {}
