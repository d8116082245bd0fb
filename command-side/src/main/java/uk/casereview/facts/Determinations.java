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
 */
public record Determinations(@Nullable Determination standing, Set<DecisionId> former) {
    public static final Determinations NONE = new Determinations(null, Set.of());

    public Determinations {
        former = Set.copyOf(former);
    }

    /** An outcome and the decision it rests on. */
    public record Determination(ReviewOutcome outcome, DecisionRecord decision) {}

    public Determinations then(Determination next) {
        return new Determinations(next, takenBack().former());
    }

    Determinations takenBack() {
        if (standing == null) {
            return this;
        }
        Set<DecisionId> all = new HashSet<>(former);
        all.add(standing.decision().decisionId());
        return new Determinations(null, all);
    }

    /** Another rapid review begins; what a closed one has led to was never taken back. */
    Determinations anew() {
        return new Determinations(null, former);
    }
}
