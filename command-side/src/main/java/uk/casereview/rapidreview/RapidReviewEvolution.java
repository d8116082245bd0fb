package uk.casereview.rapidreview;

import java.util.Objects;
import uk.casereview.casefile.CaseFile;
import uk.casereview.casefile.CaseFileEvent;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.clock.ClockEvent;
import uk.casereview.deliberation.Decided;
import uk.casereview.rapidreview.Outcomes.Resolution;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationReceived;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationRequested;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewMeetingHeld;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewReopened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewScoped;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewSubmitted;
import uk.casereview.rapidreview.RapidReviewState.BeforeSubmission;
import uk.casereview.rapidreview.RapidReviewState.Closed;
import uk.casereview.rapidreview.RapidReviewState.Determined;
import uk.casereview.rapidreview.RapidReviewState.Discontinued;
import uk.casereview.rapidreview.RapidReviewState.Escalated;
import uk.casereview.rapidreview.RapidReviewState.Gathering;
import uk.casereview.rapidreview.RapidReviewState.MeetingHeld;
import uk.casereview.rapidreview.RapidReviewState.NotOpened;
import uk.casereview.rapidreview.RapidReviewState.Open;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.rapidreview.RapidReviewState.PanelResponded;
import uk.casereview.rapidreview.RapidReviewState.Recommended;
import uk.casereview.rapidreview.RapidReviewState.Revised;
import uk.casereview.rapidreview.RapidReviewState.Scoped;
import uk.casereview.rapidreview.RapidReviewState.StruckOut;
import uk.casereview.rapidreview.RapidReviewState.Submitted;
import uk.casereview.shared.Event;

/**
 * How a rapid review moves from stage to stage (§7.1). A fact that comes late (§15.1-1) fills a gap and never takes the
 * review back; what was struck out is begun anew, with nothing of what never should have been.
 */
final class RapidReviewEvolution {
    private RapidReviewEvolution() {}

    static RapidReviewState evolve(RapidReviewState state, Event event) {
        return switch (state) {
            case NotOpened _ -> opened(event);
            case Opened opened ->
                switch (event) {
                    case RapidReviewEvent e -> moved(opened, e);
                    case CaseFileEvent e -> filed(opened, e);
                    case ClockEvent e ->
                        opened.with(opened.review(), opened.file().evolve(e));
                    default -> throw foreign(event);
                };
        };
    }

    private static RapidReviewState opened(Event event) {
        if (event instanceof RapidReviewOpened e) {
            return new Open(RapidReviewFile.of(e, null), CaseFile.EMPTY);
        }
        throw foreign(event);
    }

    private static RapidReviewState moved(Opened state, RapidReviewEvent event) {
        RapidReviewFile review = state.review().evolve(event);
        CaseFile file = event instanceof Decided e ? state.file().withDecision(e.decision()) : state.file();
        Opened same = state.with(review, file);
        return switch (event) {
            case RapidReviewOpened e ->
                state instanceof Discontinued
                        ? new Open(review, file)
                        : new Open(RapidReviewFile.of(e, state.formerUntil()), file.counted(true));
            case RapidReviewScoped _ -> state instanceof Open ? new Scoped(review, file) : same;
            case AgencyInformationRequested _ -> gathered(same);
            case AgencyInformationReceived _ -> gathered(same);
            // §15.2-7: an inquorate one "is recorded and decides nothing"
            case RapidReviewMeetingHeld e -> e.quorate() && beforeMeeting(state) ? new MeetingHeld(review, file) : same;
            case RapidReviewOutcomeRecommended _ ->
                state instanceof BeforeSubmission && review.outcomes().determination() == null
                        ? new Recommended(review, file)
                        : same;
            case RapidReviewOutcomeDetermined _ ->
                state instanceof BeforeSubmission ? new Determined(review, file) : same;
            case RapidReviewSubmitted _ -> new Submitted(review, file);
            case PanelResponseRecorded _ -> state instanceof Submitted ? new PanelResponded(review, file) : same;
            case RapidReviewOutcomeRevised _ -> new Revised(review, file);
            case RapidReviewDiscontinued e -> new Discontinued(review, file, e.cause());
            case RapidReviewClosed _ -> new Closed(review, file);
            // what had ended before it was sent was opened again by the event before this one
            case RapidReviewReopened _ -> state instanceof Closed ? whereItWas(review, file) : same;
            case RapidReviewEvent _ -> same;
        };
    }

    /** Taken up where it was closed: an outcome that was considered once is not objected to as if it had not been. */
    private static RapidReviewState whereItWas(RapidReviewFile review, CaseFile file) {
        if (review.panel().considered() != null) {
            return new Revised(review, file);
        }
        return review.panel().replies().isEmpty() ? new Submitted(review, file) : new PanelResponded(review, file);
    }

    private static Opened gathered(Opened state) {
        return state instanceof Scoped ? new Gathering(state.review(), state.file()) : state;
    }

    private static boolean beforeMeeting(Opened state) {
        return state instanceof Open || state instanceof Scoped || state instanceof Gathering;
    }

    private static RapidReviewState filed(Opened state, CaseFileEvent event) {
        CaseFile file = state.file().evolve(event);
        RapidReviewFile review = state.review();
        return switch (event) {
            case DecisionEscalated _ ->
                state instanceof Recommended || state instanceof Determined
                        ? new Escalated(review, file)
                        : state.with(review, file);
            case EscalationResolved e -> resolved(state, e, file);
            case DecisionRecordCorrected e -> state.with(review.corrected(e.to()), file);
            case MarkedDuplicate _ -> new StruckOut(review, file);
            case MarkedEnteredInError _ -> new StruckOut(review, file);
            case CaseFileEvent _ -> state.with(review, file);
        };
    }

    /**
     * A disputed determination stands again; what was resolved above the partners may be determined (§15.2-10): with an
     * outcome or, before that was kept, by the lead partners. In place of a body that divided it is a recommendation. What
     * ended with the review nobody has decided.
     */
    private static RapidReviewState resolved(Opened state, EscalationResolved event, CaseFile file) {
        var escalation = Objects.requireNonNull(file.escalations().get(event.escalationId()));
        ReviewOutcome decided = event.decidedOutcome();
        boolean withTheReview = state instanceof Closed && event.resolvedBy() == null;
        boolean ofPositions = escalation.proposal() == null
                && !withTheReview
                && (decided != null || escalation.toBody() == EscalationBody.LEAD_SAFEGUARDING_PARTNERS);
        RapidReviewFile review = ofPositions
                ? state.review().resolvedAbove(new Resolution(decided, event.resolvedBy()))
                : state.review();
        return state instanceof Escalated && review.outcomes().determination() != null && !file.escalated()
                ? new Determined(review, file)
                : state.with(review, file);
    }

    private static IllegalStateException foreign(Event event) {
        return new IllegalStateException(
                "no event of a rapid review: " + event.getClass().getSimpleName());
    }
}
