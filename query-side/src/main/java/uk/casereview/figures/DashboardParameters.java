package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.Parameters;

/** What every dashboard can be asked for, and how it is read. */
final class DashboardParameters {
    /** Reporting years, named by their end. */
    private static final int FIRST_YEAR = 1901;

    private static final int LAST_YEAR = 2199;

    private static final Map<String, String> OF_ALL = Map.of(
            "asOf", "an instant: what was known then, which whoever reads totals only is not told",
            "after", "the Position of a command whose effect must be in the answer");
    private static final Map<String, String> OF_PERIOD = Map.of(
            "year", "the reporting year that ends in it: 2026 is 1 April 2025 to 31 March 2026",
            "from", "the first day counted, with to instead of a year",
            "to", "the last day counted");
    private static final Map<String, String> OF_PAGE =
            Map.of("page", "counted from 0", "size", "rows of a page, at most " + DashboardQuery.LARGEST_PAGE);

    private DashboardParameters() {}

    static Map<String, String> ofAll() {
        return OF_ALL;
    }

    static Map<String, String> with(Map<String, String> own) {
        Map<String, String> all = new LinkedHashMap<>(OF_ALL);
        all.putAll(own);
        return Map.copyOf(all);
    }

    static Map<String, String> ofPeriod() {
        return with(OF_PERIOD);
    }

    static Map<String, String> ofPages(Map<String, String> own) {
        Map<String, String> all = new LinkedHashMap<>(with(own));
        all.putAll(OF_PAGE);
        return Map.copyOf(all);
    }

    static Map<String, String> ofPeriodInPages(Map<String, String> own) {
        Map<String, String> all = new LinkedHashMap<>(ofPages(own));
        all.putAll(OF_PERIOD);
        return Map.copyOf(all);
    }

    /** A moment that has been; nobody knows what will be known. */
    static @Nullable Instant asOf(Parameters asked, ServiceTime time) {
        Instant asOf = asked.moment("asOf");
        if (asOf == null) {
            return null;
        }
        if (asOf.isAfter(time.now())) {
            asked.fault("asOf", "lies in the future");
            return null;
        }
        return asOf;
    }

    static @Nullable Integer year(Parameters asked) {
        return asked.read("year", "a reporting year", text -> {
            int year = Integer.parseInt(text);
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw new IllegalArgumentException();
            }
            return year;
        });
    }

    /** A reporting year, or two days, or nothing: always. */
    static Period period(Parameters asked) {
        Integer year = year(asked);
        LocalDate from = asked.day("from");
        LocalDate to = asked.day("to");
        if (asked.text("year") != null && (asked.text("from") != null || asked.text("to") != null)) {
            asked.fault("year", "cannot be asked together with from and to");
        }
        if (from != null && to != null && from.isAfter(to)) {
            asked.fault("to", "lies before from");
            return Period.ALWAYS;
        }
        return year == null ? new Period(from, to) : Period.ofYear(year);
    }

    static int page(Parameters asked) {
        return asked.within("page", 0, 1_000_000, 0);
    }

    static int size(Parameters asked) {
        return asked.within("size", 1, DashboardQuery.LARGEST_PAGE, 50);
    }
}
