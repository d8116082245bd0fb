package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import uk.casereview.casefile.Gates;
import uk.casereview.casefile.Unresolved;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Conclusion;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.Deciding;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.shared.Body;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** §4.5: "Plan approval / closure", and what changes in between, is decided by the body that reviews. */
final class BodyDecision {
    private BodyDecision() {}

    /** Decided by the body itself: what the plan is, what is given up, and that it is done. */
    static Verdict concluded(
            Deciding command, Gates gates, Context context, BiFunction<DecisionRecord, Gates, List<Event>> then) {
        return concluded(command, gates, context, _ -> Optional.empty(), then);
    }

    /**
     * As {@link #concluded(Deciding, Gates, Context, BiFunction)}, where something had to come first.
     *
     * @param tooEarly what is against deciding so on the day
     */
    static Verdict concluded(
            Deciding command,
            Gates gates,
            Context context,
            Function<LocalDate, Optional<Refusal>> tooEarly,
            BiFunction<DecisionRecord, Gates, List<Event>> then) {
        return taken(
                Deliberation.conclude(body(context), command.decision(), context, gates.alreadyHappened()),
                gates,
                context,
                tooEarly,
                then);
    }

    /** Arranges something on the way, so that the chair may act alone (§15.2-9). */
    static Verdict arranged(
            Deciding command, Gates gates, Context context, BiFunction<DecisionRecord, Gates, List<Event>> then) {
        return taken(
                Deliberation.arrange(body(context), command.decision(), context, gates.alreadyHappened()),
                gates,
                context,
                _ -> Optional.empty(),
                then);
    }

    /** A decision that the row asks for by a code of its own. */
    static Optional<Refusal> missing(Deciding command, RefusalCode code) {
        return Refusals.when(command.decision() == null, Refusal.of(code));
    }

    private static Body body(Context context) {
        return context.partnership().policy().reviewBody();
    }

    private static Verdict taken(
            Conclusion conclusion,
            Gates gates,
            Context context,
            Function<LocalDate, Optional<Refusal>> tooEarly,
            BiFunction<DecisionRecord, Gates, List<Event>> then) {
        return switch (conclusion) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Concluded concluded -> {
                DecisionRecord decision = concluded.decision();
                List<Event> unresolved = Unresolved.of(decision, context);
                Gates all = gates.forgiving(concluded.irregularities()).and(tooEarly.apply(decision.decidedOn()));
                yield unresolved.isEmpty()
                        ? all.refusal().map(Verdict::refuse).orElseGet(() -> Verdict.accept(then.apply(decision, all)))
                        : Verdict.accept(unresolved);
            }
        };
    }
}
