package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** §10.3 as it stands there; the current due date counts, the first one is only shown (§15.6-23). */
public final class RagPolicy {
    private RagPolicy() {}

    /** The colour of an action on a day; empty where it is out of the count. */
    public static Optional<Rag> of(Standing action, LocalDate asOf) {
        if (action.stage().excluded()) {
            return Optional.empty();
        }
        return Optional.of(done(action, asOf) ? Rag.GREEN : slips(action, asOf) ? Rag.RED : Rag.AMBER);
    }

    /** "planRag = RED if any RED; else AMBER if any AMBER; else GREEN if n>0; else NOT_STARTED". */
    public static Rag ofPlan(Collection<? extends Standing> actions, LocalDate asOf) {
        List<Rag> colours =
                actions.stream().flatMap(action -> of(action, asOf).stream()).toList();
        return colours.stream().min(Rag::compareTo).orElse(Rag.NOT_STARTED);
    }

    /** "completionPct = roundHalfUp(100*GREEN/(total-excluded))"; null where nothing counts. */
    public static @Nullable Integer completionPct(Collection<? extends Standing> actions, LocalDate asOf) {
        List<Rag> colours =
                actions.stream().flatMap(action -> of(action, asOf).stream()).toList();
        int all = colours.size();
        int green = (int) colours.stream().filter(Rag.GREEN::equals).count();
        return all == 0 ? null : (200 * green + all) / (2 * all);
    }

    private static boolean done(Standing action, LocalDate asOf) {
        LocalDate completedOn = action.completedOn();
        return action.stage().done() && completedOn != null && !completedOn.isAfter(asOf);
    }

    /** "open and (asOf > dueOn or slippageDeclared or forecastOn > dueOn)", whichever agency says so. */
    private static boolean slips(Standing action, LocalDate asOf) {
        LocalDate dueOn = action.dueOn();
        return after(asOf, dueOn)
                || action.outlooks().stream()
                        .anyMatch(outlook -> outlook.slippage() || after(outlook.forecastOn(), dueOn));
    }

    private static boolean after(@Nullable LocalDate day, @Nullable LocalDate dueOn) {
        return day != null && dueOn != null && day.isAfter(dueOn);
    }
}
