package uk.casereview.web.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.web.Days;
import uk.casereview.web.PageError;

/**
 * The moment at which a case is shown: the end of a day, in the fields of its form as the address of the page fills them, or
 * one that a link names to the instant.
 *
 * @param on null: as it is known now, or at a moment
 * @param exact null: as it is known now, or at the end of a day
 */
public record AsAt(
        String day,
        String month,
        String year,
        @Nullable LocalDate on,
        @Nullable Instant exact,
        List<PageError> errors) {
    private static final String FIRST_FIELD = "day";
    private static final int LAST_YEAR = 9999;

    /** Today is now; what is no day, or has not come yet, is said and not guessed. */
    public static AsAt of(Map<String, String> given, LocalDate today) {
        AsAt asked = new AsAt(field(given, "day"), field(given, "month"), field(given, "year"), null, null, List.of());
        if ((asked.day + asked.month + asked.year).isEmpty()) {
            String at = field(given, "at");
            return at.isEmpty() ? asked : asked.atMoment(at, today);
        }
        try {
            LocalDate on = LocalDate.of(number(asked.year), number(asked.month), number(asked.day));
            return on.isAfter(today)
                    ? asked.refused("case.as-at.error.future")
                    : asked.at(on.equals(today) ? null : on);
        } catch (DateTimeException | NumberFormatException _) {
            return asked.refused("case.as-at.error.no-day");
        }
    }

    /** No day: as it is known now. */
    public static AsAt now() {
        return new AsAt("", "", "", null, null, List.of());
    }

    private static String field(Map<String, String> given, String name) {
        return given.getOrDefault(name, "").strip();
    }

    private static int number(String field) {
        if (field.length() > 4) {
            throw new NumberFormatException("longer than a year");
        }
        return Integer.parseInt(field);
    }

    private AsAt at(@Nullable LocalDate known) {
        return new AsAt(day, month, year, known, null, List.of());
    }

    private AsAt atMoment(String text, LocalDate today) {
        try {
            Instant named = Instant.parse(text);
            LocalDate day = Days.dateOf(named);
            if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
                return refused("case.as-at.error.no-moment");
            }
            return day.isAfter(today) ? refused("case.as-at.error.future") : exactly(named);
        } catch (DateTimeException _) {
            return refused("case.as-at.error.no-moment");
        }
    }

    /** The same form, with the case as it was known at a moment. */
    AsAt exactly(Instant moment) {
        return new AsAt(day, month, year, null, moment, List.of());
    }

    AsAt refused(String message) {
        return new AsAt(day, month, year, null, null, List.of(new PageError(FIRST_FIELD, message)));
    }

    /** The last moment of the day, in London, or the one that was named; null for now. */
    public @Nullable Instant moment() {
        LocalDate known = on;
        return known == null ? exact : endOf(known);
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ServiceTime.LONDON).toInstant().minusMillis(1);
    }

    /** The day, or the moment, in words; null for now. */
    public @Nullable String shown() {
        Instant named = exact;
        return named == null ? Days.dayIfThere(on) : Days.moment(named);
    }

    /** The key of the words for how it was known then. */
    public String known() {
        return exact == null ? "case.as-at.known" : "case.as-at.known-at";
    }

    public boolean isFailed() {
        return !errors.isEmpty();
    }
}
