package uk.casereview.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.DayOrder;
import uk.casereview.clock.DayOrder.Day;
import uk.casereview.decider.Context;
import uk.casereview.decider.LondonDate;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** When something happened at a meeting. */
final class Moments {
    private Moments() {}

    /** A moment that was not stated is now or, of a meeting typed up later, the beginning of its day. */
    static Instant of(@Nullable Instant stated, LocalDate satOn, Context context) {
        if (stated != null) {
            return stated;
        }
        return satOn.equals(context.today()) ? context.recordedAt() : LondonDate.startOf(satOn);
    }

    /** What happens at a meeting has happened (G5), on the day the meeting sits; on another day it has to be resumed. */
    static Optional<Refusal> untimely(String fact, Instant at, Minutes minutes, Context context) {
        LocalDate day = LondonDate.of(at);
        if (at.isAfter(context.recordedAt())) {
            return Optional.of(Refusal.of(RefusalCode.DATE_IN_FUTURE, "at", at.toString()));
        }
        return day.isAfter(minutes.on())
                ? Optional.of(Refusal.of(
                        RefusalCode.INVALID_STATE, "satOn", minutes.on().toString()))
                : DayOrder.objection(new Day(fact, day).follows(new Day("the day the meeting sat", minutes.on())));
    }

    static Refusal outOfOrder(String fact, Instant at, String follows, Instant earliest) {
        return new Refusal(
                RefusalCode.DATE_OUT_OF_ORDER,
                Map.of("fact", fact, "date", at.toString(), "follows", follows, "earliest", earliest.toString()));
    }
}
