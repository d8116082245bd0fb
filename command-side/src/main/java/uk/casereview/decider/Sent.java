package uk.casereview.decider;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** When something was sent; A-2: "legal date of a timestamp = its date in Europe/London". */
public record Sent(Instant at, LocalDate on) {

    /** The moment that is stated, else the middle of the day that is, so that no zone moves it to another day, else now. */
    public static Sent of(@Nullable Instant at, @Nullable LocalDate on, Context context) {
        return stated(at, on, context, LondonDate::noonOf);
    }

    /** The same, but from the beginning of the day that is stated, where hours are counted from it. */
    public static Sent since(@Nullable Instant at, @Nullable LocalDate on, Context context) {
        return stated(at, on, context, LondonDate::startOf);
    }

    private static Sent stated(
            @Nullable Instant at, @Nullable LocalDate on, Context context, Function<LocalDate, Instant> ofDay) {
        if (at != null) {
            return new Sent(at, LondonDate.of(at));
        }
        return on == null || on.equals(context.today())
                ? new Sent(context.recordedAt(), context.today())
                : new Sent(ofDay.apply(on), on);
    }

    /** A moment and a day that are both stated, as the fields so named, are of one day. */
    public static Optional<Refusal> contradiction(String name, @Nullable Instant at, @Nullable LocalDate on) {
        return at == null || on == null || LondonDate.of(at).equals(on)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RefusalCode.DATES_CONTRADICT,
                        Map.of(
                                "pointer",
                                "/" + name + "On",
                                name + "On",
                                on.toString(),
                                name + "At",
                                at.toString(),
                                "moment",
                                name + "At",
                                "momentOn",
                                LondonDate.of(at).toString())));
    }

    /** G5, to the moment: nothing has been sent that will only be sent later today. */
    public Optional<Refusal> inFuture(Context context) {
        return at.isAfter(context.recordedAt())
                ? Optional.of(new Refusal(
                        RefusalCode.DATE_IN_FUTURE,
                        Map.of(
                                "sentOn", on.toString(),
                                "sentAt", at.toString(),
                                "today", context.today().toString())))
                : Optional.empty();
    }
}
