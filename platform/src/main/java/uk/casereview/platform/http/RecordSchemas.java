package uk.casereview.platform.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Command;
import uk.casereview.shared.Identifier;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.WebAddress;

/** JSON schemas of records as a body may hold them; nested records become components of the document. */
class RecordSchemas {
    private static final CommandWords WORDS = new CommandWords();
    private static final Pattern WHEN_LEFT_OUT = Pattern.compile("; left out:.*");

    private final Components components;

    RecordSchemas(Components components) {
        this.components = components;
    }

    final void add(String name, Schema<?> schema) {
        components.addSchemas(name, schema);
    }

    /** A command without its target, which is in the address. */
    final Schema<?> ofCommand(Class<? extends Command> command) {
        RecordComponent[] all = command.getRecordComponents();
        return object(command, Arrays.asList(all).subList(1, all.length));
    }

    final Schema<?> ofRecord(Class<?> type) {
        return object(type, Arrays.asList(type.getRecordComponents()));
    }

    /** Whether the member is always there. */
    boolean required(Shape shape) {
        return shape.required() && shape.type() != PersonRef.class;
    }

    /** A required text of blanks alone is no text. */
    void needed(Shape shape, Schema<?> value) {
        if (shape.isText() && !shape.reference()) {
            value.pattern("\\S");
        }
    }

    Schema<?> sealed(Class<?> type) {
        return type == SealedText.class
                ? new StringSchema().maxLength(TextRules.NARRATIVE).description("free text; sealed before it is stored")
                : new StringSchema().maxLength(TextRules.PERSONAL).description("sealed under the person's own key");
    }

    /** How many characters words may have; null where nobody counts them. */
    @Nullable
    Integer longest() {
        return TextRules.WORDS;
    }

    String componentName(Class<?> type) {
        return type.getName().replace("uk.casereview.", "").replace('$', '.');
    }

    /** What the member means to whoever fills it; what it means left out, only where it may be. */
    void say(Class<?> owner, String member, Shape shape, Schema<?> value) {
        String how = value.getDescription() == null ? "" : " (" + value.getDescription() + ")";
        WORDS.of(owner, member)
                .map(meaning -> required(shape) ? WHEN_LEFT_OUT.matcher(meaning).replaceAll("") : meaning)
                .ifPresent(meaning -> value.setDescription(meaning + how));
    }

    private Schema<?> object(Class<?> owner, List<RecordComponent> members) {
        ObjectSchema schema = new ObjectSchema();
        schema.setAdditionalProperties(false);
        for (RecordComponent member : members) {
            Shape shape = Shape.of(member);
            Schema<?> value = of(shape);
            say(owner, member.getName(), shape, value);
            schema.addProperty(member.getName(), value);
            if (required(shape)) {
                needed(shape, value);
                schema.addRequiredItem(member.getName());
            }
        }
        return schema;
    }

    private Schema<?> of(Shape shape) {
        Class<?> type = shape.type();
        if (type == List.class || type == Set.class) {
            return new ArraySchema()
                    .items(of(shape.of().getFirst()))
                    .uniqueItems(type == Set.class ? true : null)
                    .minItems(shape.notEmpty() ? 1 : null);
        }
        if (type == Map.class) {
            return map(shape.of().getFirst().type(), shape.of().getLast());
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
        if (type == BigDecimal.class) {
            return new NumberSchema();
        }
        if (type.isEnum()) {
            StringSchema words = new StringSchema();
            Arrays.stream(type.getEnumConstants()).forEach(word -> words.addEnumItem(word.toString()));
            return words;
        }
        if (shape.date()) {
            return text(LocalDate.class);
        }
        if (type == SealedText.class || type == PersonalText.class) {
            return sealed(type);
        }
        if (shape.reference()) {
            return new StringSchema().pattern("^" + TextRules.REFERENCE.pattern() + "$");
        }
        if (type == Object.class) {
            return new Schema<>();
        }
        return type == String.class || Scalars.isScalar(type) ? text(type) : component(type);
    }

    /** Where the keys are known, each is named, so that nobody has to guess them. */
    private Schema<?> map(Class<?> key, Shape value) {
        ObjectSchema map = new ObjectSchema();
        if (!key.isEnum()) {
            return map.additionalProperties(of(value));
        }
        Arrays.stream(key.getEnumConstants()).forEach(name -> map.addProperty(name.toString(), of(value)));
        return map.additionalProperties(false);
    }

    private Schema<?> text(Class<?> type) {
        StringSchema text = new StringSchema();
        if (type == LocalDate.class) {
            text.format("date");
        } else if (type == Instant.class) {
            text.format("date-time");
        } else if (type == LocalTime.class) {
            text.format("time");
        } else if (type == UUID.class || Identifier.class.isAssignableFrom(type)) {
            text.format("uuid");
        } else if (type == WebAddress.class) {
            text.format("uri").maxLength(WebAddress.LONGEST);
        } else {
            text.maxLength(longest());
        }
        return text;
    }

    private Schema<?> component(Class<?> type) {
        String name = componentName(type);
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
