package uk.casereview.tracker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.practicereview.PublicationEvent.PublicationModeDecided;
import uk.casereview.practicereview.PublicationEvent.PublicationPlanned;
import uk.casereview.practicereview.PublicationMode;
import uk.casereview.practicereview.ReportEvent.ReportRatified;
import uk.casereview.tracker.CaseSummary.ToPublish;

/**
 * Where a practice review stands once its copies are of something else than what is to be published (§8.1, L7, L9). A row
 * that does not say what they are of stays where it is.
 */
final class CopiesRow {
    private CopiesRow() {}

    static ToPublish nothingYet() {
        return new ToPublish(PublicationMode.FULL.name(), null, null, null);
    }

    /** L9: the board stands by no version that it has not seen. */
    static @Nullable ToPublish drafted(@Nullable ToPublish known) {
        return known == null ? null : new ToPublish(known.mode(), null, null, known.goldGroupOn());
    }

    static @Nullable ToPublish met(@Nullable ToPublish known, PublicationPlanned event) {
        if (known == null) {
            return null;
        }
        LocalDate last = known.goldGroupOn();
        return new ToPublish(
                known.mode(),
                known.version(),
                known.ratifiedOn(),
                last == null || last.isBefore(event.goldGroupOn()) ? event.goldGroupOn() : last);
    }

    static void ratified(SummaryDraft draft, ReportRatified event, LocalDate on) {
        ToPublish known = draft.toPublish;
        if (known != null) {
            ToPublish next =
                    new ToPublish(known.mode(), event.version(), event.reportCompletedOn(), known.goldGroupOn());
            draft.toPublish = next;
            Integer before = known.version();
            // what is ratified again as it was keeps its copies
            if (before == null || before != event.version()) {
                worthless(draft, next, on);
            }
        }
    }

    static void decided(SummaryDraft draft, PublicationModeDecided event, LocalDate on) {
        ToPublish known = draft.toPublish;
        if (known != null) {
            ToPublish next =
                    new ToPublish(event.mode().name(), known.version(), known.ratifiedOn(), known.goldGroupOn());
            draft.toPublish = next;
            if (!known.mode().equals(next.mode())) {
                worthless(draft, next, on);
            }
        }
    }

    /** What was never ratified has no stage to go back to (§15.1-1). */
    private static void worthless(SummaryDraft draft, ToPublish next, LocalDate on) {
        LocalDate ratifiedOn = next.ratifiedOn();
        if (draft.practiceReview == PracticeReviewStage.PRE_PUBLICATION_SENT && ratifiedOn != null) {
            LocalDate goldGroup = next.goldGroupOn();
            draft.enter(
                    goldGroup == null || goldGroup.isBefore(ratifiedOn)
                            ? PracticeReviewStage.RATIFIED
                            : PracticeReviewStage.PUBLICATION_PLANNED,
                    on);
        }
    }
}
