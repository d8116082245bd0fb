package uk.casereview.partnership;

import java.time.LocalDate;
import java.util.List;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;

/**
 * What a change to a partnership would touch, before it is saved. Decisions of the past keep what was laid down on
 * their day, and clocks the policy they began under.
 *
 * @param events the names of the events it would lead to
 * @param from the day from which it would hold, today at the earliest
 * @param clocks the running clocks whose due date would move
 * @param warnings the running clocks that would be warned of from another day on, though they stay due on the same
 * @param quorums the bodies whose quorum, or whose members for it, would be others
 * @param thresholds the figures of that would be others
 */
public record ChangePreview(
        List<String> events,
        LocalDate from,
        List<MovedClock> clocks,
        List<MovedWarning> warnings,
        List<ChangedQuorum> quorums,
        List<ChangedThreshold> thresholds) {

    /** One running clock, due on another day than now. */
    public record MovedClock(
            CaseRef caseRef, ClockKind kind, LocalDate startOn, LocalDate dueOn, LocalDate wouldBeDueOn) {}

    /** One running clock, warned of from another day than now. */
    public record MovedWarning(
            CaseRef caseRef, ClockKind kind, LocalDate dueOn, LocalDate warnedFrom, LocalDate wouldBeWarnedFrom) {}

    /**
     * The quorum of one body on the day, if everybody came who may sit there.
     *
     * @param meetings those of the body that are planned from the day on
     */
    public record ChangedQuorum(Body body, Quorum before, Quorum after, List<PlannedMeeting> meetings) {}

    /**
     * One threshold that would be another.
     *
     * @param threshold by its name in the policy
     */
    public record ChangedThreshold(String threshold, int before, int after) {}

    /** A meeting that has not begun. */
    public record PlannedMeeting(MeetingId meetingId, LocalDate on) {}
}
