package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.figures.CaseSearch.Found;
import uk.casereview.figures.ComparisonQuery.Change;
import uk.casereview.figures.ComparisonQuery.CompareDashboard;
import uk.casereview.figures.ComparisonQuery.CompareTracker;
import uk.casereview.figures.ComparisonQuery.ComparedCase;
import uk.casereview.figures.ComparisonQuery.DashboardComparison;
import uk.casereview.figures.ComparisonQuery.TrackerComparison;
import uk.casereview.figures.Dashboard.Tracker;
import uk.casereview.figures.DashboardQuery.AskActions;
import uk.casereview.figures.DashboardQuery.AskAnnualReport;
import uk.casereview.figures.DashboardQuery.AskDecisions;
import uk.casereview.figures.DashboardQuery.AskThemes;
import uk.casereview.figures.DashboardQuery.AskTimeliness;
import uk.casereview.figures.DashboardQuery.AskTracker;
import uk.casereview.figures.DashboardQuery.TrackedFilter;
import uk.casereview.query.Differences;
import uk.casereview.query.EventForms;
import uk.casereview.query.OneSnapshot;
import uk.casereview.shared.CaseRef;
import uk.casereview.timeline.CaseQuery.Difference;

/** Compares what the figures say at two moments. */
@Component
class ComparedMoments {
    /** What tells the members of a list apart; of a line of figures its name, for its total may not be told. */
    private static final List<String> NAMES = List.of("name", "kind", "code");

    /** So many cases are looked at together until a page is full. */
    private static final int BATCH = 100;

    private final Readings readings;
    private final TrackedCases tracked;
    private final ChangedCases changed;
    private final DashboardQueries dashboards;
    private final OneSnapshot snapshot;
    private final EventForms forms;

    ComparedMoments(
            Readings readings,
            TrackedCases tracked,
            ChangedCases changed,
            DashboardQueries dashboards,
            OneSnapshot snapshot,
            EventForms forms) {
        this.readings = readings;
        this.tracked = tracked;
        this.changed = changed;
        this.dashboards = dashboards;
        this.snapshot = snapshot;
        this.forms = forms;
    }

    @QueryHandler
    TrackerComparison on(CompareTracker query) {
        return snapshot.of(() -> tracker(query));
    }

    private TrackerComparison tracker(CompareTracker query) {
        Reading earlier = readings.openCases(query.reader(), query.earlier(), Period.ALWAYS);
        Reading later = readings.openCases(query.reader(), query.later(), Period.ALWAYS);
        List<ComparedCase> rows = new ArrayList<>();
        CaseRef below = query.below();
        CaseRef next = null;
        boolean more = true;
        while (more && rows.size() <= query.size()) {
            List<Found> some = changed.between(earlier, later, below, BATCH);
            rows.addAll(compared(earlier, later, query.filter(), some));
            more = some.size() == BATCH;
            below = some.isEmpty() ? below : some.getLast().caseRef();
        }
        if (rows.size() > query.size()) {
            rows.subList(query.size(), rows.size()).clear();
            next = rows.getLast().caseRef();
        }
        return new TrackerComparison(earlier.basis(), later.basis(), stages(query), rows, next);
    }

    private List<ComparedCase> compared(Reading earlier, Reading later, TrackedFilter filter, List<Found> some) {
        Map<CaseRef, TrackedCase> before = rows(earlier, filter, some);
        Map<CaseRef, TrackedCase> after = rows(later, filter, some);
        return some.stream()
                .map(Found::caseRef)
                .map(caseRef -> compared(caseRef, before.get(caseRef), after.get(caseRef)))
                .filter(one -> !one.differences().isEmpty())
                .toList();
    }

    private ComparedCase compared(CaseRef caseRef, @Nullable TrackedCase before, @Nullable TrackedCase after) {
        Change change = before == null ? Change.CAME : after == null ? Change.WENT : Change.CHANGED;
        ObjectNode one = TrackedForm.of(forms.tree(before));
        ObjectNode other = TrackedForm.of(forms.tree(after));
        TrackedForm.nameClocks(one, other);
        return new ComparedCase(caseRef, change, between(one, other));
    }

    private Map<CaseRef, TrackedCase> rows(Reading reading, TrackedFilter filter, List<Found> some) {
        Map<CaseRef, TrackedCase> rows = new HashMap<>();
        tracked.among(reading, filter, some).forEach(row -> rows.put(row.caseRef(), row));
        return rows;
    }

    /** How many cases are in which stage is a line of figures like any other. */
    private List<Difference> stages(CompareTracker query) {
        AskTracker before = new AskTracker(query.reader(), query.earlier(), TrackedFilter.NONE, 0, 1);
        AskTracker after = new AskTracker(query.reader(), query.later(), TrackedFilter.NONE, 0, 1);
        Tracker one = dashboards.tracker(before);
        Tracker other = dashboards.tracker(after);
        return between(figures(one).path("stages"), figures(other).path("stages"));
    }

    @QueryHandler
    DashboardComparison on(CompareDashboard query) {
        return snapshot.of(() -> dashboard(query));
    }

    /** Whoever reads totals only is refused what was known at another moment, and so any comparison. */
    private DashboardComparison dashboard(CompareDashboard query) {
        readings.openCases(query.reader(), query.earlier(), query.period());
        Dashboard earlier = dashboard(query, query.earlier());
        Dashboard later = dashboard(query, query.later());
        return new DashboardComparison(
                query.dashboard(), earlier.basis(), later.basis(), between(figures(earlier), figures(later)));
    }

    private Dashboard dashboard(CompareDashboard query, @Nullable Instant asOf) {
        return switch (query.dashboard()) {
            case TIMELINESS -> dashboards.timely(new AskTimeliness(query.reader(), asOf, query.period()));
            case DECISIONS -> dashboards.decisions(new AskDecisions(query.reader(), asOf, query.period()));
            case ACTIONS -> dashboards.actions(new AskActions(query.reader(), asOf, query.period()));
            case THEMES -> dashboards.themes(new AskThemes(query.reader(), asOf, query.period()));
            case ANNUAL_REPORT -> dashboards.annualReport(new AskAnnualReport(query.reader(), asOf, year(query)));
        };
    }

    /** One and the same year of both moments, that of the later day where none is named. */
    private int year(CompareDashboard query) {
        LocalDate to = query.period().to();
        return Period.yearOf(to == null ? readings.dayOf(query.later(), null) : to);
    }

    /** The numbers, without what tells of the reading and without the ways to the cases, which name the moment. */
    private ObjectNode figures(Dashboard dashboard) {
        ObjectNode form = forms.tree((Record) dashboard);
        form.remove(List.of("basis", "rows", "total", "page", "size"));
        form.findParents("cases").forEach(figure -> ((ObjectNode) figure).remove(List.of("cases", "shown")));
        return form;
    }

    private List<Difference> between(JsonNode before, JsonNode after) {
        return Differences.between(before, after, NAMES, forms::plain);
    }
}
