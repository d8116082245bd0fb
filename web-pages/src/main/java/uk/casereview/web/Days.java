package uk.casereview.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.time.ServiceTime;

/** Dates and times as the field writes them (§10.6): "9 February 2026", "4:40pm", always London. */
public final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("h:mm")
            .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "am", 1L, "pm"))
            .toFormatter(Locale.UK);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);

    private Days() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static @Nullable String dayIfThere(@Nullable LocalDate day) {
        return day == null ? null : day(day);
    }

    /** "9 February 2026 at 4:40pm". */
    public static String moment(Instant instant) {
        return day(dateOf(instant)) + " at " + time(instant);
    }

    /** "4:40pm". */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(ServiceTime.LONDON));
    }

    public static LocalDate dateOf(Instant instant) {
        return ServiceTime.londonDate(instant);
    }

    /** "10:42:07", for how fresh a page is. */
    public static String seconds(Instant instant) {
        return SECONDS.format(instant.atZone(ServiceTime.LONDON));
    }
}
