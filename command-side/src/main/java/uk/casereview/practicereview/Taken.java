package uk.casereview.practicereview;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import uk.casereview.casefile.Gates;
import uk.casereview.casefile.Unresolved;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Conclusion;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;

/** What becomes of a command once the rules of the review are passed, and what of a decision once it is taken. */
final class Taken {
    private Taken() {}

    static Verdict unless(Optional<Refusal> refusal, Supplier<Verdict> otherwise) {
        return refusal.map(Verdict::refuse).orElseGet(otherwise);
    }

    /**
     * §15.2-8: a decision that decided nothing changes no state.
     *
     * @param then what is true once the decision is carried, with all that was out of order
     */
    static Verdict decided(
            Conclusion conclusion, Gates gates, Context context, BiFunction<DecisionRecord, Gates, List<Event>> then) {
        return switch (conclusion) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Concluded concluded -> {
                List<Event> unresolved = Unresolved.of(concluded.decision(), context);
                yield unresolved.isEmpty() ? carried(concluded, gates, then) : Verdict.accept(unresolved);
            }
        };
    }

    /** Where the answers themselves were the decision, and a split one was resolved above (§15.2-10). */
    static Verdict carried(Concluded concluded, Gates gates, BiFunction<DecisionRecord, Gates, List<Event>> then) {
        return Verdict.accept(then.apply(concluded.decision(), gates.forgiving(concluded.irregularities())));
    }
}
