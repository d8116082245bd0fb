package uk.casereview.rapidreview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.rapidreview.Outcomes.Resolution;
import uk.casereview.rapidreview.Outcomes.Settled;
import uk.casereview.rapidreview.PanelExchange.Reply;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationReceived;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationRequested;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationVerified;
import uk.casereview.rapidreview.RapidReviewEvent.DspPositionRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.HeldOnCorrected;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewBecameRequired;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewMeetingHeld;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewScoped;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewStartRecalculated;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewSubmitted;
import uk.casereview.rapidreview.RapidReviewEvent.ReceivedOnCorrected;
import uk.casereview.rapidreview.RapidReviewEvent.ReviewSectionRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.SentOnCorrected;
import uk.casereview.rapidreview.RapidReviewEvent.SuppliedToPanel;

/** What is known of a rapid review, whatever its stage; facts may come out of order (§15.1-1). */
record RapidReviewFile(
        Beginning beginning, Returns returns, Contents contents, Outcomes outcomes, PanelExchange panel) {

    static RapidReviewFile of(RapidReviewOpened event, @Nullable LocalDate formerUntil) {
        return new RapidReviewFile(
                Beginning.of(event, formerUntil), Returns.NONE, Contents.NONE, Outcomes.NONE, PanelExchange.NONE);
    }

    RapidReviewFile evolve(RapidReviewEvent event) {
        return switch (event) {
            // one that was discontinued keeps what was gathered, but nobody has decided on it
            case RapidReviewOpened e ->
                new RapidReviewFile(Beginning.of(e, beginning.formerUntil()), returns, contents, Outcomes.NONE, panel);
            case RapidReviewDiscontinued e -> with(beginning.after(e));
            case RapidReviewBecameRequired e -> with(beginning.after(e));
            case RapidReviewStartRecalculated e -> with(beginning.after(e));
            case RapidReviewScoped e -> with(returns.after(e));
            case AgencyInformationRequested e -> with(returns.after(e));
            case AgencyInformationReceived e -> with(returns.after(e));
            case AgencyInformationVerified e -> with(returns.after(e));
            case RapidReviewMeetingHeld e -> with(contents.after(e));
            case HeldOnCorrected e -> with(contents.corrected(e));
            case LearningPointRecorded e -> with(contents.withLearning(e.learningId()));
            case ReviewSectionRecorded e -> with(contents.withSection(e));
            case RapidReviewOutcomeRecommended e ->
                with(outcomes.recommended(Settled.by(e.outcome(), e.decision()), e.takesBack() != null));
            case DspPositionRecorded e -> with(outcomes.with(e.position()));
            case RapidReviewOutcomeDetermined e ->
                with(outcomes.determined(Settled.by(e.outcome(), e.decision()))).with(panel.determined());
            case RapidReviewOutcomeRevised e ->
                with(outcomes.determined(Settled.by(e.to(), e.decision()))).with(panel.revised());
            case RapidReviewSubmitted e -> with(panel.sent(e.sentOn()));
            case SentOnCorrected e -> with(panel.sent(e.to()));
            case PanelResponseRecorded e -> with(panel.replied(new Reply(e.number(), e.receivedOn(), e.response())));
            case SuppliedToPanel _ -> with(panel.supplied());
            case ReceivedOnCorrected e -> corrected(e);
            case RapidReviewEvent _ -> this;
        };
    }

    RapidReviewFile corrected(DecisionRecord decision) {
        return with(outcomes.corrected(decision));
    }

    RapidReviewFile resolvedAbove(Resolution resolution) {
        return with(outcomes.resolvedAbove(resolution));
    }

    private RapidReviewFile corrected(ReceivedOnCorrected event) {
        var agency = event.agency();
        return agency == null
                ? with(panel.corrected(event.number(), event.to()))
                : with(returns.corrected(agency, event));
    }

    private RapidReviewFile with(Beginning next) {
        return new RapidReviewFile(next, returns, contents, outcomes, panel);
    }

    private RapidReviewFile with(Returns next) {
        return new RapidReviewFile(beginning, next, contents, outcomes, panel);
    }

    private RapidReviewFile with(Contents next) {
        return new RapidReviewFile(beginning, returns, next, outcomes, panel);
    }

    private RapidReviewFile with(Outcomes next) {
        return new RapidReviewFile(beginning, returns, contents, next, panel);
    }

    private RapidReviewFile with(PanelExchange next) {
        return new RapidReviewFile(beginning, returns, contents, outcomes, next);
    }
}
