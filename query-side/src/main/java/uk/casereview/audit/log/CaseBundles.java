package uk.casereview.audit.log;

import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.access.CaseGate;
import uk.casereview.audit.RecordQuery.BundleOfCase;
import uk.casereview.audit.RecordQuery.FindBundleOfCase;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RefusalCode;

/** What the bundle of one case holds, for whoever may take it; a page asks before it hands a file out. */
@Component
@WithAuditLog
class CaseBundles {
    private final CaseGate gate;
    private final Checkpoints checkpoints;
    private final JdbcClient database;

    CaseBundles(CaseGate gate, Checkpoints checkpoints, JdbcClient database) {
        this.gate = gate;
        this.checkpoints = checkpoints;
        this.database = database;
    }

    @QueryHandler
    BundleOfCase on(FindBundleOfCase query) {
        AuditReaders.check(query.reader());
        return new BundleOfCase(
                query.caseRef(), places(query.reader(), query.caseRef()).size());
    }

    /**
     * The places of its events in the store.
     *
     * @throws ReadRefused whoever may not see the case, and anybody before the first checkpoint
     */
    List<Long> places(Actor reader, CaseRef caseRef) {
        UUID caseId = gate.open(reader, caseRef).caseId();
        if (checkpoints.latest().isEmpty()) {
            throw new ReadRefused(RefusalCode.NOT_FOUND);
        }
        return database.sql("select position from query_side.case_timeline_view where case_id = ? order by position")
                .param(caseId)
                .query(Long.class)
                .list();
    }
}
