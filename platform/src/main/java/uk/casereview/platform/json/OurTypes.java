package uk.casereview.platform.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.introspect.VisibilityChecker;
import uk.casereview.shared.Code;
import uk.casereview.shared.Command;
import uk.casereview.shared.Event;
import uk.casereview.shared.Identifier;

/**
 * Reads our own types by their fields, so that what a record derives is never stored, and tells the cases of a sealed
 * interface apart by their simple name in {@code type}. Events need none: their stored name says what they are.
 */
final class OurTypes extends NopAnnotationIntrospector {
    private static final String OURS = "uk.casereview.";
    private static final JsonTypeInfo.Value BY_SIMPLE_NAME = JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, null);

    @Override
    public VisibilityChecker findAutoDetectVisibility(
            MapperConfig<?> config, AnnotatedClass type, VisibilityChecker checker) {
        return ours(type.getRawType())
                ? checker.withFieldVisibility(Visibility.ANY)
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)
                : checker;
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedClass type && oneOfSeveral(type.getRawType()) ? BY_SIMPLE_NAME : null;
    }

    private static boolean oneOfSeveral(Class<?> type) {
        return ours(type)
                && (severalCases(type) || Arrays.stream(type.getInterfaces()).anyMatch(OurTypes::oneOfSeveral));
    }

    private static boolean severalCases(Class<?> type) {
        return type.isSealed()
                && type.isInterface()
                && !Event.class.isAssignableFrom(type)
                && !Command.class.isAssignableFrom(type)
                && !Identifier.class.isAssignableFrom(type)
                && !Code.class.isAssignableFrom(type);
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith(OURS) && !type.isEnum();
    }
}
