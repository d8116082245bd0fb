package uk.casereview.notification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.OnDay;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.SealedText;

/** Who else sees the case, who leads it, and what it has in common with others (§15.3-16). */
public sealed interface CaseSharingEvent extends NotificationEvent {
    /** The case is open to somebody of another area, until the day named or until revoked. */
    record CaseAccessGranted(
            UUID grantId,
            Grantee grantee,
            AccessScope scope,
            @Nullable LocalDate until) implements CaseSharingEvent {}

    /** That access has ended. */
    record CaseAccessRevoked(UUID grantId, @Nullable SealedText reason) implements CaseSharingEvent {}

    /** Another partnership leads. */
    record LeadTransferred(PartnershipCode fromPartnership, PartnershipCode toPartnership, LocalDate on)
            implements CaseSharingEvent, OnDay {}

    /** Another case has this in common with this one. */
    record CaseLinked(CaseRef caseRef, LinkRelation relation) implements CaseSharingEvent {}
}
