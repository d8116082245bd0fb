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
 * The day at whose end a case is shown, in the fields of its form as the address of the page fills them.
 *
 * @param on null: as it is known now
 */
public record AsAt(
        String day, String month, String year, @Nullable LocalDate on, List<PageError> errors) {
    private static final String FIRST_FIELD = "day";

    /** Today is now; what is no day, or has not come yet, is said and not guessed. */
    public static AsAt of(Map<String, String> given, LocalDate today) {
        AsAt asked = new AsAt(field(given, "day"), field(given, "month"), field(given, "year"), null, List.of());
        if ((asked.day + asked.month + asked.year).isEmpty()) {
            return asked;
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
        return new AsAt("", "", "", null, List.of());
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
        return new AsAt(day, month, year, known, List.of());
    }

    AsAt refused(String message) {
        return new AsAt(day, month, year, null, List.of(new PageError(FIRST_FIELD, message)));
    }

    /** The last moment of the day, in London. */
    public @Nullable Instant moment() {
        LocalDate known = on;
        return known == null
                ? null
                : known.plusDays(1).atStartOfDay(ServiceTime.LONDON).toInstant().minusMillis(1);
    }

    /** The day in words; null for now. */
    public @Nullable String shown() {
        return Days.dayIfThere(on);
    }

    public boolean isFailed() {
        return !errors.isEmpty();
    }
}
