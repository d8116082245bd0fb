package uk.casereview.tracker;

import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.actionplan.PlanReading;
import uk.casereview.actionplan.PlanStanding;
import uk.casereview.partnership.PartnershipReference;
import uk.casereview.partnership.PartnershipReferences;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.tracker.TrackerQuery.CaseRow;

/** The rows of one page of cases, with what depends on the day. */
@Component
class SummaryRows {
    private final JdbcClient database;
    private final SummaryStore store;
    private final PartnershipReferences partnerships;

    SummaryRows(JdbcClient database, SummaryStore store, PartnershipReferences partnerships) {
        this.database = database;
        this.store = store;
        this.partnerships = partnerships;
    }

    private record Found(CaseSummary summary, @Nullable LocalDate nextMeeting) {}

    /**
     * Only the rows of the page are read whole.
     *
     * @param cases what selects id, reference and {@code sorted_by} of the cases, given how many are wanted
     * @param order of these columns
     * @param parameters with {@code today} among them
     */
    List<CaseRow> page(
            UnaryOperator<String> cases,
            String order,
            Map<String, Object> parameters,
            int page,
            int size,
            LocalDate today) {
        long offset = (long) page * size;
        Map<PartnershipCode, PartnershipReference> references = new HashMap<>();
        return database
                .sql("""
                        select t.state, (select min(m.held_on) from query_side.meeting_item_view i
                                         join query_side.meeting_view m using (meeting_id)
                                         where i.case_ref = s.case_ref and m.open and m.held_on >= :today) as next_meeting
                        from (select * from %s s %s limit :size offset :offset) s
                        join query_side.case_state_view t using (case_id)
                        %s
                        """.formatted(cases.apply(" limit :upTo"), order, order))
                .params(parameters)
                .param("size", size)
                .param("offset", offset)
                .param("upTo", offset + size)
                .query((row, _) -> {
                    Date meeting = row.getDate(2);
                    return new Found(store.summary(row.getString(1)), meeting == null ? null : meeting.toLocalDate());
                })
                .list()
                .stream()
                .map(found -> row(found, today, references))
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

    private static List<PlanReading> plans(CaseSummary summary, LocalDate today) {
        List<PlanStanding> plans = summary.plans();
        return plans == null
                ? List.of()
                : plans.stream()
                        .filter(PlanStanding::counted)
                        .map(plan -> plan.on(today))
                        .toList();
    }
}
