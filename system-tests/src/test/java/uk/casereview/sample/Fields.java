package uk.casereview.sample;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import uk.casereview.shared.Code;
import uk.casereview.shared.Identifier;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.Reference;
import uk.casereview.shared.SealedText;

/** The fields of a command, however deep, each by its path: {@code child/name}. Whom it asks is in the address. */
public final class Fields {
    private Fields() {}

    static Set<String> topLevel(Class<?> command) {
        return Arrays.stream(command.getRecordComponents())
                .skip(1)
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    /** Every field the command has. */
    public static Set<String> declared(Class<?> command) {
        Set<String> paths = new TreeSet<>();
        Arrays.stream(command.getRecordComponents()).skip(1).forEach(component -> declare(component, "", paths));
        return paths;
    }

    /** Those whose text is sealed. */
    public static Set<String> sealed(Class<?> command) {
        return ofKind(command, component -> isSealed(element(component.getGenericType())));
    }

    /** Those whose text is stored as it comes. */
    static Set<String> inClear(Class<?> command) {
        return ofKind(command, component -> element(component.getGenericType()) == String.class);
    }

    /** Those that name something kept elsewhere. */
    static Set<String> references(Class<?> command) {
        return ofKind(command, component -> isReference(component.getAnnotatedType()));
    }

    /** Those the body says something in. */
    static Set<String> filled(JsonNode body) {
        Set<String> paths = new TreeSet<>();
        fill(body, "", paths::add);
        return paths;
    }

    /** The body with other texts in its sealed fields. */
    public static JsonNode withTexts(Class<?> command, JsonNode body, BiFunction<String, String, String> text) {
        return replaced(body, "", sealed(command), text);
    }

    /** The body with another text in each of its references. */
    public static JsonNode withReferences(Class<?> command, JsonNode body, String text) {
        return replaced(body, "", references(command), (_, _) -> text);
    }

    private static boolean isReference(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType several) {
            return Arrays.stream(several.getAnnotatedActualTypeArguments()).anyMatch(Fields::isReference);
        }
        return type.isAnnotationPresent(Reference.class);
    }

    private static Set<String> ofKind(Class<?> command, Predicate<RecordComponent> kind) {
        Set<String> paths = new TreeSet<>();
        Arrays.stream(command.getRecordComponents()).skip(1).forEach(component -> collect(component, "", kind, paths));
        return paths;
    }

    private static void collect(
            RecordComponent component, String above, Predicate<RecordComponent> kind, Set<String> paths) {
        String path = above + component.getName();
        if (kind.test(component)) {
            paths.add(path);
        }
        nested(element(component.getGenericType())).forEach(below -> collect(below, path + "/", kind, paths));
    }

    private static void declare(RecordComponent component, String above, Set<String> paths) {
        String path = above + component.getName();
        paths.add(path);
        nested(element(component.getGenericType())).forEach(below -> declare(below, path + "/", paths));
    }

    private static Stream<RecordComponent> nested(Class<?> type) {
        boolean value = !type.isRecord()
                || isSealed(type)
                || Identifier.class.isAssignableFrom(type)
                || Code.class.isAssignableFrom(type);
        return value ? Stream.empty() : Arrays.stream(type.getRecordComponents());
    }

    private static boolean isSealed(Class<?> type) {
        return type == SealedText.class || type == PersonalText.class;
    }

    /** Of a list or set its entries, of a map its values. */
    private static Class<?> element(Type type) {
        return switch (type) {
            case ParameterizedType several -> {
                Type[] arguments = several.getActualTypeArguments();
                yield element(arguments[arguments.length - 1]);
            }
            case Class<?> one -> one;
            default -> throw new IllegalArgumentException(type.getTypeName());
        };
    }

    private static void fill(JsonNode node, String above, Consumer<String> paths) {
        switch (node) {
            case ObjectNode object ->
                object.forEachEntry((name, value) -> {
                    if (isKey(name)) {
                        fill(value, above, paths);
                    } else if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
                        paths.accept(above + name);
                        fill(value, above + name + "/", paths);
                    }
                });
            case ArrayNode array -> array.forEach(value -> fill(value, above, paths));
            default -> {}
        }
    }

    private static JsonNode replaced(
            JsonNode node, String above, Set<String> sealed, BiFunction<String, String, String> text) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.forEachEntry((name, value) ->
                        copy.set(name, replaced(value, isKey(name) ? above : above + "/" + name, sealed, text)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(value -> copy.add(replaced(value, above, sealed, text)));
                yield copy;
            }
            case StringNode string
            when !above.isEmpty() && sealed.contains(above.substring(1)) ->
                JsonNodeFactory.instance.stringNode(text.apply(above.substring(1), string.stringValue()));
            default -> node;
        };
    }

    /** Keys of a map are constants like {@code K1}, fields are in camel case. */
    private static boolean isKey(String name) {
        return Character.isUpperCase(name.charAt(0));
    }
}
