package uk.casereview.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;

/** How an incident stood on a day: a record made later says more than was true by then (§15.1-6). */
final class KnownByDay {
    private KnownByDay() {}

    /**
     * The incident without what came after the day.
     *
     * @param awareOn since when the local authority truly was aware; null where it was not when the incident was recorded
     */
    static IncidentRecorded of(IncidentRecorded incident, LocalDate day, @Nullable LocalDate awareOn) {
        boolean aware = by(awareOn, day) != null;
        return new IncidentRecorded(
                incident.dates(),
                by(incident.discoveredOn(), day),
                aware ? incident.awareOn() : null,
                aware ? incident.awareSource() : null,
                incident.referringAgency(),
                incident.referrer(),
                incident.referralReceivedOn(),
                by(incident.businessUnitReceivedOn(), day),
                by(incident.incidentKnownOn(), day),
                by(incident.abuseSuspectedOn(), day),
                by(incident.seriousHarmConfirmedOn(), day),
                incident.abuseOrNeglect(),
                incident.locationType(),
                incident.laCode(),
                incident.inEngland(),
                incident.residentLaCode(),
                incident.territorialLink(),
                incident.outline(),
                incident.mediaInterest(),
                incident.children());
    }

    private static @Nullable LocalDate by(@Nullable LocalDate date, LocalDate day) {
        return date == null || date.isAfter(day) ? null : date;
    }
}
