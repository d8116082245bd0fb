package uk.casereview.register;

import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.UserId;

/**
 * How a person sits on a body.
 *
 * @param deputyFor the holder of the seat this person may stand in for; null for the holder
 */
public record Sitting(
        SeatCode seat,
        AgencyCode agency,
        SeatKind kind,
        @Nullable UserId deputyFor) {}
