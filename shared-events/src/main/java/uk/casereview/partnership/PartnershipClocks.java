package uk.casereview.partnership;

import java.time.LocalDate;
import uk.casereview.clock.ClockKind;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.PartnershipId;

/** The names of the clocks that are in nobody's case: each runs from a fact of the partnership, and is named by it. */
public final class PartnershipClocks {
    private PartnershipClocks() {}

    /** C9 of the annual report of the year that ended then. */
    public static ClockId annualReport(PartnershipId partnership, int yearEnding) {
        return ClockId.of(partnership.value(), ClockKind.C9.toString(), yearEnding);
    }

    /** C12 from the review of that day to the next. */
    public static ClockId termsOfReference(PartnershipId partnership, LocalDate reviewedOn) {
        return ClockId.of(partnership.value(), ClockKind.C12.toString(), Math.toIntExact(reviewedOn.toEpochDay()));
    }
}
