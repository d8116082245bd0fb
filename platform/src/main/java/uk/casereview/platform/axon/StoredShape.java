package uk.casereview.platform.axon;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an aggregate looks like in a snapshot: its fields, the components of the records they are of, the variants and
 * words there are, however deep. Whatever of that changes makes another revision, and nobody has to think of it.
 */
final class StoredShape {
    private static final String OURS = "uk.casereview.";

    private final SortedMap<String, String> types = new TreeMap<>();

    private StoredShape() {}

    static String of(Class<?> aggregate) {
        byte[] described = described(aggregate).toString().getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(described), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every type of ours that a snapshot of it may hold, by name. */
    static SortedMap<String, String> described(Class<?> aggregate) {
        StoredShape shape = new StoredShape();
        shape.take(aggregate);
        return shape.types;
    }

    private void take(Type type) {
        switch (type) {
            case ParameterizedType generic -> {
                take(generic.getRawType());
                Arrays.stream(generic.getActualTypeArguments()).forEach(this::take);
            }
            case WildcardType any -> Arrays.stream(any.getUpperBounds()).forEach(this::take);
            case Class<?> known
            when known.getName().startsWith(OURS) && !types.containsKey(known.getName()) -> describe(known);
            default -> {}
        }
    }

    /** Named before it is described, so that a record may hold its own kind. */
    private void describe(Class<?> type) {
        types.put(type.getName(), "");
        if (type.isEnum()) {
            types.put(type.getName(), Arrays.toString(type.getEnumConstants()));
        } else if (type.isSealed()) {
            Class<?>[] variants = type.getPermittedSubclasses();
            types.put(type.getName(), Arrays.toString(variants));
            Arrays.stream(variants).forEach(this::take);
        } else {
            Field[] fields = Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .toArray(Field[]::new);
            types.put(
                    type.getName(),
                    Arrays.stream(fields)
                            .map(field -> field.getName()
                                    + " "
                                    + field.getGenericType().getTypeName())
                            .sorted()
                            .collect(Collectors.joining(", ")));
            Arrays.stream(fields).map(Field::getGenericType).forEach(this::take);
        }
    }
}
