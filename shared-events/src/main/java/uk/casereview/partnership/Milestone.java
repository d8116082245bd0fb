package uk.casereview.partnership;

import java.time.LocalDate;
import java.util.List;
import uk.casereview.clock.WorkingCalendar;

/**
 * One step of the timetable of a rapid review.
 *
 * @param fromDay the working day on which it begins; the first after the day the review counts from is 1
 * @param byDay the working day by which it is done
 */
public record Milestone(MilestoneKind kind, int fromDay, int byDay) {
    /**
     * §7.1: "day 1 letters and templates to agency leads; days 2–10 agency summaries, progress meeting; days 10–12 panel
     * meeting and draft; days 12–15 partners' sign-off and submission".
     */
    public static final List<Milestone> STANDARD = List.of(
            new Milestone(MilestoneKind.LETTERS_TO_AGENCIES, 1, 1),
            new Milestone(MilestoneKind.AGENCY_SUMMARIES, 2, 10),
            new Milestone(MilestoneKind.PANEL_MEETING_AND_DRAFT, 10, 12),
            new Milestone(MilestoneKind.PARTNERS_SIGN_OFF, 12, 15));

    public MilestoneDates countedFrom(LocalDate startOn, WorkingCalendar calendar) {
        return new MilestoneDates(
                kind, calendar.plusWorkingDays(startOn, fromDay), calendar.plusWorkingDays(startOn, byDay));
    }
}
