package uk.casereview.platform.http;

import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Code;
import uk.casereview.shared.Identifier;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.WebAddress;

/** Values written as one text: dates, ids, codes, words of a list. */
final class Scalars {
    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final Pattern CANONICAL_UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Scalars() {}

    static boolean isScalar(Class<?> type) {
        return type == LocalDate.class
                || type == LocalTime.class
                || type == Instant.class
                || type == UUID.class
                || type.isEnum()
                || isWrapper(type);
    }

    static boolean isWrapper(Class<?> type) {
        return type.isRecord() && (Identifier.class.isAssignableFrom(type) || Code.class.isAssignableFrom(type));
    }

    /** The value, or null where the text is none; {@link #expected} then says what was expected. */
    static @Nullable Object parse(Class<?> type, String text) {
        try {
            if (type == LocalDate.class) {
                LocalDate date = LocalDate.parse(text);
                return inRange(date) ? date : null;
            }
            if (type == LocalTime.class) {
                return LocalTime.parse(text).truncatedTo(ChronoUnit.SECONDS);
            }
            if (type == Instant.class) {
                Instant instant = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
                return inRange(LocalDate.ofInstant(instant, ZoneOffset.UTC)) ? instant : null;
            }
            if (type == UUID.class) {
                return uuid(text).orElse(null);
            }
            return type.isEnum() ? constant(type, text) : wrapper(type, text);
        } catch (DateTimeException | IllegalArgumentException _) {
            return null;
        }
    }

    static String expected(Class<?> type) {
        if (type == LocalDate.class) {
            return "must be a date like 2026-02-09, between 1900 and 2199";
        }
        if (type == LocalTime.class) {
            return "must be a time like 16:40";
        }
        if (type == Instant.class) {
            return "must be an instant like 2026-02-09T16:40:00Z, between 1900 and 2199";
        }
        if (type == UUID.class || Identifier.class.isAssignableFrom(type)) {
            return "must be a UUID; those of people are in the settings of the partnership, others in the answers that made them";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == WebAddress.class) {
            return "must be a web address like https://example.org/published-report, of at most " + WebAddress.LONGEST
                    + " characters";
        }
        if (type == LaCode.class) {
            return "is not the ONS code of a local authority's area, like E08000025";
        }
        return "is not such a code; the settings of the partnership list those it uses";
    }

    static Optional<UUID> uuid(String text) {
        return CANONICAL_UUID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static boolean inRange(LocalDate date) {
        return !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
    }

    private static @Nullable Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object wrapper(Class<?> type, String text) {
        RecordComponent only = type.getRecordComponents()[0];
        Object inner = only.getType() == UUID.class ? uuid(text).orElse(null) : text;
        return inner == null ? null : Records.construct(type, inner);
    }
}
