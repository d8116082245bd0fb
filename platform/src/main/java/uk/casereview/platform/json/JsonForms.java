package uk.casereview.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The one place where our JSON forms are chosen, so that messages need no annotation. */
public final class JsonForms {
    /** What was written in an order is read in it: that of a hash set is another in each process. */
    private static final SimpleModule IN_ORDER =
            new SimpleModule("case-review-sets").addAbstractTypeMapping(Set.class, LinkedHashSet.class);

    private JsonForms() {}

    /** Works on any builder: the store's, the buses' and the one of the HTTP edge. */
    public static void applyTo(JsonMapper.Builder mapper) {
        mapper.addModule(new BareValues())
                .addModule(IN_ORDER)
                .annotationIntrospector(new AnnotationIntrospectorPair(
                        new OurTypes(), mapper.baseSettings().getAnnotationIntrospector()))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // a state or a fact may well have no component; hidden fields cannot pass for that, see OurTypes
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }
}
