package uk.casereview.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.LateReason;
import uk.casereview.deliberation.Decided;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Correction;
import uk.casereview.shared.DayCorrected;
import uk.casereview.shared.Event;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.OnDay;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/**
 * What can become true of a serious incident notification (§6.5, §15.3).
 *
 * <p>Irregularities are the refusals that an intention would have met (§15.1-1); the reason says why the fact stands.
 */
public sealed interface NotificationEvent extends Event {

    /** An incident is on record: a referral or, with awareOn, under consideration by the local authority. */
    record IncidentRecorded(
            IncidentDates dates,
            @Nullable LocalDate discoveredOn,
            @Nullable LocalDate awareOn,
            @Nullable SealedText awareSource,
            @Nullable AgencyCode referringAgency,
            @Nullable SealedText referrer,
            LocalDate referralReceivedOn,
            @Nullable LocalDate businessUnitReceivedOn,
            @Nullable LocalDate incidentKnownOn,
            @Nullable LocalDate abuseSuspectedOn,
            @Nullable LocalDate seriousHarmConfirmedOn,
            AbuseOrNeglect abuseOrNeglect,
            @Nullable LocationType locationType,
            @Nullable LaCode laCode,
            boolean inEngland,
            @Nullable LaCode residentLaCode,
            @Nullable TerritorialLink territorialLink,
            @Nullable SealedText outline,
            boolean mediaInterest,
            List<ChildSnapshot> children)
            implements NotificationEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return dates.earliest().orElse(referralReceivedOn);
        }
    }

    /** Another area has notified, and the partnership has this part in it. */
    record ExternalNotificationRecorded(
            LaCode laCode,
            @Nullable String panelReference,
            LocalDate sentOn,
            OurRole ourRole,
            @Nullable Category category,
            boolean requiresRapidReview,
            @Nullable SealedText outline,
            List<ChildSnapshot> children)
            implements NotificationEvent, SentOnDay {}

    /** The service has taken over a case that was already running; only what begins after this day runs a clock. */
    record CaseMigrated(LocalDate on) implements NotificationEvent, OnDay {}

    /** The local authority is aware since this day. */
    record AwarenessRecorded(LocalDate awareOn, @Nullable SealedText basis) implements NotificationEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return awareOn;
        }
    }

    /** This is known of the incident by now. */
    record KnowledgeRecorded(
            @Nullable LocalDate incidentKnownOn,
            @Nullable LocalDate abuseSuspectedOn,
            @Nullable LocalDate seriousHarmConfirmedOn,
            @Nullable LocalDate businessUnitReceivedOn,
            AbuseOrNeglect abuseOrNeglect,
            @Nullable LocationType locationType,
            @Nullable LaCode laCode,
            @Nullable LaCode residentLaCode,
            @Nullable TerritorialLink territorialLink)
            implements NotificationEvent {}

    /** A safeguarding partner is of this view; a later view of the agency replaces it. */
    record PartnerViewRecorded(
            AgencyCode agencyCode,
            PartnerView view,
            @Nullable SealedText rationale) implements NotificationEvent {}

    /** The local authority has decided whether it notifies; the rationale is in the record of the decision. */
    record NotifiabilityDecided(
            boolean notifiable,
            @Nullable Category category,
            Set<NotificationCriterion> criteria,
            @Nullable TerritorialLink territorialLink,
            @Nullable AlternativeRoute alternativeRoute,
            DecisionRecord decision,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements NotificationEvent, Decided {}

    /** The notification has been made in the national system; without a due date nothing was due. */
    record NotificationSubmitted(
            Instant sentAt,
            LocalDate sentOn,
            @Nullable String panelReference,
            Set<Recipient> recipients,
            Category category,
            boolean requiresRapidReview,
            @Nullable LocalDate dueOn,
            boolean onTime,
            @Nullable LateReason lateReason,
            @Nullable SealedText lateReasonText,
            List<RefusalCode> irregularities,
            @Nullable SealedText reason)
            implements NotificationEvent, SentOnDay {}

    /**
     * These are the characteristics as at notification, which figures use whatever is learned later (§6.3).
     *
     * @param statisticalChild the "first/harmed child"
     */
    record CharacteristicsFrozen(
            LocalDate on,
            Category category,
            AbuseOrNeglect abuseOrNeglect,
            @Nullable LocationType locationType,
            IncidentDates dates,
            @Nullable String statisticalChild,
            List<FrozenChild> children)
            implements NotificationEvent, OnDay {}

    /** Somebody has been told of the incident. */
    record RecipientInformed(Recipient recipient, LocalDate informedOn) implements NotificationEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return informedOn;
        }
    }

    /** Another process runs, or ran, about the same incident. */
    record ParallelProcessRecorded(UUID processId, ParallelProcess process) implements NotificationEvent {}

    /** The other process now stands so. */
    record ParallelProcessUpdated(UUID processId, ParallelProcess process) implements NotificationEvent {}

    /** The notification has been taken back, on the day it says or else when that was recorded. */
    record NotificationWithdrawn(
            SealedText reason,
            @Nullable LocalDate panelInformedOn,
            List<RefusalCode> irregularities,
            @Nullable LocalDate withdrawnOn)
            implements NotificationEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return withdrawnOn == null ? recordedOn : withdrawnOn;
        }
    }

    /** The notification owes nobody anything any more. */
    record NotificationClosed() implements NotificationEvent {}

    /** The local authority considers the incident again. */
    record ConsiderationReopened(
            SealedText reason,
            @Nullable SealedText newEvidence,
            @Nullable LocalDate awareOn) implements NotificationEvent {}

    /** The closed case is taken up again as it was. */
    record NotificationReopened(
            SealedText reason,
            @Nullable SealedText newEvidence,
            @Nullable DecisionRecord decision) implements NotificationEvent, RecordsDecision {
        @Override
        public Optional<DecisionRecord> recordedDecision() {
            return Optional.ofNullable(decision);
        }
    }

    /** A further child was affected. */
    record ChildAdded(ChildSnapshot child) implements NotificationEvent {}

    /** What the record said of the child was wrong. */
    record ChildCorrected(String childRef, ChildSnapshot from, ChildSnapshot to, SealedText reason)
            implements NotificationEvent, Correction {}

    /** Something else has come of it for the child. */
    record OutcomeChanged(
            String childRef,
            ChildOutcome from,
            ChildOutcome outcome,
            LocalDate on,
            @Nullable LocalDate panelInformedOn) implements NotificationEvent, OnDay {}

    /** Another category applies from this day. */
    record NotificationRecategorised(
            Category from,
            Category to,
            Set<NotificationCriterion> criteria,
            LocalDate on,
            @Nullable LocalDate panelInformedOn,
            boolean requiresRapidReview,
            DecisionRecord decision)
            implements NotificationEvent, OnDay, RecordsDecision {
        @Override
        public Optional<DecisionRecord> recordedDecision() {
            return Optional.of(decision);
        }
    }

    /** The case is open to somebody of another area, until the day named or until revoked. */
    record CaseAccessGranted(
            UUID grantId,
            Grantee grantee,
            AccessScope scope,
            @Nullable LocalDate until) implements NotificationEvent {}

    /** That access has ended. */
    record CaseAccessRevoked(UUID grantId, @Nullable SealedText reason) implements NotificationEvent {}

    /** Another partnership leads. */
    record LeadTransferred(PartnershipCode fromPartnership, PartnershipCode toPartnership, LocalDate on)
            implements NotificationEvent, OnDay {}

    /** Another case has this in common with this one. */
    record CaseLinked(CaseRef caseRef, LinkRelation relation) implements NotificationEvent {}

    /** The local authority was aware since another day than recorded. */
    record AwarenessDateCorrected(LocalDate from, LocalDate to, SealedText reason)
            implements NotificationEvent, DayCorrected {}

    /** It happened at another time than recorded. */
    record IncidentDatesCorrected(IncidentDates from, IncidentDates to, SealedText reason)
            implements NotificationEvent, Correction {}

    /** The referral came in on another day than recorded. */
    record ReferralReceivedOnCorrected(LocalDate from, LocalDate to, SealedText reason)
            implements NotificationEvent, DayCorrected {}

    /** The notification was sent on another day than recorded. */
    record SentOnCorrected(LocalDate from, LocalDate to, boolean onTime, SealedText reason)
            implements NotificationEvent, DayCorrected {}

    /** The notification was sent to others than recorded. */
    record RecipientsCorrected(Set<Recipient> from, Set<Recipient> to, SealedText reason)
            implements NotificationEvent, Correction {}

    /** The category was wrong from the beginning. */
    record CategoryCorrected(Category from, Category to, boolean requiresRapidReview, SealedText reason)
            implements NotificationEvent, Correction {}
}
