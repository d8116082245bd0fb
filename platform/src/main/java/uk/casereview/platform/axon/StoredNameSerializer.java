package uk.casereview.platform.axon;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import uk.casereview.platform.json.JsonForms;
import uk.casereview.shared.Event;

/** Axon's Jackson 3 serializer with our JSON forms, writing and reading events under their stored names. */
public final class StoredNameSerializer extends Jackson3Serializer {
    private final StoredEventNames names;

    public StoredNameSerializer(StoredEventNames names) {
        super(Jackson3Serializer.builder()
                .revisionResolver(names)
                .jsonMapperBuilderCustomizer(StoredNameSerializer::configure));
        this.names = names;
    }

    private static void configure(JsonMapper.Builder mapper) {
        JsonForms.applyTo(mapper);
        // a replay token names the class of its context: without this the validator denies it and the replay dies
        mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("uk.casereview.")
                .build());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return type != null && Event.class.isAssignableFrom(type)
                ? new SimpleSerializedType(names.nameOf(type), names.revisionOf(type))
                : super.typeForClass(type);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return names.classNameOf(type.getName());
    }

    /** Axon would pass an unknown event by; here nothing is passed by in silence. */
    @Override
    public Class<?> classForType(SerializedType type) {
        Class<?> found = super.classForType(type);
        if (UnknownSerializedType.class.equals(found)) {
            throw new SerializationException("nothing is known under the stored name " + type.getName());
        }
        return found;
    }
}
