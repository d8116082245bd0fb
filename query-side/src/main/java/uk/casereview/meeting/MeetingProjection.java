package uk.casereview.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.query.Projection;
import uk.casereview.query.ProjectionWriter;
import uk.casereview.query.Projections;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;

/** Keeps every meeting with its agenda and who came. */
@Component
@ProcessingGroup(Projections.MEETINGS)
class MeetingProjection implements Projection {
    private final MeetingStore store;
    private final ProjectionWriter writer;

    MeetingProjection(MeetingStore store, ProjectionWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        writer.gather(this, message);
    }

    @Override
    public String group() {
        return Projections.MEETINGS;
    }

    @Override
    public List<String> tables() {
        return List.of("meeting_details_view");
    }

    @Override
    public boolean takes(Class<?> event) {
        return MeetingEvent.class.isAssignableFrom(event);
    }

    @Override
    public void apply(ViewSchema schema, List<RecordedEvent> events) {
        Map<UUID, MeetingDetails> changed = new LinkedHashMap<>();
        for (RecordedEvent recorded : events) {
            switch (recorded.event()) {
                case MeetingScheduled event ->
                    changed.put(
                            recorded.aggregateId(),
                            MeetingFold.begin(event, recorded.envelope().partnership()));
                case MeetingEvent event -> {
                    MeetingDetails before = changed.get(recorded.aggregateId());
                    changed.put(
                            recorded.aggregateId(),
                            MeetingFold.evolve(
                                    before == null ? store.get(schema, recorded.aggregateId()) : before, event));
                }
                default -> {}
            }
        }
        changed.values().forEach(meeting -> store.write(schema, meeting));
    }
}
