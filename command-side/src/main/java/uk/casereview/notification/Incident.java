package uk.casereview.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.IncidentEvent.KnowledgeRecorded;
import uk.casereview.shared.LaCode;

/** What is known of the incident itself; the local authority is aware since awareOn (§15.3-14). */
record Incident(
        IncidentDates dates,
        @Nullable LocalDate awareOn,
        @Nullable LocalDate referralReceivedOn,
        @Nullable LocalDate businessUnitReceivedOn,
        @Nullable LocalDate incidentKnownOn,
        @Nullable LocalDate abuseSuspectedOn,
        @Nullable LocalDate seriousHarmConfirmedOn,
        AbuseOrNeglect abuseOrNeglect,
        @Nullable LocationType locationType,
        @Nullable LaCode laCode,
        boolean inEngland,
        @Nullable LaCode residentLaCode,
        @Nullable TerritorialLink territorialLink) {
    static final Incident UNKNOWN = new Incident(
            new IncidentDates(null, null, null, null, DatePrecision.UNKNOWN),
            null,
            null,
            null,
            null,
            null,
            null,
            AbuseOrNeglect.UNKNOWN,
            null,
            null,
            true,
            null,
            null);

    static Incident of(IncidentRecorded event) {
        return new Incident(
                event.dates(),
                event.awareOn(),
                event.referralReceivedOn(),
                event.businessUnitReceivedOn(),
                event.incidentKnownOn(),
                event.abuseSuspectedOn(),
                event.seriousHarmConfirmedOn(),
                event.abuseOrNeglect(),
                event.locationType(),
                event.laCode(),
                event.inEngland(),
                event.residentLaCode(),
                event.territorialLink());
    }

    Incident with(KnowledgeRecorded event) {
        return new Incident(
                dates,
                awareOn,
                referralReceivedOn,
                event.businessUnitReceivedOn(),
                event.incidentKnownOn(),
                event.abuseSuspectedOn(),
                event.seriousHarmConfirmedOn(),
                event.abuseOrNeglect(),
                event.locationType(),
                event.laCode(),
                inEngland,
                event.residentLaCode(),
                event.territorialLink());
    }

    Incident awareSince(@Nullable LocalDate day) {
        return corrected(dates, day, referralReceivedOn);
    }

    Incident happened(IncidentDates when) {
        return corrected(when, awareOn, referralReceivedOn);
    }

    Incident referred(LocalDate day) {
        return corrected(dates, awareOn, day);
    }

    private Incident corrected(IncidentDates when, @Nullable LocalDate aware, @Nullable LocalDate referred) {
        return new Incident(
                when,
                aware,
                referred,
                businessUnitReceivedOn,
                incidentKnownOn,
                abuseSuspectedOn,
                seriousHarmConfirmedOn,
                abuseOrNeglect,
                locationType,
                laCode,
                inEngland,
                residentLaCode,
                territorialLink);
    }
}
