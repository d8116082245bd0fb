package uk.casereview.web.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.platform.http.FormField;

/**
 * What was typed into a form, as the body of its command. What cannot be what it should be goes in as it is: whoever reads
 * the body says what is wrong with it, to people as to programs.
 */
public final class FormBody {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Entered entered;
    private final Map<String, String> fields = new HashMap<>();
    private final ObjectNode json = NODES.objectNode();

    private FormBody(Entered entered) {
        this.entered = entered;
    }

    public static FormBody of(List<FormField> fields, Entered entered) {
        FormBody body = new FormBody(entered);
        body.members(body.json, fields, "", "");
        return body;
    }

    public ObjectNode json() {
        return json;
    }

    /** What two bodies have in common only if they say the same. */
    public String fingerprint() {
        try {
            byte[] said = json.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The name of the field from which the place in the body was made; that of the field around it where it has none. */
    public String fieldAt(String pointer) {
        for (String place = pointer; !place.isEmpty(); place = place.substring(0, place.lastIndexOf('/'))) {
            String field = fields.get(place);
            if (field != null) {
                return field;
            }
        }
        return "";
    }

    private void members(ObjectNode into, List<FormField> members, String prefix, String at) {
        for (FormField field : members) {
            String name = prefix + field.name();
            String place = at + "/" + field.name();
            fields.put(place, name);
            JsonNode value = value(field, name, place);
            if (value != null) {
                into.set(field.name(), value);
            }
        }
    }

    private @Nullable JsonNode value(FormField field, String name, String at) {
        return switch (field.kind()) {
            case LINE, REFERENCE, TEXT, NAMED, ONE -> entered.says(name) ? NODES.stringNode(entered.one(name)) : null;
            case NUMBER -> entered.says(name) ? number(entered.one(name).strip()) : null;
            case DATE -> TypedDays.saysDay(entered, name) ? NODES.stringNode(TypedDays.day(entered, name)) : null;
            case TIME -> entered.says(name) ? NODES.stringNode(TypedDays.time(entered.one(name))) : null;
            case MOMENT ->
                TypedDays.saysDay(entered, name) || entered.says(name + ".time")
                        ? NODES.stringNode(TypedDays.moment(entered, name))
                        : null;
            case TICK -> entered.says(name) ? NODES.booleanNode(true) : null;
            case YES_NO -> entered.says(name) ? yesOrNo(entered.one(name)) : null;
            case PERSON -> entered.says(name) ? person(entered.one(name)) : null;
            case SEVERAL, LINES -> several(entered.all(name));
            case GROUP -> group(field, name, at);
            case LIST -> list(field, name, at);
        };
    }

    private static JsonNode number(String typed) {
        return typed.matches("-?\\d{1,18}") ? NODES.numberNode(Long.parseLong(typed)) : NODES.stringNode(typed);
    }

    private static JsonNode yesOrNo(String chosen) {
        return switch (chosen) {
            case "true" -> NODES.booleanNode(true);
            case "false" -> NODES.booleanNode(false);
            default -> NODES.stringNode(chosen);
        };
    }

    /** The reference with what the person is to the case behind it. */
    private static JsonNode person(String chosen) {
        String[] parts = chosen.split("/", 2);
        return NODES.objectNode().put("value", parts[0]).put("kind", parts.length > 1 ? parts[1] : "");
    }

    private static @Nullable JsonNode several(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        ArrayNode array = NODES.arrayNode();
        values.forEach(array::add);
        return array;
    }

    /** A group that must be there is there even when nothing was said in it, so that what is missing is named. */
    private @Nullable JsonNode group(FormField field, String name, String at) {
        ObjectNode group = NODES.objectNode();
        members(group, field.fields(), name + ".", at);
        return group.isEmpty() && !field.required() ? null : group;
    }

    /** An entry in which nothing was said is none. */
    private @Nullable JsonNode list(FormField field, String name, String at) {
        ArrayNode list = NODES.arrayNode();
        for (int i = 0; i < entered.entries(name); i++) {
            String place = at + "/" + list.size();
            String entry = name + "." + i;
            JsonNode value = value(field.entry(), entry, place);
            if (value != null && !(value.isObject() && value.isEmpty())) {
                fields.put(place, entry);
                list.add(value);
            }
        }
        return list.isEmpty() ? null : list;
    }
}
