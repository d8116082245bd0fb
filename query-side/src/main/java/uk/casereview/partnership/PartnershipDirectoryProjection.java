package uk.casereview.partnership;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.partnership.PartnershipEvent.StaffNamed;
import uk.casereview.query.EventForms;
import uk.casereview.query.Projection;
import uk.casereview.query.ProjectionWriter;
import uk.casereview.query.Projections;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;

/** Keeps all that is laid down about a partnership, so that it can be told for any day. */
@Component
@ProcessingGroup(Projections.PARTNERSHIP_DIRECTORY)
class PartnershipDirectoryProjection implements Projection {
    private final JdbcClient database;
    private final EventForms forms;
    private final ProjectionWriter writer;

    PartnershipDirectoryProjection(JdbcClient database, EventForms forms, ProjectionWriter writer) {
        this.database = database;
        this.forms = forms;
        this.writer = writer;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        writer.gather(this, message);
    }

    @Override
    public String group() {
        return Projections.PARTNERSHIP_DIRECTORY;
    }

    @Override
    public List<String> tables() {
        return List.of("partnership_event_view");
    }

    @Override
    public boolean takes(Class<?> event) {
        return PartnershipEvent.class.isAssignableFrom(event);
    }

    @Override
    public void apply(ViewSchema schema, List<RecordedEvent> events) {
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof PartnershipEvent event && !(event instanceof StaffNamed)) {
                keep(schema, event, recorded);
            }
        }
    }

    private void keep(ViewSchema schema, PartnershipEvent event, RecordedEvent recorded) {
        var stored = forms.write(event);
        database.sql(schema.in("""
                        insert into query_side.partnership_event_view (position, partnership, partnership_id, type, facts)
                        values (:position, :partnership, :id, :type, :facts::json)
                        """))
                .param("position", recorded.position())
                .param("partnership", recorded.envelope().partnership().value())
                .param("id", recorded.aggregateId())
                .param("type", stored.type())
                .param("facts", stored.facts())
                .update();
    }
}
