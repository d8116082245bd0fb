package uk.casereview.access;

import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.notification.AccessScope;
import uk.casereview.notification.CaseSharingEvent;
import uk.casereview.notification.CaseSharingEvent.CaseAccessGranted;
import uk.casereview.notification.CaseSharingEvent.CaseAccessRevoked;
import uk.casereview.notification.CaseSharingEvent.LeadTransferred;
import uk.casereview.notification.Grantee;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.practicereview.CommissioningEvent;
import uk.casereview.practicereview.CommissioningEvent.ReviewerAppointed;
import uk.casereview.practicereview.CommissioningEvent.ReviewerRemoved;
import uk.casereview.query.Projection;
import uk.casereview.query.ProjectionWriter;
import uk.casereview.query.Projections;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.UserId;

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
    public boolean takes(Class<?> event) {
        return CaseSharingEvent.class.isAssignableFrom(event) || CommissioningEvent.class.isAssignableFrom(event);
    }

    @Override
    public void apply(ViewSchema schema, List<RecordedEvent> events) {
        for (RecordedEvent recorded : events) {
            switch (recorded.event()) {
                case CaseAccessGranted granted -> open(schema, recorded.envelope(), granted);
                case ReviewerAppointed appointed ->
                    open(schema, recorded.envelope(), toTheReviewer(recorded, appointed));
                case ReviewerRemoved removed ->
                    close(schema, recorded.envelope(), ofReviewer(recorded.envelope(), removed.reviewerId()));
                case LeadTransferred transferred ->
                    open(schema, recorded.envelope(), toTheNewLead(recorded, transferred));
                case CaseAccessRevoked revoked -> close(schema, recorded.envelope(), revoked.grantId());
                default -> {}
            }
        }
    }

    /** §15.3-16: whoever leads has to see what they lead; the record stays with whoever kept it. */
    private static CaseAccessGranted toTheNewLead(RecordedEvent recorded, LeadTransferred transferred) {
        return new CaseAccessGranted(
                recorded.eventId(), new Grantee(transferred.toPartnership(), null, null), AccessScope.READ, null);
    }

    /** §2.2: a reviewer may "see own review", and "never: see other cases". */
    private static CaseAccessGranted toTheReviewer(RecordedEvent recorded, ReviewerAppointed appointed) {
        return new CaseAccessGranted(
                ofReviewer(recorded.envelope(), appointed.reviewerId()),
                new Grantee(null, null, appointed.reviewerId()),
                AccessScope.CONTRIBUTE,
                null);
    }

    /** Apart from any access that a chair has given to the same person. */
    private static UUID ofReviewer(Envelope envelope, UserId reviewer) {
        return DerivedId.from(Objects.requireNonNull(envelope.caseId()), "reviewer/" + reviewer);
    }

    private void close(ViewSchema schema, Envelope envelope, UUID grant) {
        database.sql(schema.in("delete from query_side.case_access_view where case_id = :case and grant_id = :grant"))
                .param("case", Objects.requireNonNull(envelope.caseId()))
                .param("grant", grant)
                .update();
    }

    private void open(ViewSchema schema, Envelope envelope, CaseAccessGranted granted) {
        database.sql(schema.in("""
                        insert into query_side.case_access_view (grant_id, case_id, grantee, scope, until_on)
                        values (:grant, :case, :grantee, :scope, :until)
                        on conflict (case_id, grant_id) do nothing
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
