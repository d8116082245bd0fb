package uk.casereview.web.comparison;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.web.Days;
import uk.casereview.web.PageError;

/**
 * Which two moments are to be compared, as the address of the page says it: each a day, at whose end, or an instant that a link
 * names.
 *
 * @param earlier null where nothing is asked, or it cannot be
 * @param later null: now
 */
public record Asked(
        String from,
        String to,
        @Nullable Instant earlier,
        @Nullable Instant later,
        List<PageError> errors) {
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    private static final int LAST_YEAR = 9999;

    static Asked of(Map<String, String> given, LocalDate today) {
        List<PageError> errors = new ArrayList<>();
        String from = given.getOrDefault("from", "").strip();
        String to = given.getOrDefault("to", "").strip();
        Instant earlier = moment("from", from, today, errors);
        Instant later = moment("to", to, today, errors);
        if (from.isEmpty() && !to.isEmpty()) {
            errors.add(new PageError("from", "comparison.error.from"));
        } else if (earlier != null && later != null && later.isBefore(earlier)) {
            errors.add(new PageError("to", "comparison.error.order"));
        }
        return new Asked(from, to, earlier, later, List.copyOf(errors));
    }

    boolean isAsked() {
        return earlier != null && errors.isEmpty();
    }

    private static @Nullable Instant moment(String field, String text, LocalDate today, List<PageError> errors) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            Instant moment = text.contains("T") ? Instant.parse(text) : endOf(day(text));
            LocalDate day = Days.dateOf(moment);
            if (day.isAfter(today)) {
                errors.add(new PageError(field, "comparison.error.future-" + field));
                return null;
            }
            return within(moment, day);
        } catch (DateTimeException _) {
            errors.add(new PageError(field, "comparison.error." + field));
            return null;
        }
    }

    private static Instant within(Instant moment, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("a year that is none");
        }
        return moment;
    }

    private static LocalDate day(String text) {
        return text.contains("/") ? LocalDate.parse(text, TYPED) : LocalDate.parse(text);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ServiceTime.LONDON).toInstant().minusMillis(1);
    }
}
