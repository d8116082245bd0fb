package uk.casereview.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.json.JsonMapper;

/** The one place where our JSON forms are chosen, so that messages need no annotation. */
public final class JsonForms {
    private JsonForms() {}

    /** Works on any builder: the store's, the buses' and the one of the HTTP edge. */
    public static void applyTo(JsonMapper.Builder mapper) {
        mapper.addModule(new BareValues())
                .annotationIntrospector(new AnnotationIntrospectorPair(
                        new OurTypes(), mapper.baseSettings().getAnnotationIntrospector()))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // a state or a fact may well have no component; hidden fields cannot pass for that, see OurTypes
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }
}
