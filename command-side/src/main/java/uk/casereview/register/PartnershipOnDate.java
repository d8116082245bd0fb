package uk.casereview.register;

import uk.casereview.clock.WorkingCalendar;
import uk.casereview.partnership.PartnershipPolicy;

/** The partnership as it stands on one day. */
public record PartnershipOnDate(PartnershipPolicy policy, WorkingCalendar calendar) {}
