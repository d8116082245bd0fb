package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Refusals that many commands of a rapid review share. */
final class Refusals {
    private Refusals() {}

    /** G7: "command allowed in current state". */
    static Refusal notNow(RapidReviewState state) {
        return Refusal.of(RefusalCode.INVALID_STATE, "stage", state.stage());
    }

    static Verdict invalid(RapidReviewState state) {
        return Verdict.refuse(notNow(state));
    }

    static Verdict unknown(String fact, Object value) {
        return Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, fact, value.toString());
    }

    /** G5: "effective dates not in the future". */
    static Optional<Refusal> future(String field, LocalDate day, Context context) {
        return day.isAfter(context.today())
                ? Optional.of(Refusal.of(RefusalCode.DATE_IN_FUTURE, field, day.toString()))
                : Optional.empty();
    }

    static LocalDate orToday(@Nullable LocalDate day, Context context) {
        return day == null ? context.today() : day;
    }

    static List<String> words(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }
}
