package uk.casereview.partnership;

import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipEvent.StaffNamed;
import uk.casereview.query.EventForms;
import uk.casereview.query.Projection;
import uk.casereview.query.ProjectionWriter;
import uk.casereview.query.Projections;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;

/** Keeps of every partnership what other views need: its calendar, its policies, the names of its people. */
@Component
@ProcessingGroup(Projections.PARTNERSHIP_REFERENCE)
class PartnershipReferenceProjection implements Projection {
    private final JdbcClient database;
    private final EventForms forms;
    private final StaffNames names;
    private final ProjectionWriter writer;

    PartnershipReferenceProjection(JdbcClient database, EventForms forms, StaffNames names, ProjectionWriter writer) {
        this.database = database;
        this.forms = forms;
        this.names = names;
        this.writer = writer;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        writer.gather(this, message);
    }

    @Override
    public String group() {
        return Projections.PARTNERSHIP_REFERENCE;
    }

    @Override
    public List<String> tables() {
        return List.of("partnership_reference_view", "staff_name_view");
    }

    @Override
    public boolean takes(Class<?> event) {
        return PartnershipEvent.class.isAssignableFrom(event);
    }

    @Override
    public void apply(ViewSchema schema, List<RecordedEvent> events) {
        for (RecordedEvent recorded : events) {
            switch (recorded.event()) {
                case PolicyAdopted event -> keep(schema, event, recorded);
                case HolidaysAdded event -> keep(schema, event, recorded);
                case StaffNamed event -> names.keep(schema, event);
                default -> {}
            }
        }
    }

    private void keep(ViewSchema schema, PartnershipEvent event, RecordedEvent recorded) {
        var stored = forms.write(event);
        database.sql(schema.in("""
                        insert into query_side.partnership_reference_view (position, partnership, type, facts, recorded_at)
                        values (:position, :partnership, :type, :facts::json, :recordedAt)
                        """))
                .param("position", recorded.position())
                .param("partnership", recorded.envelope().partnership().value())
                .param("type", stored.type())
                .param("facts", stored.facts())
                .param("recordedAt", recorded.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
