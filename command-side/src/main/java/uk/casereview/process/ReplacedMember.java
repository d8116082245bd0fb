package uk.casereview.process;

import java.time.LocalDate;
import java.util.UUID;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.UserId;

/**
 * A member whose open actions are to be somebody else's.
 *
 * @param eventId of the event that says so
 * @param agency they sat for; what they do for another stays theirs
 * @param replacedBy who has replaced them
 */
record ReplacedMember(
        UUID eventId,
        PartnershipCode partnership,
        AgencyCode agency,
        UserId from,
        UserId to,
        LocalDate on,
        UserId replacedBy) {}
