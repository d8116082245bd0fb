package uk.casereview.tracker;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import uk.casereview.partnership.PartnershipReferences;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.Freshness;
import uk.casereview.query.OneSnapshot;
import uk.casereview.query.Projections;
import uk.casereview.query.Totals;
import uk.casereview.tracker.TrackerQuery.CasePage;
import uk.casereview.tracker.TrackerQuery.CaseRow;
import uk.casereview.tracker.TrackerQuery.FindCases;
import uk.casereview.tracker.TrackerQuery.Sort;

/** Answers what is asked about many cases, in a few statements whatever the page holds. */
@Component
class TrackerQueries {
    private static final List<String> ASKED = List.of(Projections.CASE_SUMMARY, Projections.CASE_ACCESS);
    private static final List<String> ASKED_WITH_FIGURES =
            List.of(Projections.CASE_SUMMARY, Projections.CASE_ACCESS, Projections.FIGURES);

    private final OneSnapshot snapshot;
    private final Totals totals;
    private final SummaryRows rows;
    private final PartnershipReferences partnerships;
    private final Freshness freshness;
    private final ServiceTime time;
    private final Clock system = Clock.systemUTC();

    TrackerQueries(
            OneSnapshot snapshot,
            Totals totals,
            SummaryRows rows,
            PartnershipReferences partnerships,
            Freshness freshness,
            ServiceTime time) {
        this.snapshot = snapshot;
        this.totals = totals;
        this.rows = rows;
        this.partnerships = partnerships;
        this.freshness = freshness;
        this.time = time;
    }

    @QueryHandler
    CasePage on(FindCases query) {
        return snapshot.of(() -> found(query));
    }

    private CasePage found(FindCases query) {
        LocalDate today = time.today();
        long position = freshness.reached(Projections.CASE_SUMMARY);
        TrackerFilter filter =
                TrackerFilter.of(query, today, partnerships.of(query.reader().partnership()));
        return new CasePage(
                page(query, filter, today),
                totals.of(query.asksFigures() ? ASKED_WITH_FIGURES : ASKED, filter.parts(), filter.parameters()),
                query.page(),
                query.size(),
                position,
                system.instant());
    }

    private List<CaseRow> page(FindCases query, TrackerFilter filter, LocalDate today) {
        String columns = "select s.case_id, s.case_ref, " + column(query.sort()) + " as sorted_by";
        String order = " order by " + order(query.sort(), query.descending());
        return rows.page(
                upTo -> filter.each(columns, order + upTo),
                order,
                filter.parameters(),
                query.page(),
                query.size(),
                today);
    }

    /** Only what stands here can be sorted by. */
    private static String column(Sort sort) {
        return switch (sort) {
            case CASE_REF -> "s.case_ref";
            case CATEGORY -> "s.category";
            case STAGE_SINCE -> "s.stage_since";
            case NEXT_DUE -> "s.next_due_on";
            case UPDATED -> "s.updated_at";
        };
    }

    /** The reference makes every order total. */
    private static String order(Sort sort, boolean descending) {
        String direction = descending ? " desc" : " asc";
        String first = switch (sort) {
            case CASE_REF -> "";
            case CATEGORY, STAGE_SINCE, NEXT_DUE -> "sorted_by" + direction + " nulls last, ";
            case UPDATED -> "sorted_by" + direction + ", ";
        };
        return first + "case_ref" + direction;
    }
}
