package uk.casereview.audit.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.DecisionAudit.Reason;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.notification.NotifiabilityEvent.NotifiabilityDecided;
import uk.casereview.practicereview.QualityAnswer;
import uk.casereview.practicereview.QualityItem;
import uk.casereview.practicereview.ReportEvent.DraftReturned;
import uk.casereview.practicereview.ReportEvent.ReportQualityAssured;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;

/** What was answered to each criterion that a decision is measured by. */
final class Reasons {
    private static final String MET = "MET";

    private Reasons() {}

    /** The partners determine on what was recommended to them, so that its criteria are theirs as well (§4.5, §7.3). */
    static List<Reason> of(DecisionId decision, List<RecordedEvent> history) {
        RapidReviewOutcomeRecommended recommended = null;
        for (RecordedEvent recorded : history) {
            Event event = recorded.event();
            if (event instanceof RapidReviewOutcomeRecommended e) {
                recommended = e;
            }
            if (RecordsDecision.in(event)
                    .map(DecisionRecord::decisionId)
                    .filter(decision::equals)
                    .isPresent()) {
                return in(event, decision, recommended);
            }
        }
        return List.of();
    }

    private static List<Reason> in(
            Event event, DecisionId decision, @Nullable RapidReviewOutcomeRecommended recommended) {
        Stream<Reason> reasons = switch (event) {
            case RapidReviewOutcomeRecommended e -> criteria(e);
            case RapidReviewOutcomeDetermined _, RapidReviewOutcomeRevised _ ->
                recommended == null ? Stream.of() : criteria(recommended);
            case NotifiabilityDecided e ->
                e.criteria().stream().map(criterion -> new Reason(decision, criterion.name(), MET, null));
            case ReportQualityAssured e -> items(decision, e.checklist());
            case DraftReturned e -> items(decision, e.checklist());
            default -> Stream.of();
        };
        return reasons.sorted(Comparator.comparing(Reason::criterion)).toList();
    }

    private static Stream<Reason> criteria(RapidReviewOutcomeRecommended recommended) {
        return recommended.criteriaAnswers().entrySet().stream()
                .map(answered -> new Reason(
                        recommended.decision().decisionId(),
                        answered.getKey().name(),
                        answered.getValue().answer().name(),
                        answered.getValue().evidence()));
    }

    private static Stream<Reason> items(DecisionId decision, Map<QualityItem, QualityAnswer> checklist) {
        return checklist.entrySet().stream()
                .map(item -> new Reason(
                        decision, item.getKey().name(), item.getValue().name(), null));
    }
}
