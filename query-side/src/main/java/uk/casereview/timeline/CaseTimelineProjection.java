package uk.casereview.timeline;

import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import uk.casereview.query.Projection;
import uk.casereview.query.ProjectionWriter;
import uk.casereview.query.Projections;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;

/** Keeps every event of a case beside its case. */
@Component
@ProcessingGroup(Projections.CASE_TIMELINE)
class CaseTimelineProjection implements Projection {
    private final TimelineStore store;
    private final ProjectionWriter writer;

    CaseTimelineProjection(TimelineStore store, ProjectionWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        writer.gather(this, message);
    }

    @Override
    public String group() {
        return Projections.CASE_TIMELINE;
    }

    @Override
    public List<String> tables() {
        return List.of("case_timeline_view");
    }

    @Override
    public void apply(ViewSchema schema, List<RecordedEvent> events) {
        store.append(
                schema,
                events.stream()
                        .filter(event -> event.envelope().caseId() != null)
                        .map(event -> store.row(
                                Objects.requireNonNull(event.envelope().caseId()), event))
                        .toList());
    }
}
