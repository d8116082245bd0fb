package uk.casereview.notification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Refusals that many commands of a notification share. */
final class Refusals {
    private Refusals() {}

    /** G7: "command allowed in current state". */
    static Refusal notNow(NotificationState state) {
        return Refusal.of(RefusalCode.INVALID_STATE, "stage", state.stage());
    }

    static Verdict invalid(NotificationState state) {
        return Verdict.refuse(notNow(state));
    }

    /** A step that must come first has not been taken (N3). */
    static Refusal notDecided(NotificationState state) {
        return Refusal.of(RefusalCode.NOT_DECIDED, "stage", state.stage());
    }

    static Verdict unknown(String fact, Object value) {
        return Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, fact, value.toString());
    }

    static Optional<Refusal> when(boolean broken, Refusal refusal) {
        return broken ? Optional.of(refusal) : Optional.empty();
    }

    /** G5: "effective dates not in the future". */
    static Optional<Refusal> future(String field, @Nullable LocalDate day, Context context) {
        return day != null && day.isAfter(context.today())
                ? Optional.of(new Refusal(
                        RefusalCode.DATE_IN_FUTURE,
                        Map.of(field, day.toString(), "today", context.today().toString())))
                : Optional.empty();
    }

    static LocalDate orToday(@Nullable LocalDate day, Context context) {
        return day == null ? context.today() : day;
    }

    static List<String> words(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }
}
