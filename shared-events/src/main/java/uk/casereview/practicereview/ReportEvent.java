package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Decided;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.OnDay;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.UserId;

/** The way of the report from its first draft to the board. */
public sealed interface ReportEvent extends PracticeReviewEvent {

    /** A draft is here; what was accepted of an earlier one is open again. */
    record DraftReceived(
            int version,
            LocalDate receivedOn,
            String docRef,
            UserId recordedBy,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements ReportEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return receivedOn;
        }
    }

    /** The draft is with the reviewer again. */
    record DraftReturned(
            int version,
            Map<QualityItem, QualityAnswer> checklist,
            @Nullable SealedText reason,
            DecisionRecord decision)
            implements ReportEvent, Decided {}

    /** The Sub-Group is content with the report. */
    record ReportQualityAssured(
            int version,
            Map<QualityItem, QualityAnswer> checklist,
            List<TaggedTheme> themes,
            DecisionRecord decision,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements ReportEvent, Decided {}

    /** The accepted report has other themes; the earlier ones stand here beside them. */
    record LearningRetagged(int version, List<TaggedTheme> from, List<TaggedTheme> to) implements ReportEvent {}

    /** One delegated safeguarding partner has answered; a later answer of the agency replaces it. */
    record DspPositionRecorded(
            ReportPosition position,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason) implements ReportEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return position.on();
        }
    }

    /** The delegated safeguarding partners accept the report. */
    record ReportDetermined(
            @Nullable Integer version,
            DecisionRecord decision,
            List<ReportPosition> positions,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements ReportEvent, Decided {}

    /**
     * The board stands by the report in this version, which completes it.
     *
     * @param reportCompletedOn beside the day of publication, which alone stops C6 (OQ-15)
     */
    record ReportRatified(
            int version,
            LocalDate reportCompletedOn,
            DecisionRecord decision,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements ReportEvent, Decided {}

    /** The ratified report reads better and says the same, as a chair certifies; copies sent stay valid. */
    record EditorialCorrectionRecorded(
            int version, String docRef, SealedText description, UserId certifiedBy, LocalDate on)
            implements ReportEvent, OnDay {}

    /**
     * The draft came in on another day than recorded.
     *
     * @param review whose draft, by the decision that an earlier review was held by; null: the one held now
     */
    record ReceivedOnCorrected(
            int version,
            LocalDate from,
            LocalDate to,
            SealedText reason,
            @Nullable DecisionId review) implements ReportEvent, ReviewDayCorrected {}
}
