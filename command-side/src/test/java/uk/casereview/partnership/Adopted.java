package uk.casereview.partnership;

import java.time.LocalDate;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;

/** A policy adopted again with other thresholds. */
public final class Adopted {
    private Adopted() {}

    /** From the day on, under a version of its own. */
    public static PolicyAdopted anew(PartnershipPolicy policy, LocalDate from, Thresholds thresholds) {
        return new PolicyAdopted(new PartnershipPolicy(
                policy.version() + "-anew",
                from,
                policy.source(),
                policy.reviewBody(),
                policy.notifyingAgencies(),
                policy.determiningAgencies(),
                policy.localAuthorityCodes(),
                policy.quorum(),
                policy.voting(),
                policy.clocks(),
                policy.warnWorkingDays(),
                policy.rapidReviewStartRule(),
                policy.goldGroupRequired(),
                policy.reportAvailableYears(),
                policy.rapidReviewTimetable(),
                thresholds));
    }
}
