package uk.casereview.access;

import java.sql.Types;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.notification.AccessScope;
import uk.casereview.notification.Grantee;
import uk.casereview.notification.NotificationEvent.CaseAccessGranted;
import uk.casereview.notification.NotificationEvent.CaseAccessRevoked;
import uk.casereview.notification.NotificationEvent.LeadTransferred;
import uk.casereview.query.LogEntry;
import uk.casereview.query.Projections;

/** Keeps who beyond its partnership may read a case; grants are rare, so each is written on its own. */
@Component
@ProcessingGroup(Projections.CASE_ACCESS)
class CaseAccessProjection {
    private final JdbcClient database;

    CaseAccessProjection(JdbcClient database) {
        this.database = database;
    }

    @ResetHandler
    void reset() {
        database.sql("truncate query_side.case_access_view").update();
    }

    @EventHandler
    void on(EventMessage<?> message) {
        switch (message.getPayload()) {
            case CaseAccessGranted granted -> open(LogEntry.envelopeOf(message).caseId(), granted);
            case LeadTransferred transferred ->
                open(LogEntry.envelopeOf(message).caseId(), toTheNewLead(message, transferred));
            case CaseAccessRevoked revoked ->
                database.sql("delete from query_side.case_access_view where grant_id = :grant")
                        .param("grant", revoked.grantId())
                        .update();
            default -> {}
        }
    }

    /** §15.3-16: whoever leads has to see what they lead; the record stays with whoever kept it. */
    private static CaseAccessGranted toTheNewLead(EventMessage<?> message, LeadTransferred transferred) {
        return new CaseAccessGranted(
                UUID.fromString(message.getIdentifier()),
                new Grantee(transferred.toPartnership(), null, null),
                AccessScope.READ,
                null);
    }

    private void open(@Nullable UUID caseId, CaseAccessGranted granted) {
        database.sql("""
                        insert into query_side.case_access_view (grant_id, case_id, grantee, scope, until_on)
                        values (:grant, :case, :grantee, :scope, :until)
                        """)
                .param("grant", granted.grantId())
                .param("case", Objects.requireNonNull(caseId))
                .param("grantee", nameOf(granted.grantee()))
                .param("scope", granted.scope().name())
                .param("until", granted.until(), Types.DATE)
                .update();
    }

    private static String nameOf(Grantee grantee) {
        var partnership = grantee.partnership();
        var agency = grantee.agency();
        if (partnership != null) {
            return "partnership/" + partnership;
        }
        return agency != null ? "agency/" + agency : "person/" + grantee.person();
    }
}
