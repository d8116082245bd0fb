package uk.casereview.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.access.CaseScope;
import uk.casereview.access.ItemConflicts;
import uk.casereview.access.Redaction;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.EventForms;
import uk.casereview.query.Freshness;
import uk.casereview.query.Projections;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.timeline.IrregularityQuery.FindIrregularities;
import uk.casereview.timeline.IrregularityQuery.Irregularity;
import uk.casereview.timeline.IrregularityQuery.IrregularityPage;

/** Answers what is asked about irregularities, from the timelines of the cases. */
@Component
class IrregularityQueries {
    private static final String FROM = """
             from query_side.case_timeline_view t join query_side.case_summary_view s using (case_id)
             where t.type = 'case-file.IrregularityRecorded' and\s""";
    /** An irregularity is recorded with its fact, by one command and after it. */
    private static final String WHAT = """
            (select f.type from query_side.case_timeline_view f
             where f.case_id = t.case_id and f.envelope ->> 'cmd' = t.envelope ->> 'cmd' order by f.position limit 1)""";

    private final JdbcClient database;
    private final EventForms forms;
    private final ItemConflicts conflicts;
    private final Freshness freshness;
    private final ServiceTime time;
    private final Clock system = Clock.systemUTC();

    IrregularityQueries(
            JdbcClient database, EventForms forms, ItemConflicts conflicts, Freshness freshness, ServiceTime time) {
        this.database = database;
        this.forms = forms;
        this.conflicts = conflicts;
        this.freshness = freshness;
        this.time = time;
    }

    @QueryHandler
    IrregularityPage on(FindIrregularities query) {
        CaseScope scope = CaseScope.of(query.reader(), time.today());
        long position = freshness.reached(Projections.CASE_TIMELINE);
        List<Irregularity> rows = database.sql(
                        "select t.case_id, s.case_ref, s.partnership, t.type, t.envelope, t.facts, " + WHAT + FROM
                                + scope.condition() + " order by t.position desc limit :size offset :offset")
                .params(scope.parameters())
                .param("size", query.size())
                .param("offset", (long) query.page() * query.size())
                .query((row, _) -> irregularity(row, query.reader()))
                .list();
        long total = database.sql("select count(*)" + FROM + scope.condition())
                .params(scope.parameters())
                .query(Long.class)
                .single();
        return new IrregularityPage(rows, total, query.page(), query.size(), position, system.instant());
    }

    private Irregularity irregularity(ResultSet row, Actor reader) throws SQLException {
        UUID caseId = row.getObject(1, UUID.class);
        CaseRef caseRef = new CaseRef(row.getString(2));
        Redaction redaction = Redaction.of(reader, conflicts.keepsFromPapers(reader.userId(), caseRef));
        Envelope envelope = Envelope.of(forms.metaData(row.getString(5)));
        IrregularityRecorded recorded = (IrregularityRecorded)
                forms.read(row.getString(4), redaction.apply(caseId, true, forms.tree(row.getString(6))));
        return new Irregularity(
                caseId,
                caseRef,
                new PartnershipCode(row.getString(3)),
                row.getString(7),
                recorded.irregularities(),
                recorded.reason(),
                envelope.recordedAt(),
                envelope.actor());
    }
}
