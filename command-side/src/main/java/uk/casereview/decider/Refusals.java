package uk.casereview.decider;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Refusals that commands of every kind share. */
public final class Refusals {
    private Refusals() {}

    /** G7: "command allowed in current state". */
    public static Refusal notNow(Staged state) {
        return Refusal.of(RefusalCode.INVALID_STATE, "stage", state.stage());
    }

    public static Verdict invalid(Staged state) {
        return Verdict.refuse(notNow(state));
    }

    public static Verdict unknown(String fact, Object value) {
        return Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, fact, value.toString());
    }

    public static Optional<Refusal> when(boolean broken, Refusal refusal) {
        return broken ? Optional.of(refusal) : Optional.empty();
    }

    /** G5: "effective dates not in the future". */
    public static Optional<Refusal> future(String field, @Nullable LocalDate day, Context context) {
        return day != null && day.isAfter(context.today())
                ? Optional.of(new Refusal(
                        RefusalCode.DATE_IN_FUTURE,
                        Map.of(field, day.toString(), "today", context.today().toString())))
                : Optional.empty();
    }

    /** Both ends of a period that runs backwards, as they were named. */
    public static Refusal backwards(String from, LocalDate first, String to, @Nullable LocalDate last) {
        return new Refusal(
                RefusalCode.PERIOD_ENDS_BEFORE_START, Map.of(from, first.toString(), to, String.valueOf(last)));
    }

    public static LocalDate orToday(@Nullable LocalDate day, Context context) {
        return day == null ? context.today() : day;
    }

    public static List<String> words(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }
}
