package uk.casereview.tracker;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import uk.casereview.access.CaseScope;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.Freshness;
import uk.casereview.query.OneSnapshot;
import uk.casereview.query.Projections;
import uk.casereview.query.Totals;
import uk.casereview.tracker.TrackerQuery.FindWork;
import uk.casereview.tracker.TrackerQuery.WorkPage;
import uk.casereview.tracker.TrackerQuery.WorkRow;

/** What waits for somebody, of the cases they may see: one look into an index, whatever the number of cases. */
@Component
class WorkQueries {
    private static final String CASES = " from query_side.case_summary_view s";
    private static final String WAITING = " and s.waits_for && string_to_array(:waits, ',')";
    private static final String ORDER = " order by sorted_by asc nulls last, case_ref asc";

    private final OneSnapshot snapshot;
    private final Totals totals;
    private final SummaryRows rows;
    private final Freshness freshness;
    private final ServiceTime time;
    private final Clock system = Clock.systemUTC();

    WorkQueries(OneSnapshot snapshot, Totals totals, SummaryRows rows, Freshness freshness, ServiceTime time) {
        this.snapshot = snapshot;
        this.totals = totals;
        this.rows = rows;
        this.freshness = freshness;
        this.time = time;
    }

    @QueryHandler
    WorkPage on(FindWork query) {
        return snapshot.of(() -> found(query));
    }

    private WorkPage found(FindWork query) {
        LocalDate today = time.today();
        CaseScope scope = CaseScope.of(query.reader(), today);
        long position = freshness.reached(Projections.CASE_SUMMARY);
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("waits", String.join(",", Waiting.forReader(query.reader())));
        List<WorkRow> found = rows
                .page(
                        upTo -> scope.each(
                                "select s.case_id, s.case_ref, s.next_due_on as sorted_by" + CASES,
                                WAITING + ORDER + upTo),
                        ORDER,
                        parameters,
                        query.page(),
                        query.size(),
                        today)
                .stream()
                .map(row -> new WorkRow(row, Waiting.of(row.summary(), query.reader())))
                .toList();
        return new WorkPage(
                found,
                totals.of(
                        List.of(Projections.CASE_SUMMARY, Projections.CASE_ACCESS),
                        scope.parts("select s.case_id" + CASES, WAITING),
                        parameters),
                query.page(),
                query.size(),
                position,
                system.instant());
    }
}
