package uk.casereview.notification;

import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.UserId;

/** Whom a case is opened to: exactly one of a partnership, an agency, a person. */
public record Grantee(
        @Nullable PartnershipCode partnership,
        @Nullable AgencyCode agency,
        @Nullable UserId person) {}
