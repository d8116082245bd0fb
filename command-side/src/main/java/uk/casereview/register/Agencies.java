package uk.casereview.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.casereview.partnership.PartnershipEvent.AgencyRegistered;
import uk.casereview.partnership.PartnershipEvent.AgencySucceeded;
import uk.casereview.partnership.PartnershipEvent.DelegateNamed;
import uk.casereview.register.Agency.Succession;
import uk.casereview.shared.AgencyCode;

/** The agencies of a partnership through time, and whom each names to answer as its safeguarding partner. */
public record Agencies(Map<AgencyCode, Agency> byCode, Map<AgencyCode, List<Named>> delegates) {
    static final Agencies NONE = new Agencies(Map.of(), Map.of());

    /** The agency that stands in this one's place on the day; itself where nothing came after it. */
    public AgencyCode successorOf(AgencyCode code, LocalDate date) {
        Agency agency = byCode.get(code);
        Succession next = agency == null ? null : agency.succession();
        return next == null || next.on().isAfter(date) ? code : successorOf(next.to(), date);
    }

    public Set<AgencyCode> standingOn(LocalDate date) {
        return byCode.values().stream()
                .filter(agency -> agency.standsOn(date))
                .map(Agency::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody named for the agency, or for one it stands in the place of. */
    public Stream<Named> delegatesOf(AgencyCode agency, LocalDate date) {
        return delegates.entrySet().stream()
                .filter(entry -> successorOf(entry.getKey(), date).equals(successorOf(agency, date)))
                .flatMap(entry -> entry.getValue().stream())
                .filter(named -> named.period().covers(date));
    }

    Agencies with(AgencyRegistered event) {
        return with(new Agency(event.agency(), event.name(), event.from(), null));
    }

    Agencies with(AgencySucceeded event) {
        return with(Present.in(byCode, event.from()).succeeded(new Succession(event.to(), event.on())));
    }

    Agencies with(DelegateNamed event) {
        var named = new Named(event.delegate(), new Period(event.from(), event.to()));
        var all = Appended.to(delegates.getOrDefault(event.agency(), List.of()), named);
        return new Agencies(byCode, Appended.to(delegates, event.agency(), all));
    }

    private Agencies with(Agency agency) {
        return new Agencies(Appended.to(byCode, agency.code(), agency), delegates);
    }
}
