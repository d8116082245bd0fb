package uk.casereview.platform.http;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.http.FormField.Kind;
import uk.casereview.shared.Command;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.SealedText;

/** Reads from a record what a form has to ask, as {@link RecordSchemas} does for programs. */
final class FormFields {
    private final CommandWords words = new CommandWords();

    @Nullable
    String sentence(Class<? extends Command> command) {
        return words.of(command).orElse(null);
    }

    /** The target is in the address. */
    List<FormField> of(Class<? extends Command> command) {
        return members(command).skip(1).toList();
    }

    private Stream<FormField> members(Class<?> owner) {
        return Arrays.stream(owner.getRecordComponents()).map(component -> member(owner, component));
    }

    private FormField member(Class<?> owner, RecordComponent component) {
        Shape shape = Shape.of(component);
        boolean required = shape.required() && shape.type() != PersonRef.class;
        return field(owner, component.getName(), shape, required);
    }

    private FormField field(Class<?> owner, String name, Shape shape, boolean required) {
        String meaning = words.of(owner, name).orElse(null);
        Class<?> type = shape.isCollection() ? shape.of().getFirst().type() : shape.type();
        return new FormField(
                CommandWords.key(owner),
                name,
                kind(shape),
                type,
                required,
                longest(shape),
                meaning,
                parts(owner, name, shape));
    }

    private List<FormField> parts(Class<?> owner, String name, Shape shape) {
        return switch (kind(shape)) {
            case LIST -> List.of(field(owner, name, shape.of().getFirst(), true));
            case GROUP ->
                shape.type() == Map.class ? byKey(shape) : members(shape.type()).toList();
            default -> List.of();
        };
    }

    /** Where the keys are known, each is asked for. */
    private List<FormField> byKey(Shape map) {
        Class<?> key = map.of().getFirst().type();
        return Arrays.stream(key.getEnumConstants())
                .map(constant -> field(key, constant.toString(), map.of().getLast(), false))
                .toList();
    }

    private static Kind kind(Shape shape) {
        Class<?> type = shape.type();
        if (shape.isCollection()) {
            return type == Map.class ? Kind.GROUP : several(type, shape.of().getFirst());
        }
        if (shape.date() || type == LocalDate.class) {
            return Kind.DATE;
        }
        return switch (type) {
            case Class<?> t when t == LocalTime.class -> Kind.TIME;
            case Class<?> t when t == Instant.class -> Kind.MOMENT;
            case Class<?> t when t == SealedText.class -> Kind.TEXT;
            case Class<?> t when t == PersonalText.class -> Kind.LINE;
            case Class<?> t when t == String.class -> shape.reference() ? Kind.REFERENCE : Kind.LINE;
            case Class<?> t when t == boolean.class -> Kind.TICK;
            case Class<?> t when t == Boolean.class -> Kind.YES_NO;
            case Class<?> t
            when Set.of(int.class, Integer.class, long.class, Long.class).contains(t) -> Kind.NUMBER;
            case Class<?> t when t.isEnum() -> Kind.ONE;
            case Class<?> t when t == PersonRef.class -> Kind.PERSON;
            case Class<?> t when Scalars.isScalar(t) -> Kind.NAMED;
            case Class<?> t when t.isRecord() -> Kind.GROUP;
            default -> throw new IllegalStateException("no way to ask for " + type + " in a form");
        };
    }

    private static Kind several(Class<?> type, Shape entry) {
        return switch (kind(entry)) {
            case ONE, NAMED -> Kind.SEVERAL;
            case LINE, REFERENCE -> Kind.LINES;
            case TEXT, GROUP -> Kind.LIST;
            default -> throw new IllegalStateException("no way to ask for a " + type + " of " + entry + " in a form");
        };
    }

    private static int longest(Shape shape) {
        return switch (shape.type()) {
            case Class<?> t when t == SealedText.class -> TextRules.NARRATIVE;
            case Class<?> t when t == PersonalText.class -> TextRules.PERSONAL;
            case Class<?> t when t == String.class -> TextRules.WORDS;
            default -> 0;
        };
    }
}
