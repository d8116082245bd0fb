package uk.casereview.datarequest;

import java.time.LocalDate;
import java.util.Optional;
import uk.casereview.decider.Context;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Whether the record of a case is still to be kept (IG5, A-27). */
final class Retention {
    private Retention() {}

    /** From when on the case may be erased, by the rules in force today; empty where nothing says so. */
    static Optional<LocalDate> dueOn(Context context) {
        return context.facts()
                .retainedCase()
                .flatMap(kept -> kept.disposal(context.partnership().retention()))
                .map(Disposal::dueOn);
    }

    /**
     * What is in the way of erasing a case because its time is over. By the rules in force today: whoever keeps records
     * longer from now on keeps those they have too. What no rule ends is kept.
     */
    static Optional<Refusal> stillKept(DataRequestKind kind, Context context) {
        if (kind != DataRequestKind.RETENTION_ENDED) {
            return Optional.empty();
        }
        Optional<LocalDate> dueOn = dueOn(context);
        if (dueOn.isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.RETENTION_NOT_ENDED));
        }
        return dueOn.filter(day -> day.isAfter(context.today()))
                .map(day -> Refusal.of(RefusalCode.RETENTION_NOT_ENDED, "dueOn", day.toString()));
    }
}
