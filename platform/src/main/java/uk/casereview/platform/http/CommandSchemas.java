package uk.casereview.platform.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.casereview.shared.Command;
import uk.casereview.shared.Identifier;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.SealedText;

/** JSON schemas of what a body may hold; nested records become components of the document. */
final class CommandSchemas {
    private final Components components;

    CommandSchemas(Components components) {
        this.components = components;
    }

    void add(String name, Schema<?> schema) {
        components.addSchemas(name, schema);
    }

    /** A command without its target, which is in the address. */
    Schema<?> ofCommand(Class<? extends Command> command) {
        RecordComponent[] all = command.getRecordComponents();
        return object(Arrays.asList(all).subList(1, all.length));
    }

    Schema<?> ofRecord(Class<?> type) {
        return object(Arrays.asList(type.getRecordComponents()));
    }

    private Schema<?> object(List<RecordComponent> members) {
        ObjectSchema schema = new ObjectSchema();
        schema.setAdditionalProperties(false);
        for (RecordComponent member : members) {
            Shape shape = Shape.of(member);
            schema.addProperty(member.getName(), of(shape));
            if (shape.required() && shape.type() != PersonRef.class) {
                schema.addRequiredItem(member.getName());
            }
        }
        return schema;
    }

    private Schema<?> of(Shape shape) {
        Class<?> type = shape.type();
        if (type == List.class || type == Set.class) {
            return new ArraySchema().items(of(shape.of().getFirst())).uniqueItems(type == Set.class ? true : null);
        }
        if (type == Map.class) {
            return new ObjectSchema().additionalProperties(of(shape.of().getLast()));
        }
        if (type == boolean.class || type == Boolean.class) {
            return new BooleanSchema();
        }
        if (type == int.class || type == Integer.class) {
            return new IntegerSchema();
        }
        if (type == long.class || type == Long.class) {
            return new IntegerSchema().format("int64");
        }
        if (type.isEnum()) {
            StringSchema words = new StringSchema();
            Arrays.stream(type.getEnumConstants()).forEach(word -> words.addEnumItem(word.toString()));
            return words;
        }
        return isText(type) ? text(type) : component(type);
    }

    private static boolean isText(Class<?> type) {
        return type == String.class || type == SealedText.class || type == PersonalText.class || Scalars.isScalar(type);
    }

    private static Schema<?> text(Class<?> type) {
        StringSchema text = new StringSchema();
        if (type == LocalDate.class) {
            text.format("date");
        } else if (type == Instant.class) {
            text.format("date-time");
        } else if (type == LocalTime.class) {
            text.format("time");
        } else if (type == UUID.class || Identifier.class.isAssignableFrom(type)) {
            text.format("uuid");
        } else if (type == SealedText.class) {
            text.maxLength(TextRules.NARRATIVE).description("free text; sealed before it is stored");
        } else if (type == PersonalText.class) {
            text.maxLength(TextRules.PERSONAL).description("sealed under the person's own key");
        } else {
            text.maxLength(TextRules.WORDS);
        }
        return text;
    }

    private Schema<?> component(Class<?> type) {
        String name = type.getName().replace("uk.casereview.", "").replace('$', '.');
        Map<String, ?> known = components.getSchemas();
        if (known == null || !known.containsKey(name)) {
            // named before it is described, so that a record may hold its own kind
            add(name, new ObjectSchema());
            add(name, type.isRecord() ? ofRecord(type) : variants(type));
        }
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private Schema<?> variants(Class<?> type) {
        Schema<Object> either = new Schema<>();
        for (Class<?> variant : type.getPermittedSubclasses()) {
            Schema<?> schema = ofRecord(variant);
            StringSchema is = new StringSchema();
            is.addEnumItem(variant.getSimpleName());
            schema.addProperty("type", is);
            schema.addRequiredItem("type");
            either.addOneOfItem(schema);
        }
        return either;
    }
}
