package uk.casereview.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.casereview.notification.IncidentCommand.RecordIncident;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.LaCode;

/** An incident as somebody reports it; unless said otherwise in Birmingham, on a day known, of one child. */
final class AnIncident {
    static final LaCode BIRMINGHAM = new LaCode("E08000025");
    static final LaCode SANDWELL = new LaCode("E08000028");
    static final LocalDate HAPPENED = LocalDate.of(2026, 2, 1);
    static final LocalDate AWARE = LocalDate.of(2026, 2, 2);

    private IncidentDates dates = new IncidentDates(HAPPENED, null, null, null, null);
    private @Nullable LocalDate awareOn;
    private @Nullable LocalDate abuseSuspectedOn;
    private @Nullable AbuseOrNeglect abuse = AbuseOrNeglect.SUSPECTED;
    private @Nullable LaCode laCode = BIRMINGHAM;
    private @Nullable Boolean inEngland;
    private @Nullable LaCode resident;
    private @Nullable LocalDate referredOn;
    private @Nullable LocalDate otherDay;
    private @Nullable AgencyCode referringAgency;
    private final List<ChildDetails> children = new ArrayList<>();

    static AnIncident of(AChild... children) {
        AnIncident incident = new AnIncident();
        for (AChild child : children) {
            incident.children.add(child.details());
        }
        return incident;
    }

    AnIncident awareOn(@Nullable LocalDate day) {
        awareOn = day;
        return this;
    }

    AnIncident on(@Nullable LocalDate day) {
        dates = new IncidentDates(day, null, null, null, null);
        return this;
    }

    AnIncident dated(IncidentDates given) {
        dates = given;
        return this;
    }

    AnIncident abuse(@Nullable AbuseOrNeglect given) {
        abuse = given;
        return this;
    }

    AnIncident abuseSuspectedOn(LocalDate day) {
        abuseSuspectedOn = day;
        return this;
    }

    AnIncident in(@Nullable LaCode code) {
        laCode = code;
        return this;
    }

    AnIncident abroad(@Nullable LaCode home) {
        inEngland = false;
        resident = home;
        return this;
    }

    AnIncident livingIn(LaCode home) {
        resident = home;
        return this;
    }

    AnIncident referredOn(LocalDate day) {
        referredOn = day;
        return this;
    }

    /** Puts the day into one of the fields nobody computes with. */
    AnIncident discoveredOn(LocalDate day) {
        otherDay = day;
        return this;
    }

    AnIncident referredBy(AgencyCode agency) {
        referringAgency = agency;
        return this;
    }

    AnIncident with(UnaryOperator<AnIncident> change) {
        return change.apply(this);
    }

    RecordIncident record() {
        return new RecordIncident(
                IncidentStory.ID,
                dates.incidentOn(),
                dates.incidentTime(),
                dates.incidentFrom(),
                dates.incidentTo(),
                dates.precision(),
                otherDay,
                awareOn,
                null,
                referringAgency,
                null,
                referredOn,
                null,
                null,
                abuseSuspectedOn,
                null,
                abuse,
                LocationType.HOME,
                laCode,
                inEngland,
                resident,
                null,
                false,
                List.copyOf(children));
    }
}
