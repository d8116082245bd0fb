package uk.casereview.practicereview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.casereview.decider.Refusals;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * L5: "report content: summary of recommended improvements and analysis of systemic/underlying reasons (REG Part 3
 * STAT) – QA checklist items QA1, QA2 mandatory".
 */
final class QualityPolicy {
    private QualityPolicy() {}

    static Optional<Refusal> incomplete(Map<QualityItem, QualityAnswer> checklist) {
        List<QualityItem> missing = Stream.of(QualityItem.QA1, QualityItem.QA2)
                .filter(item -> checklist.get(item) != QualityAnswer.MET)
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.QA_INCOMPLETE, "missing", Refusals.words(missing)));
    }
}
