package uk.casereview.platform.http;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * One pass over one body: member by member into record components, noting every fault on the way.
 */
record Binding(String command, CommandId commandId, TextBinding texts, Faults faults) {
    private static final int MOST_ENTRIES = 200;

    Binding(String command, CommandId commandId, UUID caseKey, Sealing sealing, Faults faults) {
        this(command, commandId, new TextBinding(command, caseKey, sealing, faults), faults);
    }

    /** The record; null where a fault was noted in it. */
    @Nullable
    Object record(Class<?> type, JsonNode node, Pointer at, Map<String, ?> given) {
        if (!(node instanceof ObjectNode object)) {
            faults.add(at, "must be an object");
            return null;
        }
        int before = faults.count();
        RecordComponent[] components = type.getRecordComponents();
        refuseUnknown(object, components, at, given.keySet());
        Map<String, @Nullable Object> values = new LinkedHashMap<>(given);
        whose(type, components, object, at, values);
        for (RecordComponent component : components) {
            if (!values.containsKey(component.getName())) {
                values.put(component.getName(), member(component, object, at, values));
            }
        }
        if (faults.count() > before) {
            return null;
        }
        Object[] inOrder =
                Arrays.stream(components).map(c -> values.get(c.getName())).toArray();
        try {
            return Records.construct(type, inOrder);
        } catch (IllegalArgumentException refused) {
            return wrong(at, String.valueOf(refused.getMessage()));
        }
    }

    private void refuseUnknown(ObjectNode object, RecordComponent[] components, Pointer at, Set<String> given) {
        Set<String> known = new LinkedHashSet<>();
        Arrays.stream(components).map(RecordComponent::getName).forEach(known::add);
        known.removeAll(given);
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(at.to(name), "is not a field of this"));
    }

    /** Whose key a personal text needs is read, or made up, before the text. */
    private void whose(
            Class<?> type,
            RecordComponent[] components,
            ObjectNode object,
            Pointer at,
            Map<String, @Nullable Object> values) {
        for (RecordComponent component : components) {
            boolean person = component.getType() == PersonRef.class;
            if (person || component.getType() == UserId.class) {
                Object bound = person && absent(object.get(component.getName()))
                        ? newPerson(type, at.to(component.getName()), Shape.of(component))
                        : member(component, object, at, values);
                values.put(component.getName(), bound);
                if (!absent(object.get(component.getName()))
                        && bound instanceof PersonRef named
                        && hasPersonalText(type)) {
                    texts.person(named);
                }
            }
        }
    }

    private @Nullable PersonRef newPerson(Class<?> type, Pointer at, Shape shape) {
        if (shape.nullable() && !hasPersonalText(type)) {
            return null;
        }
        PersonRef.Kind kind = type.getSimpleName().startsWith("Child") ? PersonRef.Kind.CHILD : PersonRef.Kind.OTHER;
        return new PersonRef(DerivedId.from(commandId.value(), texts.caseKey() + command + at), kind);
    }

    private static boolean hasPersonalText(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getType() == PersonalText.class);
    }

    private @Nullable Object member(
            RecordComponent component, ObjectNode object, Pointer at, Map<String, @Nullable Object> siblings) {
        Shape shape = Shape.of(component);
        Pointer here = at.to(component.getName());
        JsonNode node = object.get(component.getName());
        boolean absent = absent(node)
                || (shape.isText() && TextRules.seen(node.asString("x")).isEmpty());
        if (absent) {
            if (shape.required()) {
                faults.add(here, "is required");
            }
            return shape.whenAbsent();
        }
        return switch (shape.type()) {
            case Class<?> t when t == PersonalText.class -> texts.personal(node, here, shape.date(), siblings);
            case Class<?> t when t == SealedText.class -> texts.narrative(node, here, component, siblings);
            default -> value(shape, node, here);
        };
    }

    private @Nullable Object value(Shape shape, JsonNode node, Pointer at) {
        Class<?> type = shape.type();
        if (type == String.class) {
            return shape.reference() ? texts.reference(node, at) : texts.words(node, at);
        }
        if (type == SealedText.class) {
            return texts.narrative(node, at);
        }
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean() ? Boolean.valueOf(node.booleanValue()) : wrong(at, "must be true or false");
        }
        if (type == int.class || type == Integer.class) {
            return node.isIntegralNumber() && node.canConvertToInt()
                    ? Integer.valueOf(node.intValue())
                    : wrong(at, "must be a whole number");
        }
        if (type == long.class || type == Long.class) {
            return node.isIntegralNumber() && node.canConvertToLong()
                    ? Long.valueOf(node.longValue())
                    : wrong(at, "must be a whole number");
        }
        if (shape.isCollection()) {
            return type == Map.class ? map(shape, node, at) : elements(shape, node, at);
        }
        if (Scalars.isScalar(type)) {
            Object value = node.isString() ? Scalars.parse(type, node.stringValue()) : null;
            return value == null ? wrong(at, Scalars.expected(type)) : value;
        }
        if (type == PersonRef.class || type.isRecord()) {
            return record(type, node, at, Map.of());
        }
        return type.isSealed() ? variant(type, node, at) : unbindable(type);
    }

    private @Nullable Object elements(Shape shape, JsonNode node, Pointer at) {
        if (!node.isArray()) {
            return wrong(at, "must be a list");
        }
        if (shape.notEmpty() && node.isEmpty()) {
            return wrong(at, "must name at least one");
        }
        if (node.size() > MOST_ENTRIES) {
            return wrong(at, "may have at most " + MOST_ENTRIES + " entries");
        }
        List<Object> values = new ArrayList<>();
        for (JsonNode element : node) {
            Pointer here = at.to(values.size());
            Object value = absent(element)
                    ? wrong(here, "is required")
                    : value(shape.of().getFirst(), element, here);
            // a placeholder keeps the count right; with a fault noted the list is never used
            values.add(value == null ? here : value);
        }
        return shape.type() == Set.class ? new LinkedHashSet<>(values) : values;
    }

    private @Nullable Object map(Shape shape, JsonNode node, Pointer at) {
        if (!(node instanceof ObjectNode object)) {
            return wrong(at, "must be an object");
        }
        if (object.size() > MOST_ENTRIES) {
            return wrong(at, "may have at most " + MOST_ENTRIES + " entries");
        }
        Map<Object, Object> values = new LinkedHashMap<>();
        Class<?> keyType = shape.of().getFirst().type();
        object.forEachEntry((name, element) -> {
            Pointer here = at.to(name);
            Object key = keyType == String.class ? texts.words(name, here) : Scalars.parse(keyType, name);
            if (key == null && keyType != String.class) {
                faults.add(here, "as a key " + Scalars.expected(keyType));
            }
            Object value = absent(element)
                    ? wrong(here, "is required")
                    : value(shape.of().getLast(), element, here);
            if (key != null && value != null) {
                values.put(key, value);
            }
        });
        return values;
    }

    /** One of several records, told apart by the member {@code type}. */
    private @Nullable Object variant(Class<?> type, JsonNode node, Pointer at) {
        if (!(node instanceof ObjectNode object)) {
            return wrong(at, "must be an object");
        }
        String name = object.path("type").asString("");
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.getSimpleName().equals(name)) {
                ObjectNode rest = object.deepCopy();
                rest.remove("type");
                return record(permitted, rest, at, Map.of());
            }
        }
        return wrong(at.to("type"), "does not name one of the forms this can have");
    }

    private @Nullable Object wrong(Pointer at, String detail) {
        faults.add(at, detail);
        return null;
    }

    private static Object unbindable(Class<?> type) {
        throw new IllegalStateException("no way to read " + type + " from a body");
    }

    private static boolean absent(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode();
    }
}
