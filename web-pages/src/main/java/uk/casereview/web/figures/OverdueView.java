package uk.casereview.web.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockStatus;
import uk.casereview.figures.Dashboard.Overdue;
import uk.casereview.figures.OverdueClock;
import uk.casereview.shared.Role;
import uk.casereview.web.Days;

/** What is overdue or due soon, the earliest due first (§11.4). */
public record OverdueView(List<Row> rows, Pages pages) {
    /**
     * One clock.
     *
     * @param caseRef null where it is the partnership's own
     * @param clock the key of its words
     */
    public record Row(
            @Nullable String caseRef,
            String clock,
            String dueOn,
            ClockStatus status,
            int workingDaysLate,
            Role responsible,
            boolean explained) {
        /** The colour of its tag, which only repeats the words. */
        public String colour() {
            return status == ClockStatus.OVERDUE ? "red" : "yellow";
        }
    }

    static OverdueView of(Overdue found, DashboardFilter filter) {
        return new OverdueView(
                found.rows().stream().map(OverdueView::row).toList(),
                Pages.of(filter.address(Dashboards.OVERDUE.address()), found.page(), found.size(), found.total()));
    }

    private static Row row(OverdueClock clock) {
        var caseRef = clock.caseRef();
        return new Row(
                caseRef == null ? null : caseRef.value(),
                "clock." + clock.kind().name(),
                Days.day(clock.dueOn()),
                clock.status(),
                clock.workingDaysLate(),
                clock.responsible(),
                clock.explained());
    }
}
