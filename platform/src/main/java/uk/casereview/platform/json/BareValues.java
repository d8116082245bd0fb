package uk.casereview.platform.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.module.SimpleModule;
import uk.casereview.shared.Code;
import uk.casereview.shared.Identifier;

/** Identifiers and codes are written as what they wrap, also as keys of a map. */
final class BareValues extends SimpleModule {
    BareValues() {
        super("case-review-values");
        for (Class<?> identifier : Identifier.class.getPermittedSubclasses()) {
            setMixInAnnotation(identifier, BareUuid.class);
            addKeyDeserializer(identifier, new WrappedKey<>(identifier, UUID.class, UUID::fromString));
        }
        for (Class<?> code : Code.class.getPermittedSubclasses()) {
            setMixInAnnotation(code, BareText.class);
            addKeyDeserializer(code, new WrappedKey<>(code, String.class, Function.identity()));
        }
    }

    @SuppressWarnings("UnusedVariable")
    private abstract static class BareUuid {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        BareUuid(UUID value) {}

        @JsonValue
        abstract UUID value();
    }

    @SuppressWarnings("UnusedVariable")
    private abstract static class BareText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        BareText(String value) {}

        @JsonValue
        abstract String value();
    }

    private static final class WrappedKey<V> extends KeyDeserializer {
        private final Class<?> type;
        private final Class<V> wrapped;
        private final Function<String, V> parse;

        WrappedKey(Class<?> type, Class<V> wrapped, Function<String, V> parse) {
            this.type = type;
            this.wrapped = wrapped;
            this.parse = parse;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            try {
                return type.getDeclaredConstructor(wrapped).newInstance(parse.apply(key));
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                return context.handleWeirdKey(type, key, "not a %s", type.getSimpleName());
            }
        }
    }
}
