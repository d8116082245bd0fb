package uk.casereview.figures;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionPlanEvent;
import uk.casereview.casefile.CaseFileEvent;
import uk.casereview.clock.DeadlineEvent;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.notification.NotificationEvent;
import uk.casereview.partnership.PartnershipEvent;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.practicereview.PracticeReviewEvent;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.RapidReviewEvent;
import uk.casereview.shared.Event;
import uk.casereview.tracker.CaseSummary;
import uk.casereview.tracker.SummaryFold;

/** How one event changes what counts; pure, and the same live, in a rebuild and in a test. */
final class SubjectFold {
    private SubjectFold() {}

    /**
     * What the event is counted of; null where it counts nowhere. What a partnership goes by is read as of its own days: a
     * report is known from when it was recorded, also where the partnership was founded later, with history told after.
     */
    static @Nullable UUID subjectOf(RecordedEvent recorded) {
        UUID caseId = recorded.envelope().caseId();
        boolean partnerships = AnnualReportFacts.tells(recorded.event()) || TermsFacts.tells(recorded.event());
        return caseId == null && partnerships ? recorded.aggregateId() : caseId;
    }

    /**
     * The subject after one more event.
     *
     * @param before null before the first
     * @param calendar the partnership's, as far as the log has told it
     */
    static Subject evolve(@Nullable Subject before, UUID id, RecordedEvent recorded, WorkingCalendar calendar) {
        Envelope envelope = recorded.envelope();
        Subject subject = before == null ? Subject.begun(id, envelope.partnership(), envelope.caseRef()) : before;
        Instant knownAt = envelope.recordedAt().isAfter(subject.knownAt()) ? envelope.recordedAt() : subject.knownAt();
        CaseSummary summary = envelope.caseId() == null ? null : SummaryFold.evolve(subject.summary(), recorded);
        SubjectDraft draft = new SubjectDraft(subject, recorded, calendar);
        apply(draft, recorded.event());
        if (summary != null) {
            PlanFacts.apply(draft, summary);
            PublicationFacts.apply(draft, summary);
            CaseFacts.apply(draft, subject.id(), summary);
        }
        return new Subject(
                subject.id(),
                subject.partnership(),
                subject.caseRef(),
                knownAt,
                summary,
                subject.facts().become(draft.facts, knownAt),
                subject.clocks().become(draft.clocks, knownAt),
                subject.found()
                        .become(
                                CaseFacets.of(subject.partnership(), draft.facts.values(), draft.clocks.values()),
                                knownAt));
    }

    private static void apply(SubjectDraft draft, Event event) {
        switch (event) {
            case NotificationEvent e -> NotificationFacts.apply(draft, e);
            case RapidReviewEvent e -> RapidReviewFacts.apply(draft, e);
            case PracticeReviewEvent e -> {
                PracticeReviewFacts.apply(draft, e);
                ReviewPlans.apply(draft, e);
            }
            case ActionPlanEvent e -> RecommendationFacts.apply(draft, e);
            case CaseFileEvent e -> CaseFileFacts.apply(draft, e);
            case PartnershipEvent e -> {
                AnnualReportFacts.apply(draft, e);
                TermsFacts.apply(draft, e);
            }
            case DeadlineEvent _ -> {}
            default -> {}
        }
        DecisionFacts.apply(draft, event);
    }
}
