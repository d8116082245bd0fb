package uk.casereview.figures;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * Days that are counted, the first and the last among them.
 *
 * @param from null: from the beginning
 * @param to null: to the end
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Period ALWAYS = new Period(null, null);

    public Period {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("a period ends no earlier than it begins");
        }
    }

    /** §11.5: "A reporting year is named by its end (2026 = Apr 2025–Mar 2026)". */
    public static Period ofYear(int ending) {
        return new Period(LocalDate.of(ending - 1, Month.APRIL, 1), LocalDate.of(ending, Month.MARCH, 31));
    }

    /** The reporting year the day is in. */
    public static int yearOf(LocalDate day) {
        return day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() : day.getYear() + 1;
    }

    public boolean isReportingYear() {
        LocalDate last = to;
        return last != null && equals(ofYear(last.getYear()));
    }

    /** Whether it cuts no month in two. */
    public boolean isOfWholeMonths() {
        LocalDate last = to;
        return (from == null || from.getDayOfMonth() == 1)
                && (last == null || last.getDayOfMonth() == last.lengthOfMonth());
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
