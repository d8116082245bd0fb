package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.Rag;
import uk.casereview.clock.ClockStatus;
import uk.casereview.notification.Category;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.ThemeCode;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.PracticeReviewStage;
import uk.casereview.tracker.RapidReviewStage;

/**
 * What is asked of the figures of the reader's partnership.
 *
 * <p>Whoever reads totals only (OBSERVER, §2.2) is answered with small counts suppressed (IG9), for reporting years as
 * they are known now: the difference of two periods or of two moments would tell what each of them hides.
 */
public sealed interface DashboardQuery {
    int LARGEST_PAGE = 200;

    Actor reader();

    /** What was known then; null: now. */
    @Nullable
    Instant asOf();

    /** What was true on that day, as far as it was known by then (§15.1-6); null: all that is known. */
    @Nullable
    LocalDate effectiveOn();

    /** Where every case is (§11.2). */
    record AskTracker(
            Actor reader,
            @Nullable Instant asOf,
            @Nullable LocalDate effectiveOn,
            TrackedFilter filter,
            int page,
            int size)
            implements DashboardQuery {
        public AskTracker {
            checkPage(page, size);
        }

        public AskTracker(Actor reader, @Nullable Instant asOf, TrackedFilter filter, int page, int size) {
            this(reader, asOf, null, filter, page, size);
        }
    }

    /** Which clocks are overdue or due soon (§11.4), of those begun in the period. */
    record AskOverdue(
            Actor reader, @Nullable Instant asOf, @Nullable LocalDate effectiveOn, Period period, int page, int size)
            implements DashboardQuery {
        public AskOverdue {
            checkPage(page, size);
        }

        public AskOverdue(Actor reader, @Nullable Instant asOf, Period period, int page, int size) {
            this(reader, asOf, null, period, page, size);
        }
    }

    /** Whether what had a date was done by it (§11.3), of clocks begun in the period. */
    record AskTimeliness(
            Actor reader, @Nullable Instant asOf, @Nullable LocalDate effectiveOn, Period period)
            implements DashboardQuery {
        public AskTimeliness(Actor reader, @Nullable Instant asOf, Period period) {
            this(reader, asOf, null, period);
        }
    }

    /** How decisions of the period were taken (§11.7), and why things were late. */
    record AskDecisions(
            Actor reader, @Nullable Instant asOf, @Nullable LocalDate effectiveOn, Period period)
            implements DashboardQuery {
        public AskDecisions(Actor reader, @Nullable Instant asOf, Period period) {
            this(reader, asOf, null, period);
        }
    }

    /** How the actions agreed in the period stand, and the plans completed in it (§10.3, §11.6). */
    record AskActions(
            Actor reader, @Nullable Instant asOf, @Nullable LocalDate effectiveOn, Period period)
            implements DashboardQuery {
        public AskActions(Actor reader, @Nullable Instant asOf, Period period) {
            this(reader, asOf, null, period);
        }
    }

    /** Which themes came up in the period and over the years, and which came back (§11.5, 8; §11.6). */
    record AskThemes(
            Actor reader, @Nullable Instant asOf, @Nullable LocalDate effectiveOn, Period period)
            implements DashboardQuery {
        public AskThemes(Actor reader, @Nullable Instant asOf, Period period) {
            this(reader, asOf, null, period);
        }
    }

    /**
     * The figures of the annual report (§11.5).
     *
     * @param yearEnding null: the reporting year of the day it is asked for
     */
    record AskAnnualReport(
            Actor reader,
            @Nullable Instant asOf,
            @Nullable LocalDate effectiveOn,
            @Nullable Integer yearEnding) implements DashboardQuery {
        public AskAnnualReport(Actor reader, @Nullable Instant asOf, @Nullable Integer yearEnding) {
            this(reader, asOf, null, yearEnding);
        }
    }

    /** What one figure counts, one by one. */
    record AskCases(
            Actor reader,
            @Nullable Instant asOf,
            @Nullable LocalDate effectiveOn,
            Period period,
            FigureCode figure,
            int page,
            int size)
            implements DashboardQuery {
        public AskCases {
            checkPage(page, size);
        }

        public AskCases(Actor reader, @Nullable Instant asOf, Period period, FigureCode figure, int page, int size) {
            this(reader, asOf, null, period, figure, page, size);
        }
    }

    /**
     * Which cases of the tracker.
     *
     * @param year the reporting year of the incident
     * @param rag the colour of one of its plans on the day
     */
    record TrackedFilter(
            @Nullable NotificationStage notification,
            @Nullable RapidReviewStage rapidReview,
            @Nullable PracticeReviewStage practiceReview,
            @Nullable Category category,
            @Nullable ClockStatus clock,
            @Nullable AgencyCode agency,
            @Nullable ThemeCode theme,
            @Nullable Integer year,
            @Nullable Rag rag) {
        public static final TrackedFilter NONE =
                new TrackedFilter(null, null, null, null, null, null, null, null, null);
    }

    private static void checkPage(int page, int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " rows");
        }
    }
}
