package uk.casereview.web.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import uk.casereview.web.Days;
import uk.casereview.web.PageError;

/**
 * The day of which somebody wants to see what was true on it (§11.8: "what was true"), in the fields of its form as the address
 * of the page fills them.
 *
 * @param on null: what was known, whatever was true
 */
public record AsTrueOn(
        String day, String month, String year, @Nullable LocalDate on, List<PageError> errors) {
    static final AsTrueOn NONE = new AsTrueOn("", "", "", null, List.of());
    private static final String FIRST_FIELD = "trueDay";
    private static final String MONTH_FIELD = "trueMonth";
    private static final String YEAR_FIELD = "trueYear";
    /** Nobody has recorded anything that was true before. */
    private static final int EARLIEST = 1900;

    /** Unlike what was known, what was true today is asked of a day: what is only planned is not true on it. */
    static AsTrueOn of(Map<String, String> given, LocalDate today) {
        AsTrueOn asked = new AsTrueOn(
                AsAt.field(given, FIRST_FIELD),
                AsAt.field(given, MONTH_FIELD),
                AsAt.field(given, YEAR_FIELD),
                null,
                List.of());
        if ((asked.day + asked.month + asked.year).isEmpty()) {
            return asked;
        }
        try {
            LocalDate on = AsAt.typed(asked.day, asked.month, asked.year);
            if (on.isAfter(today)) {
                return asked.refused("true-on.error.future");
            }
            return on.getYear() < EARLIEST ? asked.refused("true-on.error.no-day") : asked.truly(on);
        } catch (DateTimeException | NumberFormatException _) {
            return asked.refused("true-on.error.no-day");
        }
    }

    private AsTrueOn truly(LocalDate known) {
        return new AsTrueOn(day, month, year, known, List.of());
    }

    /** What was typed, and why nothing is shown of that day. */
    AsTrueOn refused(String message) {
        return new AsTrueOn(day, month, year, null, List.of(new PageError(FIRST_FIELD, message)));
    }

    public @Nullable String shown() {
        return Days.dayIfThere(on);
    }

    public boolean isAsked() {
        return on != null;
    }

    public boolean isFailed() {
        return !errors.isEmpty();
    }

    /** So that a link asks for the same day. */
    public void addTo(UriComponentsBuilder address) {
        if (on != null) {
            address.queryParam(FIRST_FIELD, on.getDayOfMonth())
                    .queryParam(MONTH_FIELD, on.getMonthValue())
                    .queryParam(YEAR_FIELD, on.getYear());
        }
    }
}
