package uk.casereview.audit.log;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import uk.casereview.audit.RecordQuery;
import uk.casereview.audit.RecordQuery.BundleUnderWay;
import uk.casereview.audit.RecordQuery.FindBundlesUnderWay;
import uk.casereview.audit.RecordQuery.FindGrowth;
import uk.casereview.audit.RecordQuery.Growth;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.RefusalCode;

/** What a page hands out, or tells of, that somebody takes away to check the record by. */
@Component
@WithAuditLog
class TakenAwayQueries {
    private final AuditQueries queries;
    private final BundlesUnderWay underWay;

    TakenAwayQueries(AuditQueries queries, BundlesUnderWay underWay) {
        this.queries = queries;
        this.underWay = underWay;
    }

    /** Of sizes the log has had, the older first; of no others there is a proof. */
    @QueryHandler
    Growth on(FindGrowth query) {
        AuditReaders.check(query.reader());
        if (query.from() < 0 || query.from() > query.to() || query.to() > queries.size()) {
            throw new ReadRefused(RefusalCode.NOT_FOUND);
        }
        return new Growth(
                query.from(),
                query.to(),
                queries.consistency(query.from(), query.to()).text());
    }

    @QueryHandler
    RecordQuery.BundlesUnderWay on(FindBundlesUnderWay query) {
        AuditReaders.check(query.reader());
        return new RecordQuery.BundlesUnderWay(underWay.of(query.reader().userId()).stream()
                .map(one -> new BundleUnderWay(one.written(), one.leaves(), one.seconds()))
                .toList());
    }
}
