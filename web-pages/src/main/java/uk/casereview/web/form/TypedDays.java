package uk.casereview.web.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.time.ServiceTime;

/** Days and times as people type them (§10.6): day, month and year apart, "4:40pm" or "16:40", always London. */
final class TypedDays {
    /** What no field can hold, so that whoever reads the body says what was expected there. */
    static final String NO_DAY = "?";

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2})(?::(\\d{2}))?)?\\s*(am|pm)?", Pattern.CASE_INSENSITIVE);

    private TypedDays() {}

    /** The day as a body has it; {@link #NO_DAY} where it is none. */
    static String day(Entered entered, String field) {
        return date(entered, field).map(LocalDate::toString).orElse(NO_DAY);
    }

    static boolean saysDay(Entered entered, String field) {
        return entered.says(field + ".day") || entered.says(field + ".month") || entered.says(field + ".year");
    }

    static String time(String typed) {
        return clock(typed).map(LocalTime::toString).orElse(NO_DAY);
    }

    static String moment(Entered entered, String field) {
        return date(entered, field)
                .flatMap(day -> clock(entered.one(field + ".time"))
                        .map(time -> LocalDateTime.of(day, time)
                                .atZone(ServiceTime.LONDON)
                                .toInstant()
                                .toString()))
                .orElse(NO_DAY);
    }

    private static Optional<LocalDate> date(Entered entered, String field) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(entered.one(field + ".year").strip()),
                    month(entered.one(field + ".month").strip()),
                    Integer.parseInt(entered.one(field + ".day").strip())));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int month(String typed) {
        String begins = typed.toLowerCase(Locale.UK);
        return begins.length() < 3 || begins.matches("\\d+")
                ? Integer.parseInt(typed)
                : MONTHS.indexOf(begins.substring(0, 3)) + 1;
    }

    private static Optional<LocalTime> clock(String typed) {
        Matcher form = TIME.matcher(typed.strip());
        if (!form.matches() || (form.group(2) == null && form.group(4) == null)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(
                    hour(Integer.parseInt(form.group(1)), form.group(4)),
                    number(form.group(2)),
                    number(form.group(3))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int hour(int typed, @Nullable String half) {
        if (half == null) {
            return typed;
        }
        if (typed < 1 || typed > 12) {
            return -1;
        }
        return typed % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
