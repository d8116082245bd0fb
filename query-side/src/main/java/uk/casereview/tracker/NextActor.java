package uk.casereview.tracker;

import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.shared.Role;

/** Who acts next, by where the case stands (§§6.4, 7.5, 8.2) and to whom it went; nobody once everything is finished. */
final class NextActor {
    private NextActor() {}

    /**
     * @param escalatedTo to whom an escalated rapid review was taken; null where that was not kept yet
     */
    static @Nullable Role of(
            @Nullable NotificationStage notification,
            @Nullable RapidReviewStage rapidReview,
            @Nullable EscalationBody escalatedTo,
            @Nullable PracticeReviewStage practiceReview) {
        Role onPracticeReview = practiceReview == null ? null : onPracticeReview(practiceReview);
        return onPracticeReview == null ? of(notification, rapidReview, escalatedTo) : onPracticeReview;
    }

    private static @Nullable Role of(
            @Nullable NotificationStage notification,
            @Nullable RapidReviewStage rapidReview,
            @Nullable EscalationBody escalatedTo) {
        Role onReview = rapidReview == null ? null : onReview(rapidReview, escalatedTo);
        return onReview == null && notification != null ? onNotification(notification) : onReview;
    }

    private static @Nullable Role onNotification(NotificationStage stage) {
        return switch (stage) {
            case REFERRED, UNDER_CONSIDERATION, TO_BE_NOTIFIED -> Role.LA_NOTIFIER;
            case NOTIFIED -> Role.BUSINESS_MANAGER;
            case NOT_NOTIFIED, WITHDRAWN, CLOSED, DUPLICATE, ENTERED_IN_ERROR -> null;
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

    private static @Nullable Role onReview(RapidReviewStage stage, @Nullable EscalationBody escalatedTo) {
        return switch (stage) {
            case OPEN, SCOPED, GATHERING, DETERMINED, SUBMITTED -> Role.BUSINESS_MANAGER;
            case MEETING_HELD, PANEL_RESPONDED -> Role.CHAIR;
            case RECOMMENDED -> Role.DSP;
            case ESCALATED -> escalatedTo == null ? Role.LSP : above(escalatedTo);
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
