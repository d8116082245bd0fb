package uk.casereview.register;

import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.UserId;

/**
 * Somebody's place on a body.
 *
 * @param deputyFor whom the person stands in for; null: the seat is the person's own
 */
public record Sitting(
        SeatCode seat,
        AgencyCode agency,
        SeatKind kind,
        @Nullable UserId deputyFor) {}
