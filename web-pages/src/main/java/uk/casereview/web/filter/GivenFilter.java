package uk.casereview.web.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import uk.casereview.shared.CaseRef;
import uk.casereview.web.PageError;
import uk.casereview.web.filter.FilterForm.Field;
import uk.casereview.web.filter.FilterForm.Kind;
import uk.casereview.web.filter.FilterForm.Option;

/**
 * A filter out of the address of a page, field by field in the order of its form. What cannot be is left out and said, never
 * guessed.
 */
public final class GivenFilter {
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    private static final int LAST_YEAR = 9999;

    private final String path;
    private final String words;
    private final Map<String, String> given;
    private final List<Field> fields = new ArrayList<>();
    private final List<PageError> errors = new ArrayList<>();
    private final Map<String, String> accepted = new LinkedHashMap<>();

    /**
     * Of one page.
     *
     * @param words under which the words of its form stand
     */
    public GivenFilter(String path, String words, Map<String, String> given) {
        this.path = path;
        this.words = words;
        this.given = given;
    }

    public @Nullable CaseRef caseRef(String name) {
        return typed(name, Kind.TEXT, text -> new CaseRef(text.toUpperCase(Locale.UK)), CaseRef::toString);
    }

    /** As people write it, 9/2/2026, or as programs do. */
    public @Nullable LocalDate day(String name) {
        return typed(name, Kind.DAY, GivenFilter::dayIn, TYPED::format);
    }

    private static LocalDate dayIn(String text) {
        LocalDate day = text.contains("/") ? LocalDate.parse(text, TYPED) : LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("a year that is none");
        }
        return day;
    }

    private <T> @Nullable T typed(String name, Kind kind, Function<String, T> parse, Function<T, String> shown) {
        String text = value(name);
        T read = null;
        if (!text.isEmpty()) {
            try {
                read = parse.apply(text);
                accepted.put(name, read.toString());
            } catch (DateTimeException | IllegalArgumentException _) {
                refused(name);
            }
        }
        fields.add(new Field(name, kind, read == null ? text : shown.apply(read), List.of()));
        return read;
    }

    /** One of some constants, in the address by its name. */
    public <E extends Enum<E>> @Nullable E constant(String name, List<E> all, String prefix) {
        return choice(name, all, Enum::name, constant -> prefix + "." + constant.name(), null);
    }

    /**
     * One of some things.
     *
     * @param code how the address names it
     * @param message the key of its words; null where things have names
     * @param label the name itself; null where they have words
     */
    public <T> @Nullable T choice(
            String name,
            List<T> all,
            Function<T, String> code,
            @Nullable Function<T, String> message,
            @Nullable Function<T, String> label) {
        String asked = value(name);
        List<Option> options = all.stream()
                .map(one -> new Option(
                        code.apply(one),
                        message == null ? null : message.apply(one),
                        label == null ? null : label.apply(one),
                        code.apply(one).equals(asked)))
                .toList();
        fields.add(new Field(name, Kind.SELECT, asked, options));
        if (asked.isEmpty()) {
            return null;
        }
        T chosen = all.stream()
                .filter(one -> code.apply(one).equals(asked))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            refused(name);
        } else {
            accepted.put(name, asked);
        }
        return chosen;
    }

    public boolean ticked(String name) {
        String asked = value(name);
        fields.add(new Field(name, Kind.TICK, asked, List.of()));
        boolean ticked = asked.equals("true");
        if (ticked) {
            accepted.put(name, asked);
        } else if (!asked.isEmpty()) {
            refused(name);
        }
        return ticked;
    }

    private void refused(String name) {
        errors.add(new PageError(name, words + ".error." + name));
    }

    /** Of something that is no field of the form: where to go on, which links say. */
    public <T> @Nullable T linked(String name, Function<String, T> parse) {
        String text = value(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException _) {
            refused(name);
            return null;
        }
    }

    private String value(String name) {
        return given.getOrDefault(name, "").strip();
    }

    /** The form as it is shown again. */
    public FilterForm form() {
        return new FilterForm(path, words, fields, errors, !accepted.isEmpty());
    }

    /** Where this selection is found. */
    public String address(String at, Map<String, String> further) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(at);
        accepted.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        further.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        Map<String, Object> values = new LinkedHashMap<>(accepted);
        values.putAll(further);
        return address.encode().buildAndExpand(values).toUriString();
    }
}
