package uk.casereview.deliberation;

import java.util.List;

/** A body that has come together: who was there, who was conflicted, and whether it was quorate. */
public record Assembly(
        List<DecisionRecord.Attendee> attendance,
        List<DecisionRecord.Conflict> conflicts,
        DecisionRecord.Quorum quorum) {}
