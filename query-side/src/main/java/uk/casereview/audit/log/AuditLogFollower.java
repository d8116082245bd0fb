package uk.casereview.audit.log;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;
import uk.casereview.platform.axon.LogPlace;
import uk.casereview.query.Projections;

/**
 * Follows the log place by place. Leaves, subtrees and the group's token are written in one transaction, so wherever the
 * service is killed there is no gap and no double.
 */
@Component
@WithAuditLog
@ProcessingGroup(Projections.AUDIT_LOG)
class AuditLogFollower {
    private final AuditLogWriter writer;

    AuditLogFollower(AuditLogWriter writer) {
        this.writer = writer;
    }

    @EventHandler
    void on(LogPlace place) {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        List<Long> batch = work.getResource(Projections.AUDIT_LOG);
        if (batch == null) {
            List<Long> begun = new ArrayList<>();
            work.resources().put(Projections.AUDIT_LOG, begun);
            work.onPrepareCommit(_ -> writer.append(begun));
            batch = begun;
        }
        batch.add(place.place());
    }
}
