package uk.casereview.rapidreview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;

/**
 * From when the 15 working days count. OQ-2: "Birmingham page = notification sent to Panel; Sandwell page = referral to
 * Business Unit"; which one governs is policy data.
 */
record StartPolicy(LocalDate on, StartRule rule) {

    /** What the rule says of a review that has been required from the beginning. */
    static StartPolicy ruled(RapidReviewStartRule rule, LocalDate sentOn, @Nullable LocalDate businessUnitReceivedOn) {
        return rule == RapidReviewStartRule.BUSINESS_UNIT_RECEIVED && businessUnitReceivedOn != null
                ? new StartPolicy(businessUnitReceivedOn, StartRule.BUSINESS_UNIT_RECEIVED)
                : new StartPolicy(sentOn, StartRule.NOTIFICATION_SENT);
    }

    /** PM11: "start = effectiveOn"; but before what the rule says nobody owed a review yet (R1). */
    StartPolicy since(@Nullable LocalDate recategorisedOn) {
        return recategorisedOn == null || !recategorisedOn.isAfter(on)
                ? this
                : new StartPolicy(recategorisedOn, StartRule.STATED);
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
}
