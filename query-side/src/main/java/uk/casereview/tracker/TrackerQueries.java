package uk.casereview.tracker;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.actionplan.PlanReading;
import uk.casereview.actionplan.PlanStanding;
import uk.casereview.partnership.PartnershipReference;
import uk.casereview.partnership.PartnershipReferences;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.Freshness;
import uk.casereview.query.OneSnapshot;
import uk.casereview.query.Projections;
import uk.casereview.query.Totals;
import uk.casereview.shared.PartnershipCode;
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

    private final JdbcClient database;
    private final OneSnapshot snapshot;
    private final Totals totals;
    private final SummaryStore store;
    private final PartnershipReferences partnerships;
    private final Freshness freshness;
    private final ServiceTime time;
    private final Clock system = Clock.systemUTC();

    TrackerQueries(
            JdbcClient database,
            OneSnapshot snapshot,
            Totals totals,
            SummaryStore store,
            PartnershipReferences partnerships,
            Freshness freshness,
            ServiceTime time) {
        this.database = database;
        this.snapshot = snapshot;
        this.totals = totals;
        this.store = store;
        this.partnerships = partnerships;
        this.freshness = freshness;
        this.time = time;
    }

    private record Found(CaseSummary summary, @Nullable LocalDate nextMeeting) {}

    @QueryHandler
    CasePage on(FindCases query) {
        return snapshot.of(() -> found(query));
    }

    private CasePage found(FindCases query) {
        LocalDate today = time.today();
        long position = freshness.reached(Projections.CASE_SUMMARY);
        TrackerFilter filter =
                TrackerFilter.of(query, today, partnerships.of(query.reader().partnership()));
        Map<PartnershipCode, PartnershipReference> references = new HashMap<>();
        List<CaseRow> rows = page(query, filter).stream()
                .map(found -> row(found, today, references))
                .toList();
        return new CasePage(
                rows,
                totals.of(query.asksFigures() ? ASKED_WITH_FIGURES : ASKED, filter.parts(), filter.parameters()),
                query.page(),
                query.size(),
                position,
                system.instant());
    }

    /** Only the rows of the page are read whole. */
    private List<Found> page(FindCases query, TrackerFilter filter) {
        String columns = "select s.case_id, s.case_ref, " + column(query.sort()) + " as sorted_by";
        String order = " order by " + order(query.sort(), query.descending());
        long offset = (long) query.page() * query.size();
        return database.sql("""
                        select t.state, (select min(m.held_on) from query_side.meeting_item_view i
                                         join query_side.meeting_view m using (meeting_id)
                                         where i.case_ref = s.case_ref and m.open and m.held_on >= :today) as next_meeting
                        from (select * from %s s %s limit :size offset :offset) s
                        join query_side.case_state_view t using (case_id)
                        %s
                        """.formatted(filter.each(columns, order + " limit :upTo"), order, order))
                .params(filter.parameters())
                .param("size", query.size())
                .param("offset", offset)
                .param("upTo", offset + query.size())
                .query((row, _) -> {
                    Date meeting = row.getDate(2);
                    return new Found(store.summary(row.getString(1)), meeting == null ? null : meeting.toLocalDate());
                })
                .list();
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

    private static List<PlanReading> plans(CaseSummary summary, LocalDate today) {
        List<PlanStanding> plans = summary.plans();
        return plans == null
                ? List.of()
                : plans.stream()
                        .filter(PlanStanding::counted)
                        .map(plan -> plan.on(today))
                        .toList();
    }

    private CaseRow row(Found found, LocalDate today, Map<PartnershipCode, PartnershipReference> references) {
        CaseSummary summary = found.summary();
        PartnershipReference partnership = references.computeIfAbsent(summary.partnership(), partnerships::of);
        LocalDate since = summary.enteredStageOn();
        return new CaseRow(
                summary,
                summary.clocks().stream()
                        .map(clock -> partnership.read(clock, today))
                        .toList(),
                plans(summary, today),
                found.nextMeeting(),
                since == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(since, today)));
    }
}
