package uk.casereview.audit.access;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import uk.casereview.access.AccessEvent;
import uk.casereview.access.AccessEvent.AccessRecorded;
import uk.casereview.query.Projection;
import uk.casereview.query.ProjectionWriter;
import uk.casereview.query.Projections;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;
import uk.casereview.shared.Event;

/** Keeps a line for everything in the access log. */
@Component
@ProcessingGroup(Projections.ACCESS_LOG)
class AccessLogProjection implements Projection {
    private final AccessLogStore store;
    private final KeptLines kept;
    private final ProjectionWriter writer;

    AccessLogProjection(AccessLogStore store, KeptLines kept, ProjectionWriter writer) {
        this.store = store;
        this.kept = kept;
        this.writer = writer;
    }

    /** Of every event, so that whoever has just recorded something need not wait for this group to have passed it. */
    @EventHandler(payloadType = Event.class)
    void on(EventMessage<?> message) {
        writer.gather(this, message);
    }

    @Override
    public String group() {
        return Projections.ACCESS_LOG;
    }

    @Override
    public List<String> tables() {
        return List.of("access_log_view", "access_key_view", "access_day_view");
    }

    @Override
    public boolean takes(Class<?> event) {
        return AccessEvent.class.isAssignableFrom(event);
    }

    @Override
    public void apply(ViewSchema schema, List<RecordedEvent> events) {
        List<AccessRow> rows = new ArrayList<>();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof AccessRecorded event) {
                rows.add(AccessRow.of(recorded, event));
            }
        }
        store.append(schema, kept.of(rows));
    }
}
