package uk.casereview.shared;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Sets that nobody changes and that keep the order of what they copy, so that a record is written the same by every
 * process. {@link Set#copyOf} has another order in each.
 */
public final class InOrder {
    private InOrder() {}

    public static <T> Set<T> copyOf(Collection<? extends T> elements) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }
}
