package uk.casereview.web.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.casereview.partnership.PartnershipEvent.Holiday;
import uk.casereview.partnership.PartnershipSettings.HolidayList;
import uk.casereview.web.Days;

/**
 * The days that are no working days, year by year.
 *
 * @param lists the versions of the lists they come from, in the order in which these were added
 */
public record CalendarView(List<String> lists, List<Year> years) {
    /**
     * Those of one year.
     *
     * @param open whether it is the year the page is about
     */
    public record Year(String year, boolean open, List<Line> days) {}

    /**
     * One day.
     *
     * @param list the list it stands in
     * @param added whether the partnership added it to the calendar it began with
     */
    public record Line(String day, String name, String list, boolean added) {}

    private record Listed(Holiday holiday, String list, boolean added) {}

    static CalendarView of(List<HolidayList> calendar, LocalDate on) {
        List<Listed> all = new ArrayList<>();
        for (int i = 0; i < calendar.size(); i++) {
            HolidayList list = calendar.get(i);
            boolean added = i > 0;
            list.holidays().forEach(holiday -> all.add(new Listed(holiday, list.calendarVersion(), added)));
        }
        TreeMap<Integer, List<Listed>> byYear = all.stream()
                .sorted(Comparator.comparing(listed -> listed.holiday().on()))
                .collect(Collectors.groupingBy(
                        listed -> listed.holiday().on().getYear(), TreeMap::new, Collectors.toList()));
        return new CalendarView(
                calendar.stream().map(HolidayList::calendarVersion).distinct().toList(),
                byYear.entrySet().stream()
                        .map(year -> new Year(
                                year.getKey().toString(),
                                year.getKey() == on.getYear(),
                                year.getValue().stream().map(CalendarView::line).toList()))
                        .toList());
    }

    private static Line line(Listed listed) {
        return new Line(Days.day(listed.holiday().on()), listed.holiday().name(), listed.list(), listed.added());
    }
}
