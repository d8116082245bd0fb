package uk.casereview.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.NotificationId;

/**
 * What a rapid review must know of its notification.
 *
 * @param sentOn when the notification went to the Panel; null while it has not, or is withdrawn
 * @param requiresRapidReview what its category asks for (§6.2)
 * @param businessUnitReceivedOn when the referral reached the Business Unit (OQ-2)
 */
public record NotificationFacts(
        NotificationId notificationId,
        CaseRef caseRef,
        @Nullable LocalDate sentOn,
        boolean requiresRapidReview,
        @Nullable LocalDate businessUnitReceivedOn) {}
