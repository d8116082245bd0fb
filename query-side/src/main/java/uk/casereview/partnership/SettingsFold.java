package uk.casereview.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.PartnershipEvent.CoChairPeriodSet;
import uk.casereview.partnership.PartnershipEvent.DeputyNamed;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipEvent.ThemesAdopted;
import uk.casereview.partnership.PartnershipSettings.ChairPeriod;
import uk.casereview.partnership.PartnershipSettings.DeputyPeriod;
import uk.casereview.partnership.PartnershipSettings.HolidayList;
import uk.casereview.partnership.PartnershipSettings.Taxonomy;

/**
 * What a partnership has laid down, as its events tell it for one day.
 *
 * @param events all there are, in the order of the log
 */
record SettingsFold(List<PartnershipEvent> events, LocalDate on) {

    PartnershipSettings settings(LocalDate today) {
        TreeMap<LocalDate, PartnershipPolicy> policies =
                byDay(of(PolicyAdopted.class).map(PolicyAdopted::policy), PartnershipPolicy::effectiveFrom);
        TreeMap<LocalDate, ThemesAdopted> themes = byDay(of(ThemesAdopted.class), ThemesAdopted::from);
        var policy = policies.floorEntry(on);
        var inUse = themes.floorEntry(on);
        return new PartnershipSettings(
                on,
                today,
                policy == null ? null : policy.getValue(),
                List.copyOf(policies.tailMap(on, false).values()),
                of(CoChairPeriodSet.class)
                        .filter(set -> !over(set.to()))
                        .map(set -> new ChairPeriod(set.body(), set.seat(), set.from(), set.to()))
                        .distinct()
                        .toList(),
                of(DeputyNamed.class)
                        .filter(named -> !over(named.to()))
                        .map(named -> new DeputyPeriod(named.seat(), named.deputy(), named.from(), named.to()))
                        .distinct()
                        .toList(),
                inUse == null
                        ? null
                        : new Taxonomy(
                                inUse.getValue().taxonomyVersion(),
                                inUse.getValue().from()),
                of(HolidaysAdded.class)
                        .map(added -> new HolidayList(added.calendarVersion(), added.holidays()))
                        .toList());
    }

    /** Of two for one day the one adopted last holds. */
    private static <T> TreeMap<LocalDate, T> byDay(Stream<T> adopted, Function<T, LocalDate> from) {
        TreeMap<LocalDate, T> byDay = new TreeMap<>();
        adopted.forEach(one -> byDay.put(from.apply(one), one));
        return byDay;
    }

    private boolean over(@Nullable LocalDate to) {
        return to != null && to.isBefore(on);
    }

    private <E extends PartnershipEvent> Stream<E> of(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }
}
