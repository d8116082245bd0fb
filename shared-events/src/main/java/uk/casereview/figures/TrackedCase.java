package uk.casereview.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.PlanReading;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockStatus;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Role;

/**
 * §11.2: one row of the tracker, as it stood.
 *
 * @param category null until it is decided
 * @param owner who acts next
 * @param constraints what other proceedings are running, and what each forbids meanwhile
 * @param delayReasons why something was late or takes longer
 * @param plans those that count by themselves, with their colours (§10.3)
 * @param nextMeeting the next that has the case on its agenda; known for the present only
 */
public record TrackedCase(
        UUID caseId,
        CaseRef caseRef,
        @Nullable String category,
        @Nullable String ageBand,
        @Nullable String notification,
        @Nullable String rapidReview,
        @Nullable String practiceReview,
        @Nullable Role owner,
        @Nullable LocalDate enteredStageOn,
        long daysInStage,
        List<String> agencies,
        List<String> themes,
        List<String> constraints,
        List<String> delayReasons,
        List<TrackedClock> clocks,
        List<PlanReading> plans,
        @Nullable LocalDate nextMeeting) {
    /** One of its clocks on the day. */
    public record TrackedClock(
            ClockKind kind, LocalDate dueOn, ClockStatus status, int workingDaysLate, boolean explained) {}
}
