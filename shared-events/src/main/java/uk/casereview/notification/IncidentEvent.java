package uk.casereview.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.OnDay;
import uk.casereview.shared.SealedText;

/** What becomes known of an incident and of whom it harmed, whoever decides what about it (§6.1, §6.3). */
public sealed interface IncidentEvent extends NotificationEvent {
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
            implements IncidentEvent {
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
            implements IncidentEvent, SentOnDay {}

    /** A case of old is on record with what came of it, to be read and not to be worked on (OQ-20: legacy). */
    record LegacyCaseRecorded(
            IncidentDates dates,
            @Nullable Category category,
            @Nullable String formerReference,
            @Nullable SealedText outline,
            List<ChildSnapshot> children,
            List<LegacyReview> reviews)
            implements IncidentEvent {
        public LegacyCaseRecorded {
            children = List.copyOf(children);
            reviews = List.copyOf(reviews);
        }

        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return dates.earliest().orElse(recordedOn);
        }
    }

    /** The service has taken over a case that was already running; only what begins after this day runs a clock. */
    record CaseMigrated(LocalDate on) implements IncidentEvent, OnDay {}

    /** The local authority is aware since this day. */
    record AwarenessRecorded(LocalDate awareOn, @Nullable SealedText basis) implements IncidentEvent {
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
            implements IncidentEvent {}

    /** A safeguarding partner is of this view; a later view of the agency replaces it. */
    record PartnerViewRecorded(
            AgencyCode agencyCode,
            PartnerView view,
            @Nullable SealedText rationale) implements IncidentEvent {}

    /** Another process runs, or ran, about the same incident. */
    record ParallelProcessRecorded(UUID processId, ParallelProcess process) implements IncidentEvent {}

    /** The other process now stands so. */
    record ParallelProcessUpdated(UUID processId, ParallelProcess process) implements IncidentEvent {}

    /** A further child was affected. */
    record ChildAdded(ChildSnapshot child) implements IncidentEvent {}

    /** Something else has come of it for the child. */
    record OutcomeChanged(
            String childRef,
            ChildOutcome from,
            ChildOutcome outcome,
            LocalDate on,
            @Nullable LocalDate panelInformedOn) implements IncidentEvent, OnDay {}
}
