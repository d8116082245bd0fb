package uk.casereview.web.mywork;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.TaskKind;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.tracker.CaseSummary;
import uk.casereview.tracker.TrackerQuery.CasePage;
import uk.casereview.tracker.TrackerQuery.CaseRow;
import uk.casereview.tracker.TrackerQuery.MissedDeadline;
import uk.casereview.tracker.TrackerQuery.MissedDeadlinePage;
import uk.casereview.tracker.TrackerQuery.Work;
import uk.casereview.tracker.TrackerQuery.WorkKind;
import uk.casereview.tracker.TrackerQuery.WorkPage;
import uk.casereview.tracker.TrackerQuery.WorkRow;
import uk.casereview.web.Days;
import uk.casereview.web.StageWords;
import uk.casereview.web.clock.Deadlines;

/**
 * What waits for one reader.
 *
 * @param rows the soonest due first
 * @param missed dates that have passed and of which the reader is told (PM10)
 * @param changed the cases that changed last
 * @param previous the address of the page before; null on the first
 * @param next the address of the page after; null on the last
 */
public record MyWorkView(
        PartnershipCode partnership,
        Role role,
        List<Row> rows,
        long total,
        List<Missed> missed,
        long allMissed,
        List<Changed> changed,
        @Nullable String previous,
        @Nullable String next,
        String freshAt) {
    /**
     * A case in which something waits.
     *
     * @param stage the key of where it stands
     */
    public record Row(CaseRef caseRef, String stage, Deadlines clocks, List<Todo> todos) {}

    /**
     * One thing to do.
     *
     * @param message the key of what
     * @param dueOn its own date; null where it has none beside the clocks
     */
    public record Todo(String message, @Nullable String dueOn) {}

    /**
     * A date that has passed.
     *
     * @param caseRef null where the partnership owes it as such
     * @param clock the key of what was to be done by it
     */
    public record Missed(@Nullable CaseRef caseRef, String clock, String dueOn) {}

    /** A case that has changed. */
    public record Changed(CaseRef caseRef, String stage, String at) {}

    static MyWorkView of(Actor reader, WorkPage work, MissedDeadlinePage missed, CasePage changed) {
        int page = work.page() + 1;
        boolean more = (long) page * work.size() < work.total();
        return new MyWorkView(
                reader.partnership(),
                reader.role(),
                work.rows().stream().map(MyWorkView::row).toList(),
                work.total(),
                missed.rows().stream().map(MyWorkView::missed).toList(),
                missed.total(),
                changed.rows().stream().map(MyWorkView::changed).toList(),
                page > 1 ? "/?page=" + (page - 1) : null,
                more ? "/?page=" + (page + 1) : null,
                Days.seconds(work.freshAt()));
    }

    private static Row row(WorkRow row) {
        CaseSummary summary = row.row().summary();
        return new Row(
                summary.caseRef(),
                StageWords.of(summary),
                Deadlines.of(row.row().clocks()),
                row.work().stream().map(work -> todo(work, summary)).toList());
    }

    private static Todo todo(Work work, CaseSummary summary) {
        TaskKind task = work.task();
        String message;
        if (task != null) {
            message = "task." + task.name();
        } else if (work.kind() == WorkKind.NEXT_STEP) {
            message = NextStep.of(summary);
        } else {
            message = "my-work." + work.kind().name();
        }
        return new Todo(message, Days.dayIfThere(work.dueOn()));
    }

    private static Missed missed(MissedDeadline missed) {
        return new Missed(missed.caseRef(), "clock." + missed.kind().name(), Days.day(missed.dueOn()));
    }

    private static Changed changed(CaseRow row) {
        CaseSummary summary = row.summary();
        return new Changed(summary.caseRef(), StageWords.of(summary), Days.moment(summary.updatedAt()));
    }
}
