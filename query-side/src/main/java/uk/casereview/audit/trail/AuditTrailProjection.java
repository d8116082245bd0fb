package uk.casereview.audit.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import uk.casereview.meeting.MeetingEvent;
import uk.casereview.query.EventForms;
import uk.casereview.query.Projection;
import uk.casereview.query.ProjectionWriter;
import uk.casereview.query.Projections;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;

/** Keeps a line for every event there is but who has looked at what: that has a log of its own, for other readers. */
@Component
@ProcessingGroup(Projections.AUDIT_TRAIL)
class AuditTrailProjection implements Projection {
    private final TrailStore store;
    private final EventForms forms;
    private final ProjectionWriter writer;

    AuditTrailProjection(TrailStore store, EventForms forms, ProjectionWriter writer) {
        this.store = store;
        this.forms = forms;
        this.writer = writer;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        writer.gather(this, message);
    }

    @Override
    public String group() {
        return Projections.AUDIT_TRAIL;
    }

    @Override
    public List<String> tables() {
        return List.of(
                "audit_trail_view", "audit_day_view", "audit_meeting_view", "audit_item_view", "audit_decision_view");
    }

    @Override
    public void apply(ViewSchema schema, List<RecordedEvent> events) {
        Set<UUID> meetings = events.stream()
                .filter(recorded -> recorded.event() instanceof MeetingEvent)
                .map(RecordedEvent::aggregateId)
                .collect(Collectors.toSet());
        Set<UUID> decisions = events.stream()
                .filter(recorded -> Said.body(recorded.event()).isEmpty())
                .flatMap(recorded -> Stream.ofNullable(Said.decision(recorded.event())))
                .collect(Collectors.toSet());
        Agendas agendas = store.agendas(schema, meetings, decisions);
        List<TrailRow> rows = new ArrayList<>();
        for (RecordedEvent recorded : events) {
            agendas.take(recorded);
            rows.add(TrailRow.of(recorded, forms.nameOf(recorded.event()), agendas));
        }
        store.append(schema, rows);
        store.keep(schema, agendas);
    }
}
