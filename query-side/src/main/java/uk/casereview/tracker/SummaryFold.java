package uk.casereview.tracker;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionPlanEvent;
import uk.casereview.casefile.CaseFileEvent;
import uk.casereview.casefile.CaseFileEvent.ChallengeRaised;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.DeadlineEvent;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.notification.NotificationEvent;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.practicereview.PracticeReviewEvent;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.RapidReviewEvent;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;

/** How one event changes the row of its case; total, and without any rule of its own. */
public final class SummaryFold {
    private SummaryFold() {}

    /**
     * The row after one more event. A notice about a deadline leaves it as it is: status follows from dates alone.
     *
     * @param summary the row so far; null before the first event
     */
    public static CaseSummary evolve(@Nullable CaseSummary summary, RecordedEvent recorded) {
        Envelope envelope = recorded.envelope();
        Event event = recorded.event();
        if (summary != null && event instanceof DeadlineEvent) {
            return summary;
        }
        SummaryDraft draft = summary == null ? begun(envelope) : SummaryDraft.of(summary);
        switch (event) {
            case NotificationEvent e ->
                NotificationRow.apply(draft, e, envelope.effectiveOn(), ServiceTime.londonDate(envelope.recordedAt()));
            case RapidReviewEvent e -> RapidReviewRow.apply(draft, e, envelope.effectiveOn());
            case ActionPlanEvent e -> PlanRow.apply(draft, e, recorded.aggregateId());
            case PracticeReviewEvent e -> PracticeReviewRow.apply(draft, e, envelope.effectiveOn());
            case CaseFileEvent e -> apply(draft, e, recorded);
            case ClockEvent e -> draft.apply(e);
            default -> {}
        }
        RecordsDecision.in(event)
                .filter(_ -> envelope.actor().role().isClerk())
                .ifPresent(
                        decision -> draft.unconfirmed.add(decision.decisionId().value()));
        return draft.finish(envelope.recordedAt());
    }

    private static SummaryDraft begun(Envelope envelope) {
        PartnershipCode partnership = envelope.partnership();
        return new SummaryDraft(
                Objects.requireNonNull(envelope.caseId()), Objects.requireNonNull(envelope.caseRef()), partnership);
    }

    private static void apply(SummaryDraft draft, CaseFileEvent event, RecordedEvent recorded) {
        LocalDate on = recorded.envelope().effectiveOn();
        boolean ofReview = ofRapidReview(recorded);
        switch (event) {
            case TaskRaised e -> draft.openTasks.put(e.taskId(), e.kind());
            case TaskCompleted e -> draft.openTasks.remove(e.taskId());
            case DecisionConfirmed e -> draft.unconfirmed.remove(e.decisionId().value());
            case DecisionFlaggedForReview e -> {
                // it is decided again, and not confirmed
                if (e.mustBeRedecided()) {
                    draft.unconfirmed.remove(e.decisionId().value());
                }
            }
            case ChallengeRaised e -> draft.involve(e.toAgency());
            case IrregularityRecorded _ -> draft.irregular = true;
            case DecisionEscalated e -> {
                if (ofReview) {
                    RapidReviewRow.escalated(draft, e, on);
                }
            }
            case EscalationResolved e -> {
                if (ofReview) {
                    RapidReviewRow.resolved(draft, e, on);
                }
            }
            case MarkedDuplicate _ ->
                leave(
                        draft,
                        recorded,
                        NotificationStage.DUPLICATE,
                        RapidReviewStage.DUPLICATE,
                        PracticeReviewStage.DUPLICATE);
            case MarkedEnteredInError _ ->
                leave(
                        draft,
                        recorded,
                        NotificationStage.ENTERED_IN_ERROR,
                        RapidReviewStage.ENTERED_IN_ERROR,
                        PracticeReviewStage.ENTERED_IN_ERROR);
            default -> {}
        }
    }

    /** The notification has the identity of the case, and those of its reviews follow from it. */
    private static boolean ofNotification(RecordedEvent recorded) {
        return recorded.aggregateId().equals(recorded.envelope().caseId());
    }

    private static boolean ofRapidReview(RecordedEvent recorded) {
        return recorded.aggregateId()
                .equals(RapidReviewId.of(notification(recorded)).value());
    }

    private static boolean ofPracticeReview(RecordedEvent recorded) {
        return recorded.aggregateId()
                .equals(PracticeReviewId.of(notification(recorded)).value());
    }

    private static NotificationId notification(RecordedEvent recorded) {
        return new NotificationId(Objects.requireNonNull(recorded.envelope().caseId()));
    }

    private static void leave(
            SummaryDraft draft,
            RecordedEvent recorded,
            NotificationStage notification,
            RapidReviewStage rapidReview,
            PracticeReviewStage practiceReview) {
        LocalDate on = recorded.envelope().effectiveOn();
        if (ofNotification(recorded)) {
            draft.enter(notification, on);
        } else if (ofRapidReview(recorded)) {
            draft.enter(rapidReview, on);
        } else if (ofPracticeReview(recorded)) {
            draft.enter(practiceReview, on);
        } else {
            draft.plans.computeIfPresent(recorded.aggregateId(), (_, plan) -> plan.struckOut());
        }
    }
}
