package uk.casereview.casefile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import uk.casereview.casefile.CaseFileEvent.ChallengeAnswered;
import uk.casereview.casefile.CaseFileEvent.ChallengeClosed;
import uk.casereview.casefile.CaseFileEvent.ChallengeRaised;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.DecisionDeferred;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.casefile.CaseFileEvent.DisclosureAuthorised;
import uk.casereview.casefile.CaseFileEvent.DocumentAttached;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.CaseFileEvent.ProposalLost;
import uk.casereview.casefile.CaseFileEvent.ScrutinyObservationAdded;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.casefile.CaseFileEvent.VoiceRecorded;
import uk.casereview.casefile.CaseFileEvent.VoiceUsed;
import uk.casereview.clock.ClockBook;
import uk.casereview.clock.ClockEvent;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.practicereview.FamilyRole;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * The part of a case aggregate's state that all of them share.
 *
 * @param voices whose voice each is, by id
 * @param counted whether the record counts; false once it is a duplicate or was entered in error (§15.1-3)
 */
public record CaseFile(
        Map<DecisionId, Decision> decisions,
        Map<UUID, Escalation> escalations,
        Map<UUID, Challenge> challenges,
        Map<UUID, Task> tasks,
        Map<UUID, FamilyRole> voices,
        Set<Document> documents,
        ClockBook clocks,
        boolean counted) {

    public static final CaseFile EMPTY =
            new CaseFile(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), ClockBook.EMPTY, true);

    public CaseFile {
        decisions = Map.copyOf(decisions);
        escalations = Map.copyOf(escalations);
        challenges = Map.copyOf(challenges);
        tasks = Map.copyOf(tasks);
        voices = Map.copyOf(voices);
        documents = Set.copyOf(documents);
    }

    /**
     * A decision as it stands, whether its chair has confirmed it, and whether it is to be looked at again.
     *
     * @param mustBeRedecided whether the body has to decide it again
     * @param conflictedLate whose conflicts have come out since; what each takes from the decision adds up
     */
    public record Decision(
            DecisionRecord record,
            boolean confirmed,
            boolean flagged,
            boolean mustBeRedecided,
            Set<UserId> conflictedLate) {
        public Decision {
            conflictedLate = Set.copyOf(conflictedLate);
        }

        static Decision of(DecisionRecord record) {
            return new Decision(record, false, false, false, Set.of());
        }

        Decision flag(DecisionFlaggedForReview event) {
            return new Decision(
                    record, confirmed, true, mustBeRedecided || event.mustBeRedecided(), conflictedWith(event));
        }

        private Set<UserId> conflictedWith(DecisionFlaggedForReview event) {
            UserId member = event.memberId();
            return event.reason() == FlagReason.LATE_CONFLICT && member != null
                    ? plus(conflictedLate, member)
                    : conflictedLate;
        }

        Decision confirm() {
            return new Decision(record, true, flagged, mustBeRedecided, conflictedLate);
        }

        Decision corrected(DecisionRecord to) {
            return new Decision(to, confirmed, flagged, mustBeRedecided, conflictedLate);
        }
    }

    /** A document in one form. */
    public record Document(String docRef, String hash) {}

    public Optional<DecisionRecord> decision(DecisionId id) {
        return Optional.ofNullable(decisions.get(id)).map(Decision::record);
    }

    /** "the item must be re-decided", and has not been. */
    public boolean mustBeRedecided(DecisionId id) {
        return known(decisions, id).mustBeRedecided();
    }

    /** Whether a disagreement is still with another body. */
    public boolean escalated() {
        return escalations.values().stream().anyMatch(escalation -> !escalation.resolved());
    }

    /** Whether what was recommended or decided is still with another body; what a body could not propose is not that. */
    public boolean disputed() {
        return escalations.values().stream().anyMatch(Escalation::open);
    }

    /** What was taken elsewhere nobody need answer any more: it is over, and why is said. */
    public List<CaseFileEvent> unanswered(SealedText reason) {
        return escalations.entrySet().stream()
                .filter(escalation -> !escalation.getValue().resolved())
                .map(Map.Entry::getKey)
                .sorted()
                .<CaseFileEvent>map(escalation -> new EscalationResolved(escalation, reason, null, null, null))
                .toList();
    }

    /** With a decision that took effect here; one referred to again stays as it is. */
    public CaseFile withDecision(DecisionRecord record) {
        return decisions.containsKey(record.decisionId()) ? this : with(record.decisionId(), Decision.of(record));
    }

    public CaseFile evolve(CaseFileEvent event) {
        return switch (event) {
            case DecisionEscalated e -> with(e.escalationId(), Escalation.of(e));
            case EscalationResolved e ->
                with(e.escalationId(), known(escalations, e.escalationId()).ended());
            case DecisionFlaggedForReview e ->
                with(e.decisionId(), known(decisions, e.decisionId()).flag(e));
            case DecisionConfirmed e ->
                with(e.decisionId(), known(decisions, e.decisionId()).confirm());
            case DecisionRecordCorrected e ->
                with(e.decisionId(), known(decisions, e.decisionId()).corrected(e.to()));
            case ProposalLost e -> withDecision(e.decision());
            case DecisionDeferred e -> withDecision(e.decision());
            case ChallengeRaised e -> with(e.challengeId(), new Challenge(e.toAgency(), false, false));
            case ChallengeClosed e ->
                with(e.challengeId(), known(challenges, e.challengeId()).close());
            case DocumentAttached e -> withDocument(new Document(e.docRef(), e.hash()));
            case MarkedDuplicate _ -> counted(false);
            case MarkedEnteredInError _ -> counted(false);
            case TaskRaised e -> with(e.taskId(), new Task(e.kind(), false, e.about()));
            case TaskCompleted e -> with(e.taskId(), known(tasks, e.taskId()).finished());
            case ChallengeAnswered e ->
                with(e.challengeId(), known(challenges, e.challengeId()).answer());
            case VoiceRecorded e -> withVoice(e.voiceId(), e.whose());
            case VoiceUsed _ -> this;
            case DisclosureAuthorised _ -> this;
            case ScrutinyObservationAdded _ -> this;
            case IrregularityRecorded _ -> this;
        };
    }

    public CaseFile evolve(ClockEvent event) {
        return new CaseFile(
                decisions, escalations, challenges, tasks, voices, documents, clocks.evolve(event), counted);
    }

    private CaseFile with(DecisionId id, Decision decision) {
        return new CaseFile(
                put(decisions, id, decision), escalations, challenges, tasks, voices, documents, clocks, counted);
    }

    private CaseFile with(UUID id, Escalation escalation) {
        return new CaseFile(
                decisions, put(escalations, id, escalation), challenges, tasks, voices, documents, clocks, counted);
    }

    private CaseFile with(UUID id, Challenge challenge) {
        return new CaseFile(
                decisions, escalations, put(challenges, id, challenge), tasks, voices, documents, clocks, counted);
    }

    /** The open tasks of the kind need nobody any more. */
    public List<CaseFileEvent> done(TaskKind kind) {
        return Task.done(tasks, task -> task.kind() == kind);
    }

    /** The open tasks of the kind about one of these need nobody any more. */
    public List<CaseFileEvent> done(TaskKind kind, Predicate<String> about) {
        return Task.done(tasks, task -> task.kind() == kind && task.isAbout(about));
    }

    private CaseFile with(UUID id, Task task) {
        return new CaseFile(
                decisions, escalations, challenges, put(tasks, id, task), voices, documents, clocks, counted);
    }

    private CaseFile withVoice(UUID id, FamilyRole whose) {
        return new CaseFile(
                decisions, escalations, challenges, tasks, put(voices, id, whose), documents, clocks, counted);
    }

    private CaseFile withDocument(Document document) {
        return new CaseFile(
                decisions, escalations, challenges, tasks, voices, plus(documents, document), clocks, counted);
    }

    /** Whether it counts, with all that has been said about it. */
    public CaseFile counted(boolean counts) {
        return new CaseFile(decisions, escalations, challenges, tasks, voices, documents, clocks, counts);
    }

    static <T> Set<T> plus(Set<T> set, T one) {
        Set<T> all = new HashSet<>(set);
        all.add(one);
        return all;
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("the stream speaks of something it never began");
        }
        return value;
    }

    private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        Map<K, V> all = new HashMap<>(map);
        all.put(key, value);
        return all;
    }
}
