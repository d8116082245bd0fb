package uk.casereview.notification;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.Migrates;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.Reference;
import uk.casereview.shared.SealedText;

/** What people record of an incident, the children and what else runs about it. */
public sealed interface IncidentCommand extends NotificationCommand {

    /**
     * Records an incident, as a referral or, where the local authority says since when it is aware, for consideration.
     *
     * @param precision how precisely the day is known; left out: EXACT where incidentOn is given, RANGE where a period is, else UNKNOWN
     * @param awareOn since when the local authority is aware, which only it says itself (§15.3-14)
     * @param laCode the ONS code of the area where it happened, like E08000025
     * @param inEngland whether it happened in England; left out: it did
     * @param residentLaCode the ONS code of the area where the child normally lives; outside England this makes the link (s16C)
     */
    record RecordIncident(
            NotificationId notificationId,
            @Nullable LocalDate incidentOn,
            @Nullable LocalTime incidentTime,
            @Nullable LocalDate incidentFrom,
            @Nullable LocalDate incidentTo,
            @Nullable DatePrecision precision,
            @Nullable LocalDate discoveredOn,
            @Nullable LocalDate awareOn,
            @Nullable SealedText awareSource,
            @Nullable AgencyCode referringAgency,
            @Nullable SealedText referrer,
            @Nullable LocalDate referralReceivedOn,
            @Nullable LocalDate businessUnitReceivedOn,
            @Nullable LocalDate incidentKnownOn,
            @Nullable LocalDate abuseSuspectedOn,
            @Nullable LocalDate seriousHarmConfirmedOn,
            @Nullable AbuseOrNeglect abuseOrNeglect,
            @Nullable LocationType locationType,
            @Nullable LaCode laCode,
            @Nullable Boolean inEngland,
            @Nullable LaCode residentLaCode,
            @Nullable SealedText outline,
            boolean mediaInterest,
            List<ChildDetails> children)
            implements IncidentCommand {

        public IncidentDates dates() {
            return new IncidentDates(incidentOn, incidentTime, incidentFrom, incidentTo, precision);
        }
    }

    /** Records that another area has notified, and what the partnership has to do with it (§15.3-16). */
    record RecordExternalNotification(
            NotificationId notificationId,
            LaCode laCode,
            @Nullable @Reference String panelReference,
            @Nullable LocalDate sentOn,
            OurRole ourRole,
            @Nullable Category category,
            @Nullable SealedText outline,
            List<ChildDetails> children)
            implements IncidentCommand {}

    /**
     * Enters a case of old with what came of it (OQ-20); from then on it is read and not worked on.
     *
     * @param precision how precisely the day is known; left out: EXACT where incidentOn is given, RANGE where a period is, else UNKNOWN
     * @param formerReference under which it was kept before
     */
    record RecordLegacyCase(
            NotificationId notificationId,
            @Nullable LocalDate incidentOn,
            @Nullable LocalDate incidentFrom,
            @Nullable LocalDate incidentTo,
            @Nullable DatePrecision precision,
            @Nullable Category category,
            @Nullable @Reference String formerReference,
            @Nullable SealedText outline,
            List<ChildDetails> children,
            List<LegacyReviewDetails> reviews)
            implements IncidentCommand, Migrates {}

    /** The local authority says since when it is aware; the clocks of the notification start. */
    record RecordAwareness(
            NotificationId notificationId,
            LocalDate awareOn,
            @Nullable SealedText basis) implements IncidentCommand {}

    /** Adds what has become known since the referral; what is left out stays as it was, and what is on record too. */
    record RecordKnowledge(
            NotificationId notificationId,
            @Nullable LocalDate incidentKnownOn,
            @Nullable LocalDate abuseSuspectedOn,
            @Nullable LocalDate seriousHarmConfirmedOn,
            @Nullable LocalDate businessUnitReceivedOn,
            @Nullable AbuseOrNeglect abuseOrNeglect,
            @Nullable LocationType locationType,
            @Nullable LaCode laCode,
            @Nullable LaCode residentLaCode)
            implements IncidentCommand {}

    /** Records what a safeguarding partner thinks; it never binds the local authority (N8). */
    record RecordPartnerView(
            NotificationId notificationId,
            AgencyCode agency,
            PartnerView view,
            @Nullable SealedText text) implements IncidentCommand {}

    /**
     * Records that the case was already running when the service took it over; what began before that day runs no clock
     * here (§15.1-2).
     */
    record RecordMigration(
            NotificationId notificationId, @Nullable LocalDate on) implements IncidentCommand, Migrates {}

    /** Adds a child who was affected too. */
    record AddChild(NotificationId notificationId, ChildDetails child) implements IncidentCommand {}

    /** Records that something else came of it for a child, for example that a harmed child has died. */
    record RecordOutcomeChanged(
            NotificationId notificationId,
            String childRef,
            ChildOutcome outcome,
            @Nullable LocalDate on,
            @Nullable LocalDate panelInformedOn)
            implements IncidentCommand {}

    /** Records another process about the same incident or, where its id is given, how it stands now. */
    record RecordParallelProcess(
            NotificationId notificationId,
            @Nullable UUID processId,
            ParallelProcessType type,
            @Nullable SealedText reference,
            @Nullable SealedText ownerBody,
            ParallelProcess.@Nullable Status status,
            ParallelProcess.@Nullable Constraint constraint,
            @Nullable LocalDate reviewOn)
            implements IncidentCommand {}
}
