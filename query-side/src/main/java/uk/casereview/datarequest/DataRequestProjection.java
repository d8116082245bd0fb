package uk.casereview.datarequest;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import uk.casereview.query.Projection;
import uk.casereview.query.ProjectionWriter;
import uk.casereview.query.Projections;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;

/** Keeps every data request; they are few, so each event is written on its own. */
@Component
@ProcessingGroup(Projections.DATA_REQUESTS)
class DataRequestProjection implements Projection {
    private final DataRequestStore store;
    private final ProjectionWriter writer;

    DataRequestProjection(DataRequestStore store, ProjectionWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        writer.gather(this, message);
    }

    @Override
    public String group() {
        return Projections.DATA_REQUESTS;
    }

    @Override
    public List<String> tables() {
        return List.of("data_request_view");
    }

    @Override
    public boolean takes(Class<?> event) {
        return DataRequestEvent.class.isAssignableFrom(event);
    }

    @Override
    public void apply(ViewSchema schema, List<RecordedEvent> events) {
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof DataRequestEvent event) {
                DataRequestEntry before =
                        store.find(schema, recorded.aggregateId()).orElse(null);
                store.write(schema, DataRequestFold.evolve(before, event, recorded), recorded.position());
            }
        }
    }
}
