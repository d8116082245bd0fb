package uk.casereview.deliberation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.meeting.MeetingEvent.ItemClosed;
import uk.casereview.meeting.MeetingEvent.ItemDeferred;
import uk.casereview.notification.NotifiabilityEvent.NotifiabilityDecided;
import uk.casereview.practicereview.PublicationEvent.PublicationModeDecided;
import uk.casereview.practicereview.ReportEvent.ReportDetermined;
import uk.casereview.practicereview.ReportEvent.ReportQualityAssured;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
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
        List<DecisionEntry> replaced = replacedBy(recorded.event(), decision.decisionId(), type);
        DecisionEntry entry = put(DecisionFold.taken(
                entries.get(decision.decisionId()),
                decision,
                caseRef,
                type,
                settlesOutcome(recorded.event()),
                recorded.envelope()));
        return Stream.concat(
                        replaced.stream().map(before -> put(DecisionFold.revised(before, decision.decisionId()))),
                        Stream.of(entry))
                .toList();
    }

    private static boolean settlesOutcome(Event event) {
        return event instanceof RapidReviewOutcomeDetermined || event instanceof RapidReviewOutcomeRevised;
    }

    /**
     * The outcome that stood until now, or that is to be determined anew; what was recommended, or decided of notifying,
     * or of a report, before the same was decided again.
     */
    private List<DecisionEntry> replacedBy(Event event, DecisionId by, String type) {
        return switch (event) {
            case RapidReviewOutcomeDetermined _, RapidReviewOutcomeRevised _ ->
                standing(DecisionEntry::settlesOutcome, by);
            case RapidReviewOutcomeRecommended e ->
                Stream.concat(
                                standing(entry -> entry.takenBy().equals(type), by).stream(),
                                e.takesBack() == null
                                        ? Stream.empty()
                                        : standing(DecisionEntry::settlesOutcome, by).stream())
                        .distinct()
                        .toList();
            case NotifiabilityDecided _ -> standing(entry -> entry.takenBy().equals(type), by);
            case ReportQualityAssured _ -> standing(entry -> entry.takenBy().equals(type), by);
            case ReportDetermined _ -> standing(entry -> entry.takenBy().equals(type), by);
            case ReportRatified _ -> standing(entry -> entry.takenBy().equals(type), by);
            case PublicationModeDecided _ -> standing(entry -> entry.takenBy().equals(type), by);
            default -> List.of();
        };
    }

    private List<DecisionEntry> standing(Predicate<DecisionEntry> kind, DecisionId before) {
        return entries.values().stream()
                .filter(kind)
                .filter(entry -> entry.revisedBy() == null
                        && !entry.decision().decisionId().equals(before))
                .reduce((_, later) -> later)
                .map(List::of)
                .orElse(List.of());
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
