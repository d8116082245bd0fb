package uk.casereview.tracker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.PlanStanding;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.casefile.TaskKind;
import uk.casereview.clock.Clock;
import uk.casereview.notification.PartnerView;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;

/**
 * One case among all cases, as far as its events alone tell it.
 *
 * @param incidentOn the exact day, else the first day it may have been, else the day of referral (§15.3-14)
 * @param agencies who is involved in any way
 * @param outcome what the rapid review recommends or leads to
 * @param owner who acts next
 * @param parallelProcesses other proceedings that run beside the case, and what each forbids meanwhile
 * @param plans in the order in which they were made, those that were struck out too; null in rows written before it was
 *     kept
 * @param partnerViews what each safeguarding partner last thought the local authority should do
 * @param outcomePositions the outcome each delegated partner last stood for since there was one to answer to; null in
 *     rows written before it was kept
 * @param basis what a correction may change of the row; null in rows written before it was kept
 * @param reviewDecision how far the partners are with their answer; null without a rapid review, and in rows written
 *     before it was kept
 * @param outcomeDisputed a partner stands for another outcome of the rapid review than the one recommended or determined
 * @param disputed partners differ from the local authority, or from one another, about either (N8)
 * @param irregular something was recorded although a rule forbade it (§15.1-1)
 * @param delay why its practice review takes longer, once that is explained to whom it must be; null while it is not
 * @param toPublish what copies of the report have to be copies of; null without a practice review, and in rows written
 *     before it was kept
 * @param unconfirmed decisions typed by a clerk and not yet confirmed by who presided (§15.2-11)
 */
public record CaseSummary(
        UUID caseId,
        CaseRef caseRef,
        PartnershipCode partnership,
        @Nullable String category,
        @Nullable String ageBand,
        @Nullable LocalDate incidentOn,
        @Nullable NotificationStage notification,
        @Nullable RapidReviewStage rapidReview,
        @Nullable PracticeReviewStage practiceReview,
        @Nullable LocalDate enteredStageOn,
        @Nullable String outcome,
        @Nullable Role owner,
        Set<AgencyCode> agencies,
        Map<UUID, RunningProcess> parallelProcesses,
        List<Clock> clocks,
        Map<UUID, TaskKind> openTasks,
        Set<DecisionId> unconfirmed,
        @Nullable List<PlanStanding> plans,
        Map<AgencyCode, PartnerView> partnerViews,
        @Nullable Map<AgencyCode, String> outcomePositions,
        @Nullable Basis basis,
        @Nullable ReviewDecision reviewDecision,
        boolean outcomeDisputed,
        boolean disputed,
        boolean irregular,
        @Nullable ExplainedDelay delay,
        @Nullable ToPublish toPublish,
        Instant updatedAt) {

    /** Whether the case never should have been, and no practice review goes on all the same (§15.1-3). */
    public boolean struckOut() {
        return notification != null && notification.struckOut() && (practiceReview == null || practiceReview.over());
    }

    /**
     * From what the day, the age and the agencies follow, so that they follow its correction.
     *
     * @param referredOn the day of referral, or on which another area sent its notification
     * @param happenedFrom the exact day, else the first it may have been
     * @param children by their pseudonyms, in the order in which they were recorded
     * @param otherAgencies who is involved otherwise than by knowing a child
     */
    public record Basis(
            @Nullable LocalDate referredOn,
            @Nullable LocalDate happenedFrom,
            Map<String, ChildShown> children,
            Set<AgencyCode> otherAgencies) {}

    /** What the row shows of a child, and who knows it. */
    public record ChildShown(String ageBand, boolean harmed, Set<AgencyCode> agencies) {}

    /**
     * What becomes of the question once it is back from another body.
     *
     * @param determined the delegated partners have determined an outcome
     * @param openEscalations what is still with another body
     * @param escalatedTo to whom the review was taken last; null where it never was, or before that was kept
     * @param replied whether the Panel has replied, were it after closing; null before that was kept
     * @param revised whether the outcome was decided on anew since; null before that was kept
     * @param informationAwaited the agencies whose information has not come, and when it was due; null before that was kept
     */
    public record ReviewDecision(
            boolean determined,
            Set<UUID> openEscalations,
            @Nullable EscalationBody escalatedTo,
            @Nullable Boolean replied,
            @Nullable Boolean revised,
            @Nullable Map<AgencyCode, LocalDate> informationAwaited) {}

    /** A reason by its name, and until when the review is expected to take. */
    public record ExplainedDelay(String reason, LocalDate expectedOn) {}

    /**
     * What is to be published, and whether that is arranged.
     *
     * @param mode how much of the report, by its name
     * @param version which the board stands by; null while it stands by none
     * @param ratifiedOn since when
     * @param goldGroupOn when the Gold Group met last
     */
    public record ToPublish(
            String mode,
            @Nullable Integer version,
            @Nullable LocalDate ratifiedOn,
            @Nullable LocalDate goldGroupOn) {}

    /** One of them, by the names of its kind and of its constraint. */
    public record RunningProcess(String type, String constraint) {}
}
