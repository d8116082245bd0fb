package uk.casereview.web.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.figures.Dashboard.Basis;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.web.figures.DashboardView.Headline;

/** A dashboard in the making: each shows some of what there is to show. */
final class DashboardViews {
    private final DashboardPage page;
    private List<Headline> headlines = List.of();
    private boolean performanceNote;

    private @Nullable TimelinessView timeliness;

    private @Nullable ThemeYears years;

    private @Nullable OverdueView overdue;

    private @Nullable TrackedView tracked;

    private List<BreakdownView> breakdowns = List.of();

    private DashboardViews(DashboardPage page) {
        this.page = page;
    }

    static DashboardViews of(Dashboards shown, PartnershipCode partnership, DashboardFilter filter, Basis basis) {
        return new DashboardViews(DashboardPage.of(shown, partnership, filter, basis));
    }

    DashboardViews headlines(List<Headline> some) {
        headlines = List.copyOf(some);
        return this;
    }

    DashboardViews performanceNote() {
        performanceNote = true;
        return this;
    }

    DashboardViews timeliness(TimelinessView some) {
        timeliness = some;
        return this;
    }

    DashboardViews years(ThemeYears some) {
        years = some;
        return this;
    }

    DashboardViews overdue(OverdueView some) {
        overdue = some;
        return this;
    }

    DashboardViews tracked(TrackedView some) {
        tracked = some;
        return this;
    }

    DashboardViews breakdowns(List<BreakdownView> some) {
        breakdowns = List.copyOf(some);
        return this;
    }

    DashboardView view() {
        return new DashboardView(page, headlines, performanceNote, timeliness, years, overdue, tracked, breakdowns);
    }
}
