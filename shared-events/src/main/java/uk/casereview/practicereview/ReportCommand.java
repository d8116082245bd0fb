package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Deciding;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.MayHaveHappened;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.Reference;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.ThemeCode;
import uk.casereview.shared.UserId;

/** The way of the report from its first draft to the board. */
public sealed interface ReportCommand extends PracticeReviewCommand {

    /** Hands in a draft; without a number it is the next. */
    record SubmitDraft(
            PracticeReviewId practiceReviewId,
            @Nullable Integer version,
            @Reference String docRef,
            @Nullable LocalDate receivedOn,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements ReportCommand, MayHaveHappened {}

    /** The Sub-Group sends the draft back. */
    record ReturnDraft(
            PracticeReviewId practiceReviewId,
            Map<QualityItem, QualityAnswer> checklist,
            @Nullable SealedText reason,
            @Nullable DecisionRequest decision)
            implements ReportCommand, Deciding {}

    /** The Sub-Group is content with the draft, and puts themes on it. */
    record AcceptDraft(
            PracticeReviewId practiceReviewId,
            Map<QualityItem, QualityAnswer> checklist,
            Set<ThemeCode> themes,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements ReportCommand, Deciding, MayHaveHappened {}

    /** Says anew what the accepted report is about. */
    record RetagLearning(PracticeReviewId practiceReviewId, Set<ThemeCode> themes) implements ReportCommand {}

    /** One delegated safeguarding partner answers (§15.2-10). */
    record RecordDspPosition(
            PracticeReviewId practiceReviewId,
            AgencyCode agency,
            ReportOutcome outcome,
            @Nullable LocalDate on,
            @Nullable UserId delegate,
            @Nullable SealedText view,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements ReportCommand, MayHaveHappened {}

    /** The delegated safeguarding partners determine the report they all accept. */
    record DetermineReport(
            PracticeReviewId practiceReviewId,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements ReportCommand, Deciding, MayHaveHappened {}

    /** The board ratifies the report in one version. */
    record RatifyReport(
            PracticeReviewId practiceReviewId,
            int version,
            @Nullable DecisionRequest decision,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements ReportCommand, Deciding, MayHaveHappened {}

    /** Mends the wording of a ratified report; a chair certifies that it says the same. */
    record RecordEditorialCorrection(
            PracticeReviewId practiceReviewId,
            @Reference String docRef,
            SealedText description,
            @Nullable UserId certifiedBy,
            @Nullable LocalDate on)
            implements ReportCommand {}
}
