package uk.casereview.decider;

import java.util.Locale;

/** A state whose class says at which stage the aggregate is. */
public interface Staged {
    /** The stage in words, for whoever is refused. */
    default String stage() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
