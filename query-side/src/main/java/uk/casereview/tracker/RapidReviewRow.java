package uk.casereview.tracker;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.casefile.EscalationBody;
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
                draft.determined = false;
                draft.replied = false;
                draft.revised = false;
                draft.enter(RapidReviewStage.OPEN, on);
            }
            case RapidReviewScoped e -> {
                e.agencies().forEach(draft::involve);
                draft.enterBefore(RapidReviewStage.SCOPED, RapidReviewStage.SCOPED, on);
            }
            case AgencyInformationRequested e -> {
                draft.involve(e.agency());
                draft.informationAwaited.put(e.agency().value(), e.dueOn());
                gathered(draft, on);
            }
            case AgencyInformationReceived e -> {
                draft.involve(e.agency());
                draft.informationAwaited.remove(e.agency().value());
                gathered(draft, on);
            }
            case RapidReviewMeetingHeld e -> {
                irregular(draft, e.irregularities());
                if (e.quorate()) {
                    draft.enterBefore(RapidReviewStage.MEETING_HELD, RapidReviewStage.MEETING_HELD, on);
                }
            }
            case RapidReviewOutcomeRecommended e -> {
                irregular(draft, e.irregularities());
                draft.outcomePositions.clear();
                draft.determined &= e.takesBack() == null;
                if (!draft.determined) {
                    draft.outcome = e.outcome().outcome().name();
                    draft.enterBefore(RapidReviewStage.SUBMITTED, RapidReviewStage.RECOMMENDED, on);
                }
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
                draft.determined = true;
                draft.enterBefore(RapidReviewStage.SUBMITTED, RapidReviewStage.DETERMINED, on);
            }
            case RapidReviewSubmitted e -> {
                irregular(draft, e.irregularities());
                draft.enter(RapidReviewStage.SUBMITTED, on);
            }
            case PanelResponseRecorded _ -> {
                draft.replied = true;
                if (draft.rapidReview == RapidReviewStage.SUBMITTED) {
                    draft.enter(RapidReviewStage.PANEL_RESPONDED, on);
                }
            }
            case RapidReviewOutcomeRevised e -> {
                irregular(draft, e.irregularities());
                draft.outcome = e.to().outcome().name();
                draft.determined = true;
                draft.revised = true;
                draft.enter(RapidReviewStage.REVISED, on);
            }
            case RapidReviewDiscontinued _ -> draft.enter(RapidReviewStage.DISCONTINUED, on);
            case RapidReviewClosed _ -> draft.enter(RapidReviewStage.CLOSED, on);
            // what had been discontinued was opened again by the event before this one
            case RapidReviewReopened _ -> {
                if (draft.rapidReview == RapidReviewStage.CLOSED) {
                    draft.enter(whereItWas(draft), on);
                }
            }
            default -> {}
        }
    }

    static void escalated(SummaryDraft draft, DecisionEscalated event, LocalDate on) {
        draft.openEscalations.add(event.escalationId());
        if (draft.rapidReview == RapidReviewStage.RECOMMENDED || draft.rapidReview == RapidReviewStage.DETERMINED) {
            draft.enter(RapidReviewStage.ESCALATED, on);
        }
        if (draft.rapidReview == RapidReviewStage.ESCALATED || event.proposal() != null) {
            draft.escalatedTo = event.toBody();
        }
    }

    /** Whom the review waits for: who ends the dispute, or decides in place of a body that could not agree. */
    static @Nullable EscalationBody asked(SummaryDraft draft) {
        return draft.rapidReview == RapidReviewStage.ESCALATED || !draft.openEscalations.isEmpty()
                ? draft.escalatedTo
                : null;
    }

    /** A disputed determination stands again; what nobody has determined yet is still to be (§15.2-10). */
    static void resolved(SummaryDraft draft, EscalationResolved event, LocalDate on) {
        draft.openEscalations.remove(event.escalationId());
        if (draft.rapidReview == RapidReviewStage.ESCALATED && draft.determined && draft.openEscalations.isEmpty()) {
            draft.enter(RapidReviewStage.DETERMINED, on);
        }
    }

    private static void gathered(SummaryDraft draft, LocalDate on) {
        if (draft.rapidReview == RapidReviewStage.SCOPED) {
            draft.enter(RapidReviewStage.GATHERING, on);
        }
    }

    /** In rows from before replies were kept, a reply is what has stopped C4. */
    private static RapidReviewStage whereItWas(SummaryDraft draft) {
        if (draft.revised) {
            return RapidReviewStage.REVISED;
        }
        boolean answered = draft.replied
                || draft.clocks.stream()
                        .anyMatch(
                                clock -> clock.kind() == ClockKind.C4 && !clock.cancelled() && clock.stopOn() != null);
        return answered ? RapidReviewStage.PANEL_RESPONDED : RapidReviewStage.SUBMITTED;
    }

    private static void irregular(SummaryDraft draft, List<RefusalCode> irregularities) {
        draft.irregular |= !irregularities.isEmpty();
    }
}
