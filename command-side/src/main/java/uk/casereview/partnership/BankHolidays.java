package uk.casereview.partnership;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import uk.casereview.partnership.PartnershipEvent.Holiday;

/** The bank holidays of England and Wales as they are kept, by the standing rules and proclamations known. */
final class BankHolidays {
    /** Without it, or with another, Easter Monday and the August holiday are lost silently. */
    private static final String ENGLAND = "eng";

    private BankHolidays() {}

    /** In the order of their dates; what is proclaimed later is added to the partnership's calendar by command. */
    static List<Holiday> between(int firstYear, int lastYear) {
        HolidayManager rules = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        return IntStream.rangeClosed(firstYear, lastYear)
                .mapToObj(Year::of)
                .flatMap(year -> rules.getHolidays(year, ENGLAND).stream())
                .map(holiday -> new Holiday(holiday.getDate(), holiday.getDescription(Locale.UK)))
                .sorted(Comparator.comparing(Holiday::on))
                .toList();
    }
}
