package uk.casereview.access;

import java.sql.Types;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.notification.AccessScope;
import uk.casereview.notification.CaseSharingEvent.CaseAccessGranted;
import uk.casereview.notification.CaseSharingEvent.CaseAccessRevoked;
import uk.casereview.notification.CaseSharingEvent.LeadTransferred;
import uk.casereview.notification.Grantee;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.query.Projection;
import uk.casereview.query.ProjectionWriter;
import uk.casereview.query.Projections;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;
import uk.casereview.shared.PartnershipCode;

/** Keeps who beyond its partnership may read a case; grants are rare, so each is written on its own. */
@Component
@ProcessingGroup(Projections.CASE_ACCESS)
class CaseAccessProjection implements Projection {
    private final JdbcClient database;
    private final ProjectionWriter writer;

    CaseAccessProjection(JdbcClient database, ProjectionWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        writer.gather(this, message);
    }

    @Override
    public String group() {
        return Projections.CASE_ACCESS;
    }

    @Override
    public List<String> tables() {
        return List.of("case_access_view");
    }

    @Override
    public void apply(ViewSchema schema, List<RecordedEvent> events) {
        for (RecordedEvent recorded : events) {
            switch (recorded.event()) {
                case CaseAccessGranted granted -> open(schema, recorded.envelope(), granted);
                case LeadTransferred transferred ->
                    open(schema, recorded.envelope(), toTheNewLead(recorded, transferred));
                case CaseAccessRevoked revoked ->
                    database.sql(
                                    schema.in(
                                            "delete from query_side.case_access_view where case_id = :case and grant_id = :grant"))
                            .param(
                                    "case",
                                    Objects.requireNonNull(recorded.envelope().caseId()))
                            .param("grant", revoked.grantId())
                            .update();
                default -> {}
            }
        }
    }

    /** §15.3-16: whoever leads has to see what they lead; the record stays with whoever kept it. */
    private static CaseAccessGranted toTheNewLead(RecordedEvent recorded, LeadTransferred transferred) {
        return new CaseAccessGranted(
                recorded.eventId(), new Grantee(transferred.toPartnership(), null, null), AccessScope.READ, null);
    }

    private void open(ViewSchema schema, Envelope envelope, CaseAccessGranted granted) {
        database.sql(schema.in("""
                        insert into query_side.case_access_view (grant_id, case_id, grantee, scope, until_on)
                        values (:grant, :case, :grantee, :scope, :until)
                        """))
                .param("grant", granted.grantId())
                .param("case", Objects.requireNonNull(envelope.caseId()))
                .param("grantee", nameOf(granted.grantee(), envelope.partnership()))
                .param("scope", granted.scope().name())
                .param("until", granted.until(), Types.DATE)
                .update();
    }

    /** §15.7-28: "Agency codes are unique per partnership"; one named alone is of the partnership that opens the case. */
    private static String nameOf(Grantee grantee, PartnershipCode own) {
        var partnership = grantee.partnership();
        var agency = grantee.agency();
        if (agency != null) {
            return "agency/" + (partnership == null ? own : partnership) + "/" + agency;
        }
        return partnership != null ? "partnership/" + partnership : "person/" + grantee.person();
    }
}
