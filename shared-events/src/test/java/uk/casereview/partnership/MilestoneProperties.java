package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.casereview.clock.WorkingCalendar;

/** §7.1: the standard timetable, from whatever day and on whatever calendar it is counted. */
class MilestoneProperties {
    @Property
    void itsDaysAreWorkingDaysInOrderAndTheLastIsTheFifteenth(
            @ForAll("days") LocalDate start, @ForAll("holidays") Set<LocalDate> holidays) {
        WorkingCalendar calendar = new WorkingCalendar("any", holidays);

        List<LocalDate> days = Milestone.STANDARD.stream()
                .map(milestone -> milestone.countedFrom(start, calendar))
                .flatMap(dates -> Stream.of(dates.from(), dates.by()))
                .toList();

        assertThat(days).isSorted().allMatch(calendar::isWorkingDay);
        assertThat(days.getFirst()).isAfter(start);
        assertThat(days.getLast()).isEqualTo(calendar.plusWorkingDays(start, 15));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 800).map(LocalDate.of(2026, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<Set<LocalDate>> holidays() {
        return days().set().ofMaxSize(80);
    }
}
