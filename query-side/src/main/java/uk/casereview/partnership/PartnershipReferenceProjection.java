package uk.casereview.partnership;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.query.EventForms;
import uk.casereview.query.LogEntry;
import uk.casereview.query.Projections;

/** Keeps the calendar and the policies of every partnership for the views that depend on them. */
@Component
@ProcessingGroup(Projections.PARTNERSHIP_REFERENCE)
class PartnershipReferenceProjection {
    private final JdbcClient database;
    private final EventForms forms;

    PartnershipReferenceProjection(JdbcClient database, EventForms forms) {
        this.database = database;
        this.forms = forms;
    }

    @ResetHandler
    void reset() {
        database.sql("truncate query_side.partnership_reference_view").update();
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        switch (message.getPayload()) {
            case PolicyAdopted event -> keep(event, message, token);
            case HolidaysAdded event -> keep(event, message, token);
            default -> {}
        }
    }

    private void keep(PartnershipEvent event, EventMessage<?> message, TrackingToken token) {
        var stored = forms.write(event);
        database.sql("""
                        insert into query_side.partnership_reference_view (position, partnership, type, facts)
                        values (:position, :partnership, :type, :facts::json)
                        """)
                .param("position", token.position().orElseThrow())
                .param("partnership", LogEntry.envelopeOf(message).partnership().value())
                .param("type", stored.type())
                .param("facts", stored.facts())
                .update();
    }
}
