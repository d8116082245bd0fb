package uk.casereview.web.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * @param truly the day of which it is asked what was true on it, beside that moment or alone
 */
public record AsAt(
        String day,
        String month,
        String year,
        @Nullable LocalDate on,
        @Nullable Instant exact,
        AsTrueOn truly,
        List<PageError> errors) {
    private static final String FIRST_FIELD = "day";
    private static final int LAST_YEAR = 9999;

    /** Today is now; what is no day, or has not come yet, is said and not guessed. */
    public static AsAt of(Map<String, String> given, LocalDate today) {
        AsTrueOn truly = AsTrueOn.of(given, today);
        AsAt asked = new AsAt(
                field(given, FIRST_FIELD),
                field(given, "month"),
                field(given, "year"),
                null,
                null,
                truly,
                truly.errors());
        if ((asked.day + asked.month + asked.year).isEmpty()) {
            String at = field(given, "at");
            return at.isEmpty() ? asked : asked.atMoment(at, today);
        }
        try {
            LocalDate on = typed(asked.day, asked.month, asked.year);
            return on.isAfter(today)
                    ? asked.refused("case.as-at.error.future")
                    : asked.at(on.equals(today) ? null : on);
        } catch (DateTimeException | NumberFormatException _) {
            return asked.refused("case.as-at.error.no-day");
        }
    }

    /** No day: as it is known now. */
    public static AsAt now() {
        return new AsAt("", "", "", null, null, AsTrueOn.NONE, List.of());
    }

    static String field(Map<String, String> given, String name) {
        return given.getOrDefault(name, "").strip();
    }

    static LocalDate typed(String day, String month, String year) {
        return LocalDate.of(number(year), number(month), number(day));
    }

    private static int number(String field) {
        if (field.length() > 4) {
            throw new NumberFormatException("longer than a year");
        }
        return Integer.parseInt(field);
    }

    private AsAt at(@Nullable LocalDate known) {
        return new AsAt(day, month, year, known, null, truly, truly.errors());
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
        return new AsAt(day, month, year, null, moment, truly, truly.errors());
    }

    /** What was typed, and why that day cannot be shown. */
    public AsAt refused(String message) {
        return new AsAt(
                day,
                month,
                year,
                null,
                null,
                truly,
                Stream.concat(Stream.of(new PageError(FIRST_FIELD, message)), truly.errors().stream())
                        .toList());
    }

    /** The same moment, and why it cannot be told what was true on the day that was asked for. */
    public AsAt untold(String message) {
        AsTrueOn refused = truly.refused(message);
        return new AsAt(
                day,
                month,
                year,
                on,
                exact,
                refused,
                Stream.concat(
                                errors.stream().filter(error -> !truly.errors().contains(error)),
                                refused.errors().stream())
                        .toList());
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

    /** The key of the words for what is seen: as it was known then, as it was true, or as it was true and known. */
    public String known() {
        if (moment() == null) {
            return "case.true-on.now";
        }
        String known = exact == null ? "known" : "known-at";
        return (truly.isAsked() ? "case.true-on." : "case.as-at.") + known;
    }

    /** Whether anything else is asked for than what is known now. */
    public boolean isPast() {
        return moment() != null || truly.isAsked();
    }

    public boolean isFailed() {
        return !errors.isEmpty();
    }

    /** Whether the day itself was typed wrongly. */
    public boolean isDayFailed() {
        return errors.stream().anyMatch(error -> error.field().equals(FIRST_FIELD));
    }
}
