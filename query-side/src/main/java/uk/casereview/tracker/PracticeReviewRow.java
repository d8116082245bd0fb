package uk.casereview.tracker;

import java.time.LocalDate;
import uk.casereview.clock.ClockKind;
import uk.casereview.practicereview.CommissioningEvent.LcsprClosed;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.LcsprReopened;
import uk.casereview.practicereview.CommissioningEvent.ReviewDiscontinued;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewerAppointed;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceAgreed;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceRevised;
import uk.casereview.practicereview.ConductEvent.DelayRecorded;
import uk.casereview.practicereview.ConductEvent.FamilyContactRecorded;
import uk.casereview.practicereview.ConductEvent.ReviewMeetingRecorded;
import uk.casereview.practicereview.PracticeReviewEvent;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.PublicationEvent.PrePublicationCopiesSent;
import uk.casereview.practicereview.PublicationEvent.PublicationModeDecided;
import uk.casereview.practicereview.PublicationEvent.PublicationPlanned;
import uk.casereview.practicereview.ReportEvent.DraftReceived;
import uk.casereview.practicereview.ReportEvent.DraftReturned;
import uk.casereview.practicereview.ReportEvent.ReportDetermined;
import uk.casereview.practicereview.ReportEvent.ReportQualityAssured;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.practicereview.TakenUpAt;

/** What a practice review adds to the row of its case. */
final class PracticeReviewRow {
    private PracticeReviewRow() {}

    static void apply(SummaryDraft draft, PracticeReviewEvent event, LocalDate on) {
        switch (event) {
            case LcsprInitiated _ -> begin(draft, on);
            case ReviewInitiated _ -> begin(draft, on);
            case ReviewerAppointed _ -> draft.reach(PracticeReviewStage.COMMISSIONED, on);
            case TermsOfReferenceAgreed e -> {
                e.agencies().forEach(draft::involve);
                draft.reach(PracticeReviewStage.SCOPED, on);
            }
            case TermsOfReferenceRevised e -> e.agencies().forEach(draft::involve);
            case ReviewMeetingRecorded _ -> underWay(draft, on);
            case FamilyContactRecorded _ -> underWay(draft, on);
            case DelayRecorded e ->
                draft.delay = new CaseSummary.ExplainedDelay(e.reason().name(), e.expectedOn());
            case DraftReceived _ -> {
                draft.toPublish = CopiesRow.drafted(draft.toPublish);
                draft.enter(PracticeReviewStage.DRAFT_RECEIVED, on);
            }
            case DraftReturned _ -> draft.enter(PracticeReviewStage.IN_PROGRESS, on);
            case ReportQualityAssured _ -> draft.reach(PracticeReviewStage.QUALITY_ASSURED, on);
            case ReportDetermined _ -> draft.reach(PracticeReviewStage.DETERMINED, on);
            case ReportRatified e -> {
                draft.reach(PracticeReviewStage.RATIFIED, on);
                CopiesRow.ratified(draft, e, on);
            }
            case PublicationModeDecided e -> CopiesRow.decided(draft, e, on);
            case PublicationPlanned e -> {
                draft.toPublish = CopiesRow.met(draft.toPublish, e);
                if (e.opensPublication()) {
                    draft.reach(PracticeReviewStage.PUBLICATION_PLANNED, on);
                }
            }
            case PrePublicationCopiesSent _ -> draft.reach(PracticeReviewStage.PRE_PUBLICATION_SENT, on);
            case LcsprPublished _ -> draft.enter(PracticeReviewStage.PUBLISHED, on);
            case ReviewDiscontinued _ -> draft.enter(PracticeReviewStage.DISCONTINUED, on);
            case LcsprClosed _ -> draft.enter(PracticeReviewStage.CLOSED, on);
            case LcsprReopened e -> draft.enter(whereItWas(draft, e), on);
            default -> {}
        }
    }

    private static void begin(SummaryDraft draft, LocalDate on) {
        draft.delay = null;
        draft.toPublish = CopiesRow.nothingYet();
        draft.enter(PracticeReviewStage.INITIATED, on);
    }

    private static void underWay(SummaryDraft draft, LocalDate on) {
        if (draft.practiceReview == PracticeReviewStage.SCOPED) {
            draft.enter(PracticeReviewStage.IN_PROGRESS, on);
        }
    }

    /** Before the record said so, of what was closed unpublished only a statutory review that was ratified ran C6 again. */
    private static PracticeReviewStage whereItWas(SummaryDraft draft, LcsprReopened event) {
        TakenUpAt at = event.at();
        if (at != null) {
            return PracticeReviewStage.valueOf(at.name());
        }
        if (event.published()) {
            return PracticeReviewStage.PUBLISHED;
        }
        boolean statutory = draft.clocks.stream().anyMatch(clock -> clock.kind() == ClockKind.C6 && clock.running());
        return statutory ? PracticeReviewStage.RATIFIED : PracticeReviewStage.QUALITY_ASSURED;
    }
}
