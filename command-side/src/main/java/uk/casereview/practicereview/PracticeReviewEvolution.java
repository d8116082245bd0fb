package uk.casereview.practicereview;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFile;
import uk.casereview.casefile.CaseFileEvent;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.clock.ClockEvent;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.practicereview.CommissioningEvent.LcsprClosed;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.LcsprReopened;
import uk.casereview.practicereview.CommissioningEvent.ReviewDiscontinued;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewerAppointed;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceAgreed;
import uk.casereview.practicereview.ConductEvent.FamilyContactRecorded;
import uk.casereview.practicereview.ConductEvent.ReviewMeetingRecorded;
import uk.casereview.practicereview.PracticeReviewState.BeforePublication;
import uk.casereview.practicereview.PracticeReviewState.BeforeRatification;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.PracticeReviewState.Closed;
import uk.casereview.practicereview.PracticeReviewState.Commissioned;
import uk.casereview.practicereview.PracticeReviewState.Determined;
import uk.casereview.practicereview.PracticeReviewState.Discontinued;
import uk.casereview.practicereview.PracticeReviewState.InProgress;
import uk.casereview.practicereview.PracticeReviewState.Initiated;
import uk.casereview.practicereview.PracticeReviewState.NotInitiated;
import uk.casereview.practicereview.PracticeReviewState.PrePublicationSent;
import uk.casereview.practicereview.PracticeReviewState.PublicationPlanned;
import uk.casereview.practicereview.PracticeReviewState.Published;
import uk.casereview.practicereview.PracticeReviewState.QualityAssured;
import uk.casereview.practicereview.PracticeReviewState.Ratified;
import uk.casereview.practicereview.PracticeReviewState.Scoped;
import uk.casereview.practicereview.PracticeReviewState.StruckOut;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.PublicationEvent.PrePublicationCopiesSent;
import uk.casereview.practicereview.PublicationEvent.PublicationModeDecided;
import uk.casereview.practicereview.Report.Ratification;
import uk.casereview.practicereview.ReportEvent.DraftReceived;
import uk.casereview.practicereview.ReportEvent.DraftReturned;
import uk.casereview.practicereview.ReportEvent.ReportDetermined;
import uk.casereview.practicereview.ReportEvent.ReportQualityAssured;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.shared.Event;
import uk.casereview.shared.UserId;

/**
 * How a practice review moves from stage to stage (§8.1). A fact that comes late (§15.1-1) fills a gap and never takes
 * the review back; only a new draft does, and a draft that is returned.
 */
final class PracticeReviewEvolution {
    private PracticeReviewEvolution() {}

    static PracticeReviewState evolve(PracticeReviewState state, Event event) {
        return switch (state) {
            case NotInitiated _ -> initiated(event);
            case Begun begun ->
                switch (event) {
                    case PracticeReviewEvent e -> moved(begun, e);
                    case CaseFileEvent e -> filed(begun, e);
                    case ClockEvent e -> begun.with(begun.review(), begun.file().evolve(e));
                    default -> throw foreign(event);
                };
        };
    }

    private static PracticeReviewState initiated(Event event) {
        return switch (event) {
            case LcsprInitiated e -> begun(Beginning.of(e), e);
            case ReviewInitiated e -> begun(Beginning.of(e), e);
            default -> throw foreign(event);
        };
    }

    private static Initiated begun(Beginning beginning, RecordsDecision event) {
        return new Initiated(PracticeReviewFile.of(beginning), recorded(CaseFile.EMPTY, event));
    }

    /** A decision is kept where it was put on record; one carried over is the rapid review's. */
    private static CaseFile recorded(CaseFile file, Event event) {
        return RecordsDecision.in(event).map(file::withDecision).orElse(file);
    }

    private static Begun moved(Begun state, PracticeReviewEvent event) {
        Begun same = state.with(state.review().evolve(event), recorded(state.file(), event));
        return switch (event) {
            case CommissioningEvent e -> commissioned(same, e);
            case ConductEvent e -> conducted(same, e);
            case ReportEvent e -> reported(same, e);
            case PublicationEvent e -> published(same, e);
        };
    }

    private static Begun commissioned(Begun same, CommissioningEvent event) {
        PracticeReviewFile review = same.review();
        CaseFile file = same.file();
        return switch (event) {
            case LcsprInitiated _ -> new Initiated(review, file.counted(true));
            case ReviewInitiated _ -> new Initiated(review, file.counted(true));
            case ReviewerAppointed _ -> same instanceof Initiated ? new Commissioned(review, file) : same;
            case TermsOfReferenceAgreed _ -> scoped(same);
            case ReviewDiscontinued _ -> new Discontinued(review, file);
            case LcsprClosed _ -> new Closed(review, file);
            case LcsprReopened e -> takenUp(same, e.at());
            case CommissioningEvent _ -> same;
        };
    }

    private static Begun scoped(Begun same) {
        return same instanceof Initiated || same instanceof Commissioned
                ? new Scoped(same.review(), same.file())
                : same;
    }

    /** Before it was kept where a review goes on, what was closed had been published, ratified and kept back, or neither. */
    private static Begun takenUp(Begun same, @Nullable TakenUpAt at) {
        PracticeReviewFile review = same.review();
        CaseFile file = same.file();
        if (at != null) {
            return PracticeReviewStages.of(same).stream()
                    .filter(stage -> stage.stage().equals(at.name()))
                    .findFirst()
                    .orElseThrow();
        }
        if (review.publication().publishedOn() != null) {
            return new Published(review, file);
        }
        return review.report().ratification() == null ? new QualityAssured(review, file) : new Ratified(review, file);
    }

    private static Begun conducted(Begun same, ConductEvent event) {
        return switch (event) {
            case ReviewMeetingRecorded _ -> underWay(same);
            case FamilyContactRecorded _ -> underWay(same);
            case ConductEvent _ -> same;
        };
    }

    private static Begun underWay(Begun same) {
        return same instanceof Scoped ? new InProgress(same.review(), same.file()) : same;
    }

    private static Begun reported(Begun same, ReportEvent event) {
        PracticeReviewFile review = same.review();
        CaseFile file = same.file();
        return switch (event) {
            case DraftReceived _ -> new PracticeReviewState.DraftReceived(review, file);
            case DraftReturned _ -> new InProgress(review, file);
            case ReportQualityAssured _ -> beforeDetermination(same) ? new QualityAssured(review, file) : same;
            case ReportDetermined _ -> same instanceof BeforeRatification ? new Determined(review, file) : same;
            case ReportRatified _ -> same instanceof BeforeRatification ? new Ratified(review, file) : uncopied(same);
            case ReportEvent _ -> same;
        };
    }

    private static boolean beforeDetermination(Begun same) {
        return same instanceof BeforeRatification && !(same instanceof Determined);
    }

    private static Begun published(Begun same, PublicationEvent event) {
        PracticeReviewFile review = same.review();
        CaseFile file = same.file();
        return switch (event) {
            case PublicationEvent.PublicationPlanned e -> planned(same, e);
            case PrePublicationCopiesSent _ ->
                same instanceof BeforePublication ? new PrePublicationSent(review, file) : same;
            case PublicationModeDecided _ -> uncopied(same);
            case LcsprPublished _ -> new Published(review, file);
            case PublicationEvent _ -> same;
        };
    }

    /**
     * L7, L9: where the copies are of something else than what is to be published, nobody has had it before. What was never
     * ratified has no stage to go back to (§15.1-1).
     */
    private static Begun uncopied(Begun same) {
        PracticeReviewFile review = same.review();
        Ratification ratification = review.report().ratification();
        Publication publication = review.publication();
        if (!(same instanceof PrePublicationSent)
                || ratification == null
                || !publication.copies().isEmpty()) {
            return same;
        }
        boolean arranged = publication.goldGroups().stream()
                .anyMatch(held -> !held.heldOn().isBefore(ratification.on()));
        return arranged ? new PublicationPlanned(review, same.file()) : new Ratified(review, same.file());
    }

    /** §15.5-21: "Gold Group may meet early and often; the last one after ratification opens publication". */
    private static Begun planned(Begun same, PublicationEvent.PublicationPlanned event) {
        return event.opensPublication() && same instanceof Ratified
                ? new PublicationPlanned(same.review(), same.file())
                : same;
    }

    private static PracticeReviewState filed(Begun state, CaseFileEvent event) {
        CaseFile file = state.file().evolve(event);
        PracticeReviewFile review = state.review();
        return switch (event) {
            case EscalationResolved e -> state.with(resolved(review, e, file), file);
            case DecisionRecordCorrected e -> state.with(review.corrected(e.to()), file);
            case DecisionFlaggedForReview e -> state.with(review.flagged(e), file);
            case MarkedDuplicate _ -> new StruckOut(review, file);
            case MarkedEnteredInError _ -> new StruckOut(review, file);
            case CaseFileEvent _ -> state.with(review, file);
        };
    }

    /** What was settled above the partners may be determined (§15.2-10). */
    private static PracticeReviewFile resolved(PracticeReviewFile review, EscalationResolved event, CaseFile file) {
        var escalation = Objects.requireNonNull(file.escalations().get(event.escalationId()));
        UserId by = event.resolvedBy();
        return by == null || escalation.decisionId() != null ? review : review.settledAbove(escalation.toBody(), by);
    }

    private static IllegalStateException foreign(Event event) {
        return new IllegalStateException(
                "no event of a practice review: " + event.getClass().getSimpleName());
    }
}
