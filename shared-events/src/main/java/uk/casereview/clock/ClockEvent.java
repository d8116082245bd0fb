package uk.casereview.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.Correction;
import uk.casereview.shared.Event;

/** What happens to a clock, in the stream of the aggregate it belongs to. */
public sealed interface ClockEvent extends Event {
    ClockId clockId();

    ClockKind kind();

    /** A clock runs from the start day to its due date, computed once under the policy and calendar named. */
    record ClockStarted(
            ClockId clockId,
            ClockKind kind,
            LocalDate startOn,
            LocalDate dueOn,
            String policyVersion,
            String calendarVersion)
            implements ClockEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return startOn;
        }
    }

    /** What the clock measured was done on the stop day. */
    record ClockStopped(ClockId clockId, ClockKind kind, LocalDate stopOn, LocalDate dueOn) implements ClockEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return stopOn;
        }
    }

    /** A corrected fact, or a changed calendar, gives the clock other dates; the earlier ones are kept here. */
    record ClockRecalculated(
            ClockId clockId,
            ClockKind kind,
            LocalDate startOn,
            LocalDate dueOn,
            @Nullable LocalDate stopOn,
            LocalDate previousStartOn,
            LocalDate previousDueOn,
            @Nullable LocalDate previousStopOn,
            String policyVersion,
            String calendarVersion)
            implements ClockEvent, Correction {}

    /** The clock never applied, or applies no longer, and counts in no figure (§15.1-4). */
    record ClockCancelled(ClockId clockId, ClockKind kind, Reason reason) implements ClockEvent {}

    /** Why a clock was cancelled. */
    enum Reason {
        CATEGORY_DOES_NOT_REQUIRE_IT,
        NOT_NOTIFIABLE,
        WITHDRAWN,
        DISCONTINUED,
        OUTCOME_REVISED,
        SUPERSEDED,
        REVIEW_CLOSED,
        LED_ELSEWHERE,
        DUPLICATE,
        ENTERED_IN_ERROR,
        MIGRATED,
        ACTION_CANCELLED,
        ACTION_SUPERSEDED,
        PLAN_MERGED
    }
}
