package uk.casereview.platform.axon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.annotation.AnnotationUtils;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Event;

/**
 * The name each event is stored under, independent of its class, from {@code stored-event-names.properties}:
 * {@code name = binary class name}, and {@code @revision} behind it once the stored form has changed. The revision of an
 * aggregate, which snapshots are stored with, is its {@link StoredShape}.
 */
public final class StoredEventNames implements RevisionResolver {
    private static final String RESOURCE = "stored-event-names.properties";

    private final Map<String, String> classByName = new HashMap<>();
    private final Map<String, Stored> storedByClass = new HashMap<>();
    private final Map<Class<?>, String> shapes = new ConcurrentHashMap<>();
    private final RevisionResolver revisionsOfOthers = new AnnotationRevisionResolver();

    private record Stored(String name, @Nullable String revision) {}

    private StoredEventNames(Map<String, String> lines) {
        lines.forEach((name, line) -> {
            int at = line.indexOf('@');
            String className = at < 0 ? line : line.substring(0, at);
            classByName.put(name, className);
            Stored other = storedByClass.put(className, new Stored(name, at < 0 ? null : line.substring(at + 1)));
            if (other != null) {
                throw new IllegalStateException(className + " has two stored names: " + other.name() + ", " + name);
            }
        });
    }

    static StoredEventNames of(Map<String, String> lines) {
        return new StoredEventNames(lines);
    }

    /** Every list on the class path; no name may be in two of them. */
    public static StoredEventNames onClassPath(ClassLoader classes) {
        try {
            Map<String, String> lines = new HashMap<>();
            for (URL list : Collections.list(classes.getResources(RESOURCE))) {
                try (InputStream in = list.openStream()) {
                    Properties properties = new Properties();
                    properties.load(in);
                    for (String name : properties.stringPropertyNames()) {
                        if (lines.put(name, properties.getProperty(name).strip()) != null) {
                            throw new IllegalStateException("the stored name " + name + " is in two lists");
                        }
                    }
                }
            }
            return new StoredEventNames(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every stored name, with the class it is read as. */
    public Map<String, String> all() {
        return Map.copyOf(classByName);
    }

    String nameOf(Class<?> event) {
        return stored(event).name();
    }

    /** The class a stored name is read as; any other type is stored under its class name. */
    String classNameOf(String storedName) {
        return classByName.getOrDefault(storedName, storedName);
    }

    @Override
    public @Nullable String revisionOf(Class<?> type) {
        if (Event.class.isAssignableFrom(type)) {
            return stored(type).revision();
        }
        return AnnotationUtils.isAnnotationPresent(type, AggregateRoot.class)
                ? shapes.computeIfAbsent(type, StoredShape::of)
                : revisionsOfOthers.revisionOf(type);
    }

    private Stored stored(Class<?> event) {
        Stored stored = storedByClass.get(event.getName());
        if (stored == null) {
            throw new IllegalStateException(event.getName() + " has no name in " + RESOURCE);
        }
        return stored;
    }
}
