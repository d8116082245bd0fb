package uk.casereview.rapidreview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;

/**
 * From when the 15 working days count. OQ-2: "Birmingham page = notification sent to Panel; Sandwell page = referral to
 * Business Unit"; which one governs is policy data.
 */
record StartPolicy(LocalDate on, StartRule rule) {

    /** A day that is named governs (PM11); the day of notification is itself, whoever names it. */
    static StartPolicy start(
            @Nullable LocalDate stated,
            RapidReviewStartRule rule,
            LocalDate sentOn,
            @Nullable LocalDate businessUnitReceivedOn) {
        return rule == RapidReviewStartRule.BUSINESS_UNIT_RECEIVED && businessUnitReceivedOn != null
                ? counted(stated, businessUnitReceivedOn, StartRule.BUSINESS_UNIT_RECEIVED)
                : counted(stated, sentOn, StartRule.NOTIFICATION_SENT);
    }

    /**
     * Whether a review that began by one rule follows a day of another: each day moves what counts from it; and a
     * referral whose day becomes known late is what Sandwell's review should have counted from.
     */
    static boolean moves(StartRule begunBy, StartRule day, RapidReviewStartRule rule) {
        return begunBy == day
                || (begunBy == StartRule.NOTIFICATION_SENT
                        && day == StartRule.BUSINESS_UNIT_RECEIVED
                        && rule == RapidReviewStartRule.BUSINESS_UNIT_RECEIVED);
    }

    private static StartPolicy counted(@Nullable LocalDate stated, LocalDate ruled, StartRule rule) {
        return stated == null || stated.equals(ruled)
                ? new StartPolicy(ruled, rule)
                : new StartPolicy(stated, StartRule.STATED);
    }
}
