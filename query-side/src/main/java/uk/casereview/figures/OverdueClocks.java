package uk.casereview.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockStatus;
import uk.casereview.shared.CaseRef;

/** §11.4: {@code overdueList(asOf) = clocks status OVERDUE or DUE_SOON ordered by dueOn}. */
@Component
class OverdueClocks {
    /** One page. */
    record Page(List<OverdueClock> rows, long total) {
        static final Page EMPTY = new Page(List.of(), 0);
    }

    /**
     * One page of them.
     *
     * @param clocks the counts of the same reading
     */
    Page page(Reading reading, SortedMap<ClockKind, ClockCounts> clocks, int page, int size) {
        Map<String, Object> parameters = new HashMap<>();
        String overdue = ClockCondition.of(ClockStatus.OVERDUE, reading, parameters);
        String dueSoon = ClockCondition.of(ClockStatus.DUE_SOON, reading, parameters);
        List<OverdueClock> rows = VersionRead.bounded(
                        reading.versions().sql("""
                                select s.case_ref, k.kind, k.start_on, k.due_on, k.explained
                                  from query_side.figure_clock_view k
                                  join query_side.figure_subject_view s using (subject_id)
                                 where k.partnership = :partnership and k.start_on between :from and :to
                                   and k.stop_on is null and ((%s) or (%s)) and %%s
                                 order by k.due_on, s.case_ref, k.kind limit :size offset :offset
                                """.formatted(overdue, dueSoon), "k"),
                        reading.partnership(),
                        reading.period())
                .params(parameters)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, _) -> clock(
                        reading,
                        row.getString(1),
                        ClockKind.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getBoolean(5)))
                .list();
        return new Page(
                rows,
                clocks.values().stream()
                        .mapToInt(counts -> counts.of(ClockStatus.OVERDUE) + counts.of(ClockStatus.DUE_SOON))
                        .sum());
    }

    private static OverdueClock clock(
            Reading reading,
            @Nullable String caseRef,
            ClockKind kind,
            LocalDate startOn,
            LocalDate dueOn,
            boolean explained) {
        LocalDate day = reading.day();
        return new OverdueClock(
                caseRef == null ? null : new CaseRef(caseRef),
                kind,
                startOn,
                dueOn,
                ClockCounts.status(kind, dueOn, day, reading.reference().warnedUpTo(kind, day)),
                reading.reference().calendar().workingDaysBetween(dueOn, day),
                Explanations.responsible(kind),
                explained);
    }
}
