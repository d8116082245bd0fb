package uk.casereview.tracker;

import java.time.LocalDate;
import java.util.List;
import uk.casereview.clock.ClockKind;
import uk.casereview.rapidreview.RapidReviewEvent;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationReceived;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationRequested;
import uk.casereview.rapidreview.RapidReviewEvent.DspPositionRecorded;
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
import uk.casereview.shared.RefusalCode;

/** What a rapid review adds to the row of its case. */
final class RapidReviewRow {
    private RapidReviewRow() {}

    static void apply(SummaryDraft draft, RapidReviewEvent event, LocalDate on) {
        switch (event) {
            // a review opened again keeps what was gathered, but nobody has decided on it
            case RapidReviewOpened _ -> {
                draft.outcome = null;
                draft.outcomePositions.clear();
                draft.enter(RapidReviewStage.OPEN, on);
            }
            case RapidReviewScoped e -> {
                e.agencies().forEach(draft::involve);
                draft.reach(RapidReviewStage.SCOPED, on);
            }
            case AgencyInformationRequested e -> {
                draft.involve(e.agency());
                draft.reach(RapidReviewStage.GATHERING, on);
            }
            case AgencyInformationReceived e -> draft.involve(e.agency());
            case RapidReviewMeetingHeld e -> {
                irregular(draft, e.irregularities());
                if (e.quorate()) {
                    draft.reach(RapidReviewStage.MEETING_HELD, on);
                }
            }
            case RapidReviewOutcomeRecommended e -> {
                irregular(draft, e.irregularities());
                draft.outcome = e.outcome().outcome().name();
                draft.outcomePositions.clear();
                draft.enter(RapidReviewStage.RECOMMENDED, on);
            }
            case DspPositionRecorded e -> {
                irregular(draft, e.irregularities());
                draft.outcomePositions.put(
                        e.position().agency().value(),
                        e.position().outcome().outcome().name());
            }
            case RapidReviewOutcomeDetermined e -> {
                irregular(draft, e.irregularities());
                draft.outcome = e.outcome().outcome().name();
                draft.enter(RapidReviewStage.DETERMINED, on);
            }
            case RapidReviewSubmitted e -> {
                irregular(draft, e.irregularities());
                draft.enter(RapidReviewStage.SUBMITTED, on);
            }
            case PanelResponseRecorded _ -> {
                if (draft.rapidReview != RapidReviewStage.CLOSED) {
                    draft.enter(RapidReviewStage.PANEL_RESPONDED, on);
                }
            }
            case RapidReviewOutcomeRevised e -> {
                irregular(draft, e.irregularities());
                draft.outcome = e.to().outcome().name();
            }
            case RapidReviewDiscontinued _ -> draft.enter(RapidReviewStage.DISCONTINUED, on);
            case RapidReviewClosed _ -> draft.enter(RapidReviewStage.CLOSED, on);
            case RapidReviewReopened _ -> draft.enter(whereItWas(draft), on);
            default -> {}
        }
    }

    /** A reply is what stops C4, so where none has stopped the Panel has not answered yet. */
    private static RapidReviewStage whereItWas(SummaryDraft draft) {
        boolean answered =
                draft.clocks.stream().anyMatch(clock -> clock.kind() == ClockKind.C4 && clock.stopOn() != null);
        return answered ? RapidReviewStage.PANEL_RESPONDED : RapidReviewStage.SUBMITTED;
    }

    private static void irregular(SummaryDraft draft, List<RefusalCode> irregularities) {
        draft.irregular |= !irregularities.isEmpty();
    }
}
