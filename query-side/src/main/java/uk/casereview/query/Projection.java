package uk.casereview.query;

import java.util.List;
import uk.casereview.access.AccessEvent;

/**
 * One read model: how events change its tables, wherever those stand. The same code keeps the tables that answer, and
 * builds those that are to replace them.
 */
public interface Projection {
    /** The processing group that keeps it, one of {@link Projections}. */
    String group();

    /** Its tables, without a schema. */
    List<String> tables();

    /** Whether such events may change it; those that may not are never given to it. Who has read what changes no view. */
    default boolean takes(Class<?> event) {
        return !AccessEvent.class.isAssignableFrom(event);
    }

    /**
     * Applies events, given in the order of the log, in a few statements however many they are.
     *
     * @param schema where the tables stand
     */
    void apply(ViewSchema schema, List<RecordedEvent> events);
}
