package uk.casereview.deliberation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.meeting.MeetingEvent.ItemClosed;
import uk.casereview.meeting.MeetingEvent.ItemDeferred;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.timeline.DecisionEntry;

/** The decisions about one case, as far as its events have been applied. */
public final class DecisionLedger {
    private final Map<DecisionId, DecisionEntry> entries = new LinkedHashMap<>();

    public DecisionLedger(Collection<DecisionEntry> entries) {
        entries.forEach(this::put);
    }

    public List<DecisionEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** Which case an event that matters here is about; null: none. */
    public static @Nullable CaseRef caseOf(Event event, @Nullable CaseRef ofEnvelope) {
        return switch (event) {
            case ItemClosed e -> e.caseRef();
            case ItemDeferred e -> e.caseRef();
            default -> ofEnvelope;
        };
    }

    /** Whether the event says anything about a decision. */
    public static boolean concerns(Event event) {
        return switch (event) {
            case DecisionConfirmed _, DecisionRecordCorrected _, DecisionFlaggedForReview _ -> true;
            default -> RecordsDecision.in(event).isPresent();
        };
    }

    /**
     * Applies one event about decisions; any other changes nothing.
     *
     * @param type the stored name of the event
     * @return the decisions the event has changed
     */
    public List<DecisionEntry> apply(RecordedEvent recorded, CaseRef caseRef, String type) {
        Event event = recorded.event();
        return switch (event) {
            case DecisionConfirmed e -> changed(e.decisionId(), entry -> DecisionFold.confirmed(entry, e));
            case DecisionRecordCorrected e -> changed(e.decisionId(), entry -> DecisionFold.corrected(entry, e));
            case DecisionFlaggedForReview e -> changed(e.decisionId(), entry -> DecisionFold.flagged(entry, e));
            default ->
                RecordsDecision.in(event)
                        .map(decision -> taken(decision, recorded, caseRef, type))
                        .orElse(List.of());
        };
    }

    private List<DecisionEntry> taken(DecisionRecord decision, RecordedEvent recorded, CaseRef caseRef, String type) {
        Optional<DecisionEntry> replaced = replacedBy(recorded.event());
        DecisionEntry entry = put(DecisionFold.taken(
                entries.get(decision.decisionId()),
                decision,
                caseRef,
                type,
                settlesOutcome(recorded.event()),
                recorded.envelope()));
        return replaced.map(before -> List.of(put(DecisionFold.revised(before, decision.decisionId())), entry))
                .orElse(List.of(entry));
    }

    private static boolean settlesOutcome(Event event) {
        return event instanceof RapidReviewOutcomeDetermined || event instanceof RapidReviewOutcomeRevised;
    }

    /** The outcome that stood until now, or that is to be determined anew. */
    private Optional<DecisionEntry> replacedBy(Event event) {
        return settlesOutcome(event)
                        || (event instanceof RapidReviewOutcomeRecommended recommended
                                && recommended.takesBack() != null)
                ? standingOutcome()
                : Optional.empty();
    }

    private Optional<DecisionEntry> standingOutcome() {
        return entries.values().stream()
                .filter(entry -> entry.settlesOutcome() && entry.revisedBy() == null)
                .reduce((_, later) -> later);
    }

    private List<DecisionEntry> changed(DecisionId decisionId, UnaryOperator<DecisionEntry> change) {
        DecisionEntry entry = entries.get(decisionId);
        return entry == null ? List.of() : List.of(put(change.apply(entry)));
    }

    private DecisionEntry put(DecisionEntry entry) {
        entries.put(entry.decision().decisionId(), entry);
        return entry;
    }
}
