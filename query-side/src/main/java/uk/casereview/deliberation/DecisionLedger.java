package uk.casereview.deliberation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.deliberation.LedgerEntry.Review;
import uk.casereview.meeting.MeetingEvent.ItemClosed;
import uk.casereview.meeting.MeetingEvent.ItemDeferred;
import uk.casereview.notification.NotifiabilityEvent.NotifiabilityDecided;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.PublicationEvent.PublicationModeDecided;
import uk.casereview.practicereview.ReportEvent.ReportDetermined;
import uk.casereview.practicereview.ReportEvent.ReportQualityAssured;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.timeline.DecisionEntry;

/** The decisions about one case, as far as its events have been applied. */
public final class DecisionLedger {
    private final Map<DecisionId, LedgerEntry> entries = new LinkedHashMap<>();

    /** Of a case of which nothing was decided yet. */
    public DecisionLedger() {
        this(List.of());
    }

    DecisionLedger(Collection<LedgerEntry> entries) {
        entries.forEach(this::put);
    }

    /** All of them, in the order in which they came up. */
    public List<DecisionEntry> entries() {
        return entries.values().stream().map(LedgerEntry::entry).toList();
    }

    /** Which case an event that matters here is about; null: none. */
    public static @Nullable CaseRef caseOf(Event event, @Nullable CaseRef ofEnvelope) {
        return switch (event) {
            case ItemClosed e -> e.caseRef();
            case ItemDeferred e -> e.caseRef();
            default -> ofEnvelope;
        };
    }

    /** Whether the event says anything about a decision, or about which review it is taken in. */
    public static boolean concerns(Event event) {
        return switch (event) {
            case DecisionConfirmed _, DecisionRecordCorrected _, DecisionFlaggedForReview _ -> true;
            default -> RecordsDecision.in(event).isPresent() || turns(event);
        };
    }

    /** Whether a review begins or goes on with it, or is left for a while. */
    private static boolean turns(Event event) {
        return switch (event) {
            case ReviewInitiated _, LcsprInitiated _, RapidReviewOpened _ -> true;
            case RapidReviewDiscontinued _, RapidReviewClosed _, MarkedDuplicate _, MarkedEnteredInError _ -> true;
            default -> false;
        };
    }

    /**
     * Applies one event about decisions; any other changes nothing.
     *
     * @param type the stored name of the event
     */
    public void apply(RecordedEvent recorded, CaseRef caseRef, String type) {
        changes(recorded, caseRef, type);
    }

    /** Applies one event, and says which decisions it has changed. */
    Collection<LedgerEntry> changes(RecordedEvent recorded, CaseRef caseRef, String type) {
        Map<DecisionId, LedgerEntry> changes = new LinkedHashMap<>();
        Stream.concat(turned(recorded).stream(), said(recorded, caseRef, type).stream())
                .forEach(entry -> changes.put(entry.entry().decision().decisionId(), entry));
        return changes.values();
    }

    /** What has become of the review in whose file it is said, and so of what was decided in it: as of its plan. */
    private List<LedgerEntry> turned(RecordedEvent recorded) {
        UUID file = recorded.aggregateId();
        return switch (recorded.event()) {
            case ReviewInitiated _ -> turned(file, _ -> Review.OVER);
            case LcsprInitiated _ -> turned(file, _ -> Review.OVER);
            case RapidReviewOpened _ -> turned(file, review -> review == Review.WAITS ? Review.HELD : Review.OVER);
            case RapidReviewDiscontinued _ -> turned(file, review -> review == Review.HELD ? Review.WAITS : review);
            case RapidReviewClosed _, MarkedDuplicate _, MarkedEnteredInError _ ->
                turned(file, review -> review == Review.WAITS ? Review.HELD : review);
            default -> List.of();
        };
    }

    private List<LedgerEntry> turned(UUID file, UnaryOperator<Review> turn) {
        return entries.values().stream()
                .filter(entry -> file.equals(entry.file()) && turn.apply(entry.review()) != entry.review())
                .map(entry -> entry.in(turn.apply(entry.review())))
                .toList()
                .stream()
                .map(this::put)
                .toList();
    }

    private List<LedgerEntry> said(RecordedEvent recorded, CaseRef caseRef, String type) {
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

    private List<LedgerEntry> taken(DecisionRecord decision, RecordedEvent recorded, CaseRef caseRef, String type) {
        List<LedgerEntry> replaced = replacedBy(recorded.event(), decision.decisionId(), type);
        LedgerEntry before = entries.get(decision.decisionId());
        LedgerEntry entry = put(new LedgerEntry(
                DecisionFold.taken(
                        before == null ? null : before.entry(),
                        decision,
                        caseRef,
                        type,
                        settlesOutcome(recorded.event()),
                        recorded.envelope()),
                recorded.aggregateId(),
                Review.HELD));
        return Stream.concat(
                        replaced.stream()
                                .map(old -> put(old.with(DecisionFold.revised(old.entry(), decision.decisionId())))),
                        Stream.of(entry))
                .toList();
    }

    private static boolean settlesOutcome(Event event) {
        return event instanceof RapidReviewOutcomeDetermined || event instanceof RapidReviewOutcomeRevised;
    }

    /**
     * The outcome that stood until now, or that is to be determined anew; what was recommended, or decided of notifying,
     * or of a report, before the same was decided again in the same review.
     */
    private List<LedgerEntry> replacedBy(Event event, DecisionId by, String type) {
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

    private List<LedgerEntry> standing(Predicate<DecisionEntry> kind, DecisionId before) {
        return entries.values().stream()
                .filter(entry -> entry.review() != Review.OVER && kind.test(entry.entry()))
                .filter(entry -> entry.entry().revisedBy() == null
                        && !entry.entry().decision().decisionId().equals(before))
                .reduce((_, later) -> later)
                .map(List::of)
                .orElse(List.of());
    }

    private List<LedgerEntry> changed(DecisionId decisionId, UnaryOperator<DecisionEntry> change) {
        LedgerEntry entry = entries.get(decisionId);
        return entry == null ? List.of() : List.of(put(entry.with(change.apply(entry.entry()))));
    }

    private LedgerEntry put(LedgerEntry entry) {
        entries.put(entry.entry().decision().decisionId(), entry);
        return entry;
    }
}
