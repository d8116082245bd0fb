package uk.casereview.register;

import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.SeatCode;

/** A seat on a body, with the agency that holds it on the day. */
public record Seat(SeatCode seat, AgencyCode agency, SeatKind kind) {}
