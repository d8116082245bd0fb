package uk.casereview.register;

import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.UserId;

/** A seat of a body on one day, under the agency that holds it then; vacant without a holder. */
public record Seat(
        SeatCode seat,
        AgencyCode agency,
        String title,
        SeatKind kind,
        @Nullable UserId holder) {}
