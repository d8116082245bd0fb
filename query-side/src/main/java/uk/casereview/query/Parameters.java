package uk.casereview.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.problem.Fault;
import uk.casereview.platform.problem.FaultyRequest;

/** The query parameters of one request; every fault is collected, so that the caller sees all of them at once. */
public final class Parameters {
    /** §11.8: any moment may be asked for; days millions of years off cost time without end, or fit into no table. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;
    private static final String YEARS = FIRST_YEAR + " to " + LAST_YEAR;
    private static final int LONGEST_TEXT = 200;

    private final Map<String, String> given;
    private final List<Fault> faults = new ArrayList<>();
    private boolean checked;

    /** What may be asked is known; anything else is a fault, so that no misspelt filter is silently ignored. */
    public Parameters(Map<String, String> given, ReadRoute route) {
        this.given = given;
        given.keySet().stream()
                .filter(name -> !route.parameters().containsKey(name))
                .forEach(name -> faults.add(Fault.inParameter(name, "is not known here" + known(route))));
    }

    private static String known(ReadRoute route) {
        return route.parameters().keySet().stream().sorted().collect(Collectors.joining(", ", "; known are: ", ""));
    }

    /** What is given under the name, read; null where nothing is. */
    public <T> @Nullable T read(String name, String what, Function<String, T> parse) {
        String text = given.get(name);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException _) {
            fault(name, "is not " + what);
            return null;
        }
    }

    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> kind) {
        return read(
                name,
                Stream.of(kind.getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.joining(", ", "one of ", "")),
                text -> Stream.of(kind.getEnumConstants())
                        .filter(value ->
                                value.toString().equals(text) || value.name().equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new));
    }

    public boolean flag(String name) {
        Boolean value = read(name, "true or false", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        });
        return value != null && value;
    }

    public int within(String name, int least, int most, int unsaid) {
        Integer value = read(name, "a whole number from " + least + " to " + most, text -> {
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException();
            }
            return number;
        });
        return value == null ? unsaid : value;
    }

    /** A day of the years 1 to 9999. */
    public @Nullable LocalDate day(String name) {
        return read(name, "a date like 2026-02-09, of the years " + YEARS, text -> within(LocalDate.parse(text)));
    }

    /** A moment of the years 1 to 9999. */
    public @Nullable Instant moment(String name) {
        return read(
                name,
                "an instant like 2026-02-09T16:40:00Z, of the years " + YEARS + "; of a day, name its last moment",
                text -> {
                    Instant moment = Instant.parse(text);
                    within(LocalDate.ofInstant(moment, ZoneOffset.UTC));
                    return moment;
                });
    }

    private static LocalDate within(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException();
        }
        return day;
    }

    /** Some characters to look for; a control character is in nothing that is kept. */
    public @Nullable String text(String name) {
        return read(name, "text of at most " + LONGEST_TEXT + " characters without control characters", text -> {
            if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException();
            }
            return text;
        });
    }

    /** What is read after the check is refused at once. */
    public void fault(String name, String detail) {
        faults.add(Fault.inParameter(name, detail));
        if (checked) {
            check();
        }
    }

    /** Refuses the request, naming every fault, if there is one. */
    public void check() {
        checked = true;
        if (!faults.isEmpty()) {
            throw new FaultyRequest(faults);
        }
    }
}
