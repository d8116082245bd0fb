package uk.casereview.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CaseRef;

/** The answers to what is asked of figures. */
public interface Dashboard {
    Basis basis();

    /**
     * What the figures rest on.
     *
     * @param day on which clocks are read
     * @param from the first day counted; null: from the beginning
     * @param to the last day counted; null: to the end
     * @param totalsOnly whether small counts are suppressed
     * @param position the last place in the log taken into account
     * @param trueDay the day on which all this was true; null: it is what was known
     */
    record Basis(
            LocalDate day,
            @Nullable Instant asOf,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean totalsOnly,
            long position,
            Instant freshAt,
            @Nullable TrueDay trueDay) {
        public Basis(
                LocalDate day,
                @Nullable Instant asOf,
                @Nullable LocalDate from,
                @Nullable LocalDate to,
                boolean totalsOnly,
                long position,
                Instant freshAt) {
            this(day, asOf, from, to, totalsOnly, position, freshAt, null);
        }
    }

    /**
     * A day of which it is told what was true on it, and apart from that what of it nobody had recorded by then (§11.8).
     *
     * @param year of incidents of which alone it is told, because there are too many cases; null: of all of them
     * @param events how many events count that were recorded only after the day
     * @param cases of how many cases they are
     * @param recordedLater these cases, the latest reference first; in the tracker those of the page
     */
    record TrueDay(
            LocalDate effectiveOn, @Nullable Integer year, int events, int cases, List<RecordedLater> recordedLater) {}

    /**
     * A case of which something was true before it was recorded.
     *
     * @param events how many such events it has
     * @param lastAt when the last of them was recorded
     */
    record RecordedLater(CaseRef caseRef, int events, Instant lastAt) {}

    /**
     * Where every case is.
     *
     * @param stages how many cases are in which stage, without the filter; none where a true day is told of one year alone
     * @param rows one page of the cases the filter leaves; none for whoever reads totals only
     * @param total cases on all pages
     */
    record Tracker(List<Breakdown> stages, List<TrackedCase> rows, long total, int page, int size, Basis basis)
            implements Dashboard {}

    /**
     * What is overdue or due soon, the earliest due date first.
     *
     * @param rows one page; none for whoever reads totals only
     * @param total rows on all pages
     */
    record Overdue(Timeliness totals, List<OverdueClock> rows, long total, int page, int size, Basis basis)
            implements Dashboard {}

    /** Whether what had a date was done by it. */
    record Timely(Timeliness clocks, Basis basis) implements Dashboard {}

    /** How decisions were taken, and why things were late. */
    record Decisions(List<Breakdown> decisions, Basis basis) implements Dashboard {}

    /**
     * How far what was learnt has been acted upon (§10.3, §11.6); shares of what is suppressed are not told.
     *
     * @param completionPct {@code roundHalfUp(100*GREEN/(total-excluded))}
     * @param verifiedPct of all actions that count
     * @param impactCoveragePct plans with evidence of an effect, of the plans with all actions complete
     * @param prePublicationCompletionPct of the actions agreed for a review, those completed by the day it became public
     */
    record Actions(
            List<Breakdown> actions,
            @Nullable Integer completionPct,
            @Nullable Integer verifiedPct,
            @Nullable Integer impactCoveragePct,
            @Nullable Integer prePublicationCompletionPct,
            Basis basis)
            implements Dashboard {}

    /**
     * What keeps coming up (§11.5, 8; §11.6).
     *
     * @param themes of the period: learnt, closed with a plan, and come back after
     * @param years themes learnt in each of the five reporting years up to that of the day, the latest first
     */
    record Themes(List<Breakdown> themes, List<Breakdown> years, Basis basis) implements Dashboard {}

    /**
     * The figures of one reporting year.
     *
     * @param note what whoever shows them has to say beside them
     * @param panelAgreementPct answers that leave the local decision as it is, of all there are; null where there are none
     * @param medianMonthsToPublication from the decision to hold a statutory review until its report was public; null where none was
     * @param prePublicationCompletionPct of the actions agreed for these reviews, those completed by the day of publication
     */
    record AnnualReport(
            String note,
            int yearEnding,
            Timeliness timeliness,
            List<Breakdown> breakdowns,
            @Nullable Integer panelAgreementPct,
            @Nullable BigDecimal medianMonthsToPublication,
            @Nullable Integer prePublicationCompletionPct,
            Basis basis)
            implements Dashboard {
        /** §11.5: "LA counts are explicitly not performance measures – say so on screen". */
        public static final String NO_MEASURE_OF_PERFORMANCE =
                "How many incidents a local authority notifies is not a measure of its performance.";
    }

    /**
     * What one figure counts.
     *
     * @param total rows on all pages: the figure
     */
    record Cases(String figure, List<Counted> rows, long total, int page, int size, Basis basis) implements Dashboard {}

    /**
     * One thing that is counted.
     *
     * @param caseRef null where it belongs to the partnership and not to a case
     * @param value what it counts under
     * @param on the day it counts on
     */
    record Counted(UUID subjectId, @Nullable CaseRef caseRef, String value, LocalDate on) {}
}
