package uk.casereview.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.partnership.PartnershipEvent;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;

/** A fold of a partnership's events. */
public record Register(List<PartnershipEvent> events) {
    public static final Register EMPTY = new Register(List.of());

    public Register {
        events = List.copyOf(events);
    }

    public long version() {
        return events.size() - 1L;
    }

    public Register evolve(PartnershipEvent event) {
        List<PartnershipEvent> all = new ArrayList<>(events);
        all.add(event);
        return new Register(all);
    }

    public PartnershipOnDate on(LocalDate date) {
        var policy = events.stream()
                .filter(PolicyAdopted.class::isInstance)
                .map(event -> ((PolicyAdopted) event).policy())
                .filter(adopted -> !adopted.effectiveFrom().isAfter(date))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no policy is in force on " + date));
        var holidays = events.stream()
                .filter(HolidaysAdded.class::isInstance)
                .map(HolidaysAdded.class::cast)
                .toList();
        var days = holidays.stream()
                .flatMap(added -> added.holidays().stream())
                .map(PartnershipEvent.Holiday::on)
                .collect(Collectors.toUnmodifiableSet());
        String version = holidays.isEmpty() ? "none" : holidays.getLast().calendarVersion();
        return new PartnershipOnDate(policy, new WorkingCalendar(version, days), events, date);
    }
}
