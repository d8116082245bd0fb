package uk.casereview.partnership;

import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.access.PartnershipGate;
import uk.casereview.partnership.PartnershipQuery.FindPartnership;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.EventForms;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.RefusalCode;

/** Answers who takes part in a partnership. */
@Component
class PartnershipQueries {
    private final JdbcClient database;
    private final EventForms forms;
    private final ServiceTime time;

    PartnershipQueries(JdbcClient database, EventForms forms, ServiceTime time) {
        this.database = database;
        this.forms = forms;
        this.time = time;
    }

    private record Row(UUID partnershipId, String type, String facts) {}

    @QueryHandler
    PartnershipDetails on(FindPartnership query) {
        List<Row> rows = database.sql("""
                        select partnership_id, type, facts from query_side.partnership_event_view
                         where partnership = :code order by position
                        """)
                .param("code", query.partnership().value())
                .query(Row.class)
                .list();
        if (rows.isEmpty()) {
            throw new ReadRefused(RefusalCode.NOT_FOUND);
        }
        PartnershipGate.open(query.reader(), query.partnership());
        var on = query.on();
        List<PartnershipEvent> events = rows.stream()
                .map(row -> (PartnershipEvent) forms.read(row.type(), forms.tree(row.facts())))
                .toList();
        return new PartnershipFold(events, on == null ? time.today() : on)
                .details(rows.getFirst().partnershipId(), query.partnership());
    }
}
