package uk.casereview.web.tracker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.tracker.CaseSummary;
import uk.casereview.tracker.TrackerQuery.CasePage;
import uk.casereview.tracker.TrackerQuery.CaseRow;
import uk.casereview.web.Days;
import uk.casereview.web.StageWords;
import uk.casereview.web.clock.Deadlines;

/**
 * One page of the tracker.
 *
 * @param freshAt the time of day up to which it is true
 * @param previous the address of the page before; null on the first
 * @param next the address of the page after; null on the last
 */
public record TrackerView(
        PartnershipCode partnership,
        TrackerFilter filter,
        List<Row> rows,
        long total,
        long lastPage,
        @Nullable String previous,
        @Nullable String next,
        String freshAt) {

    /**
     * One case.
     *
     * @param ledBy the key of the partnership that opened the case to the reader's; null: the reader's own
     * @param stage the key of the furthest stage's wording
     * @param marks keys of what is out of the ordinary
     */
    public record Row(
            CaseRef caseRef,
            @Nullable String ledBy,
            @Nullable String category,
            String stage,
            @Nullable String since,
            long daysInStage,
            Deadlines clocks,
            @Nullable Role owner,
            @Nullable String nextMeeting,
            List<String> marks) {}

    public static TrackerView of(PartnershipCode partnership, TrackerFilter filter, CasePage page) {
        long last = lastPage(page);
        int current = filter.page();
        return new TrackerView(
                partnership,
                filter,
                page.rows().stream().map(row -> row(row, partnership)).toList(),
                page.total(),
                last,
                current > 1 ? filter.address(current - 1) : null,
                current < last ? filter.address(current + 1) : null,
                Days.seconds(page.freshAt()));
    }

    static long lastPage(CasePage page) {
        return Math.max(1, Math.ceilDiv(page.total(), page.size()));
    }

    private static Row row(CaseRow row, PartnershipCode home) {
        CaseSummary summary = row.summary();
        return new Row(
                summary.caseRef(),
                summary.partnership().equals(home) ? null : "partnership." + summary.partnership(),
                summary.category(),
                StageWords.of(summary),
                Days.dayIfThere(summary.enteredStageOn()),
                row.daysInStage(),
                Deadlines.of(row.clocks()),
                summary.owner(),
                Days.dayIfThere(row.nextMeeting()),
                marks(summary));
    }

    private static List<String> marks(CaseSummary summary) {
        List<String> marks = new ArrayList<>();
        if (summary.disputed()) {
            marks.add("mark.disputed");
        }
        if (summary.irregular()) {
            marks.add("mark.irregular");
        }
        if (!summary.unconfirmed().isEmpty()) {
            marks.add("mark.unconfirmed");
        }
        return List.copyOf(marks);
    }
}
