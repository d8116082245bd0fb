package uk.casereview.notification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** What ties the case to other areas and other cases (§15.3-16). */
public sealed interface CaseSharingCommand extends NotificationCommand {

    /**
     * Opens the case to exactly one partnership, agency or person. §15.7-28: "Agency codes are unique per partnership", so
     * an agency of another area is named with its partnership.
     */
    record GrantCaseAccess(
            NotificationId notificationId,
            @Nullable PartnershipCode partnership,
            @Nullable AgencyCode agency,
            @Nullable UserId person,
            AccessScope scope,
            @Nullable LocalDate until)
            implements CaseSharingCommand {}

    /** Ends an access to the case. */
    record RevokeCaseAccess(
            NotificationId notificationId,
            UUID grantId,
            @Nullable SealedText reason) implements CaseSharingCommand {}

    /** Hands the lead to another partnership. */
    record TransferLead(
            NotificationId notificationId,
            PartnershipCode toPartnership,
            @Nullable LocalDate on) implements CaseSharingCommand {}

    /** Says what another case has in common with this one. */
    record LinkCase(NotificationId notificationId, CaseRef caseRef, LinkRelation relation)
            implements CaseSharingCommand {}
}
