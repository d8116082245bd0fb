package uk.casereview.tracker;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.PlanStage;
import uk.casereview.actionplan.PlanStanding;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.shared.Role;

/** Who acts next, by where the case stands (§§6.4, 7.5, 8.2, 10.1) and to whom it went; nobody once everything is finished. */
final class NextActor {
    private static final Set<PlanStage> TO_DECIDE = Set.of(PlanStage.DRAFT, PlanStage.IMPACT_REVIEW);

    private NextActor() {}

    /**
     * Whoever has to act on the rapid review goes first until the Panel has it, for its clock runs; the practice review it
     * led to has six months.
     *
     * @param asked whom the question was taken to that the rapid review waits for; null: it waits for nobody above
     * @param plans what was learnt outlives its reviews: whose turn it is where nothing else is left to do
     */
    static @Nullable Role of(
            @Nullable NotificationStage notification,
            @Nullable RapidReviewStage rapidReview,
            @Nullable EscalationBody asked,
            @Nullable PracticeReviewStage practiceReview,
            Collection<PlanStanding> plans) {
        Role onReview = rapidReview == null || struckOut(notification) ? null : onReview(rapidReview, asked);
        if (rapidReview != null && rapidReview.beforePanel()) {
            return onReview;
        }
        return Stream.of(
                        Optional.ofNullable(practiceReview).map(NextActor::onPracticeReview),
                        Optional.ofNullable(onReview),
                        Optional.ofNullable(notification).map(NextActor::onNotification),
                        onPlans(plans))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** §15.1-3: nobody waits for what the Panel says of a case that never should have been. */
    private static boolean struckOut(@Nullable NotificationStage notification) {
        return notification != null && notification.struckOut();
    }

    private static @Nullable Role onNotification(NotificationStage stage) {
        return switch (stage) {
            case REFERRED, UNDER_CONSIDERATION, TO_BE_NOTIFIED -> Role.LA_NOTIFIER;
            case NOTIFIED -> Role.BUSINESS_MANAGER;
            case NOT_NOTIFIED, WITHDRAWN, CLOSED, LEGACY, DUPLICATE, ENTERED_IN_ERROR -> null;
        };
    }

    private static @Nullable Role onPracticeReview(PracticeReviewStage stage) {
        return switch (stage) {
            case INITIATED, QUALITY_ASSURED -> Role.DSP;
            case COMMISSIONED, DRAFT_RECEIVED -> Role.CHAIR;
            case SCOPED, IN_PROGRESS -> Role.LEAD_REVIEWER;
            case DETERMINED -> Role.EB_CHAIR;
            case RATIFIED, PUBLICATION_PLANNED, PRE_PUBLICATION_SENT, PUBLISHED -> Role.BUSINESS_MANAGER;
            case CLOSED, DISCONTINUED, DUPLICATE, ENTERED_IN_ERROR -> null;
        };
    }

    /** §10.1: the Sub-Group agrees a plan and closes it; between these the business manager follows its actions. */
    private static Optional<Role> onPlans(Collection<PlanStanding> plans) {
        Set<PlanStage> open = plans.stream()
                .filter(PlanStanding::counted)
                .map(PlanStanding::stage)
                .filter(stage -> stage != PlanStage.CLOSED)
                .collect(Collectors.toSet());
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(TO_DECIDE.containsAll(open) ? Role.CHAIR : Role.BUSINESS_MANAGER);
    }

    private static @Nullable Role onReview(RapidReviewStage stage, @Nullable EscalationBody asked) {
        return switch (stage) {
            case OPEN, SCOPED, GATHERING, DETERMINED, SUBMITTED -> Role.BUSINESS_MANAGER;
            case MEETING_HELD, PANEL_RESPONDED, REVISED -> asked == null ? Role.CHAIR : above(asked);
            case RECOMMENDED -> Role.DSP;
            case ESCALATED -> asked == null ? Role.LSP : above(asked);
            case CLOSED, DISCONTINUED, DUPLICATE, ENTERED_IN_ERROR -> null;
        };
    }

    /** A-13, §15.2-10: who ends what was taken there. */
    private static Role above(EscalationBody body) {
        return switch (body) {
            case LEAD_SAFEGUARDING_PARTNERS -> Role.LSP;
            case SCSP_CHAIR, EXECUTIVE_BOARD -> Role.EB_CHAIR;
            case BUSINESS_MANAGER -> Role.BUSINESS_MANAGER;
        };
    }
}
