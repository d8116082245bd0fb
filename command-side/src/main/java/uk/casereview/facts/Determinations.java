package uk.casereview.facts;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.shared.DecisionId;

/**
 * What a rapid review has led to.
 *
 * @param standing as it stands; null while nothing is determined
 * @param former the decisions that no longer are what it leads to: another came in their place, or none
 * @param own the decisions of this rapid review, since it was opened or taken up again
 */
public record Determinations(@Nullable Determination standing, Set<DecisionId> former, Set<DecisionId> own) {
    public static final Determinations NONE = new Determinations(null, Set.of(), Set.of());

    public Determinations {
        former = Set.copyOf(former);
        own = Set.copyOf(own);
    }

    /** An outcome and the decision it rests on. */
    public record Determination(ReviewOutcome outcome, DecisionRecord decision) {}

    public Determinations then(Determination next) {
        return new Determinations(next, takenBack().former(), with(own, next));
    }

    Determinations takenBack() {
        if (standing == null) {
            return this;
        }
        return new Determinations(null, with(former, standing), own);
    }

    /** Another rapid review begins; what a closed one has led to was never taken back. */
    Determinations anew() {
        return new Determinations(null, former, Set.of());
    }

    /** It is taken up again: what it led to stands, and what it determines from now on is another decision. */
    Determinations reopened() {
        return new Determinations(standing, former, Set.of());
    }

    private static Set<DecisionId> with(Set<DecisionId> decisions, Determination determination) {
        Set<DecisionId> all = new HashSet<>(decisions);
        all.add(determination.decision().decisionId());
        return all;
    }
}
