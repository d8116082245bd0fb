package uk.casereview.rapidreview;

import java.util.Map;
import java.util.Set;
import uk.casereview.shared.InOrder;

/**
 * What the reviewing body had before it: an outcome, and its answers to the criteria (R5), which stand though it divided.
 *
 * @param revision whether an outcome the Panel had already was to be revised, which answers no criteria
 */
public record OutcomeProposal(
        ReviewOutcome outcome, Map<Criterion, CriterionAnswer> criteriaAnswers, Set<Regard> regards, boolean revision) {
    public OutcomeProposal {
        criteriaAnswers = Map.copyOf(criteriaAnswers);
        regards = InOrder.copyOf(regards);
    }
}
