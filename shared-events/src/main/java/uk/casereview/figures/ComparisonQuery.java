package uk.casereview.figures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.figures.Dashboard.Basis;
import uk.casereview.figures.DashboardQuery.TrackedFilter;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.timeline.CaseQuery.Difference;

/**
 * What the figures of the reader's partnership say otherwise at a later moment (§11.8). Only for whoever sees every case:
 * the difference of two moments would tell what each of them hides (IG9).
 */
public sealed interface ComparisonQuery {
    Actor reader();

    Instant earlier();

    /** Null: now. */
    @Nullable
    Instant later();

    /** A dashboard of which two moments can be compared; of what is overdue, the tracker tells each case. */
    enum Compared {
        TIMELINESS,
        DECISIONS,
        ACTIONS,
        THEMES,
        ANNUAL_REPORT
    }

    /**
     * Which cases came into the tracker, left it, or stand otherwise in it.
     *
     * @param below only references that come after this one in the order of the answer; null: from the beginning
     */
    record CompareTracker(
            Actor reader,
            Instant earlier,
            @Nullable Instant later,
            TrackedFilter filter,
            @Nullable CaseRef below,
            int size)
            implements ComparisonQuery {
        public CompareTracker {
            inOrder(earlier, later);
            if (size < 1 || size > DashboardQuery.LARGEST_PAGE) {
                throw new IllegalArgumentException("a page has 1 to " + DashboardQuery.LARGEST_PAGE + " rows");
            }
        }
    }

    /** Which numbers of one dashboard are others. */
    record CompareDashboard(
            Actor reader,
            Compared dashboard,
            Instant earlier,
            @Nullable Instant later,
            Period period) implements ComparisonQuery {
        public CompareDashboard {
            inOrder(earlier, later);
        }
    }

    /** What became of a case in the tracker. */
    enum Change {
        CAME,
        WENT,
        CHANGED
    }

    /**
     * One case that is not as it was.
     *
     * @param differences of what is shown of it; all of it where it came or went
     */
    record ComparedCase(CaseRef caseRef, Change change, List<Difference> differences) {}

    /**
     * The answer to CompareTracker, the latest reference first.
     *
     * @param stages how many cases are in which stage, without the filter
     * @param next to be asked below for more; null where there is no more
     */
    record TrackerComparison(
            Basis earlier,
            Basis later,
            List<Difference> stages,
            List<ComparedCase> rows,
            @Nullable CaseRef next) {}

    /** The answer to CompareDashboard. */
    record DashboardComparison(Compared dashboard, Basis earlier, Basis later, List<Difference> differences) {}

    private static void inOrder(Instant earlier, @Nullable Instant later) {
        if (later != null && later.isBefore(earlier)) {
            throw new IllegalArgumentException("the later moment comes first");
        }
    }
}
