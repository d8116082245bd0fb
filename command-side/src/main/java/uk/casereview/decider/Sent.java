package uk.casereview.decider;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When something was sent; A-2: "legal date of a timestamp = its date in Europe/London". */
public record Sent(Instant at, LocalDate on) {

    /** The moment that is stated, else the beginning of the day that is, else now. */
    public static Sent of(@Nullable Instant at, @Nullable LocalDate on, Context context) {
        if (at != null) {
            return new Sent(at, LondonDate.of(at));
        }
        return on == null || on.equals(context.today())
                ? new Sent(context.recordedAt(), context.today())
                : new Sent(LondonDate.startOf(on), on);
    }
}
