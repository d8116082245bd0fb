package uk.casereview.notification;

import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.UserId;

/**
 * Whom a case is opened to: a partnership, an agency or a person.
 *
 * @param partnership beside an agency, whose it is; without one, the agency is of the partnership that opens the case
 */
public record Grantee(
        @Nullable PartnershipCode partnership,
        @Nullable AgencyCode agency,
        @Nullable UserId person) {}
