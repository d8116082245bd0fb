package uk.casereview.rapidreview;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Refusals;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * §7.3: "every determination must answer all with yes/no/may + evidence" (R5); §15.4-19: K4 alone "may be answered
 * NOT_YET_CONSIDERED_BY_PANEL", for which there is no evidence yet.
 */
final class CriteriaPolicy {
    private CriteriaPolicy() {}

    static Optional<Refusal> unanswered(Map<Criterion, CriterionAnswer> answers) {
        List<Criterion> missing = Arrays.stream(Criterion.values())
                .filter(criterion -> !answered(criterion, answers.get(criterion)))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.CRITERIA_UNANSWERED, "missing", Refusals.words(missing)));
    }

    private static boolean answered(Criterion criterion, @Nullable CriterionAnswer given) {
        if (given == null) {
            return false;
        }
        if (given.answer() == Answer.NOT_YET_CONSIDERED_BY_PANEL) {
            return criterion == Criterion.K4;
        }
        var evidence = given.evidence();
        return evidence != null && evidence.length() > 0;
    }
}
