package uk.casereview.platform.http;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CivilDate;
import uk.casereview.shared.NotEmpty;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.Reference;
import uk.casereview.shared.SealedText;

/** The type of a component as the body sees it: what it is, of what, and whether it may be left out. */
record Shape(Class<?> type, List<Shape> of, boolean nullable, boolean reference, boolean date, boolean notEmpty) {
    private static final Set<Class<?>> VALUES = Set.of(
            String.class,
            SealedText.class,
            PersonalText.class,
            boolean.class,
            Boolean.class,
            int.class,
            Integer.class,
            long.class,
            Long.class);

    static Shape of(RecordComponent component) {
        return of(component.getAnnotatedType());
    }

    private static Shape of(AnnotatedType annotated) {
        Type type = annotated.getType();
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        List<Shape> arguments = annotated instanceof AnnotatedParameterizedType generic
                ? Arrays.stream(generic.getAnnotatedActualTypeArguments())
                        .map(Shape::of)
                        .toList()
                : List.of();
        return new Shape(
                raw,
                arguments,
                annotated.isAnnotationPresent(Nullable.class),
                annotated.isAnnotationPresent(Reference.class),
                annotated.isAnnotationPresent(CivilDate.class),
                annotated.isAnnotationPresent(NotEmpty.class));
    }

    boolean isCollection() {
        return type == List.class || type == Set.class || type == Map.class;
    }

    /** What an absent member means, where it may be absent: nothing, no, or none. */
    boolean required() {
        return notEmpty || (!nullable && !isCollection() && type != boolean.class);
    }

    boolean isText() {
        return type == String.class || type == SealedText.class || type == PersonalText.class;
    }

    @Nullable
    Object whenAbsent() {
        return switch (type) {
            case Class<?> t when t == List.class -> List.of();
            case Class<?> t when t == Set.class -> Set.of();
            case Class<?> t when t == Map.class -> Map.of();
            case Class<?> t when t == boolean.class -> false;
            default -> null;
        };
    }

    /** Fails at start, not at the first request, where a command has a component no body can fill. */
    static void requireReadable(Class<?> type) {
        requireReadable(type, new HashSet<>());
    }

    private static void requireReadable(Class<?> type, Set<Class<?>> seen) {
        if (!seen.add(type) || VALUES.contains(type) || Scalars.isScalar(type)) {
            return;
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                requireReadable(of(component), seen);
            }
        } else if (type.isSealed()) {
            for (Class<?> variant : type.getPermittedSubclasses()) {
                requireReadable(variant, seen);
            }
        } else {
            throw new IllegalStateException("no way to read " + type + " from a body");
        }
    }

    private static void requireReadable(Shape shape, Set<Class<?>> seen) {
        if (!shape.isCollection()) {
            requireReadable(shape.type(), seen);
        }
        shape.of().forEach(argument -> requireReadable(argument, seen));
    }
}
