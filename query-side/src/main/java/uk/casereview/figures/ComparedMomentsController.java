package uk.casereview.figures;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import uk.casereview.access.Readers;
import uk.casereview.figures.ComparisonQuery.CompareDashboard;
import uk.casereview.figures.ComparisonQuery.CompareTracker;
import uk.casereview.figures.ComparisonQuery.Compared;
import uk.casereview.figures.ComparisonQuery.DashboardComparison;
import uk.casereview.figures.ComparisonQuery.TrackerComparison;
import uk.casereview.figures.DashboardQuery.TrackedFilter;
import uk.casereview.partnership.KnownCodes;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.Parameters;
import uk.casereview.query.Rendering;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RefusalCode;

/** Two moments of the tracker and of the dashboards over HTTP (§11.8). */
@RestController
class ComparedMomentsController implements ReadRoute.Reads {
    private static final ReadRoute TRACKER = new ReadRoute(
            "/api/dashboards/tracker/comparison",
            "which of the partnership's cases came into the tracker between two moments, left it, or stand otherwise in it,"
                    + " the latest reference first; not for whoever reads totals only",
            DashboardParameters.ofTwoMoments(
                    DashboardParameters.OF_FILTER,
                    Map.of(
                            "below",
                            "the next of an answer: only references that come after it",
                            "size",
                            "rows of an answer, at most " + DashboardQuery.LARGEST_PAGE)),
            TrackerComparison.class);
    private static final ReadRoute DASHBOARD = new ReadRoute(
            "/api/dashboards/{dashboard}/comparison",
            "which numbers of a dashboard (timeliness, decisions, actions, themes, annual-report) are others at the second"
                    + " of two moments; not for whoever reads totals only",
            DashboardParameters.ofTwoMoments(DashboardParameters.OF_PERIOD, Map.of()),
            DashboardComparison.class);

    private final ComparedMoments moments;
    private final KnownCodes known;
    private final Rendering rendering;
    private final ServiceTime time;

    ComparedMomentsController(ComparedMoments moments, KnownCodes known, Rendering rendering, ServiceTime time) {
        this.moments = moments;
        this.known = known;
        this.rendering = rendering;
        this.time = time;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(TRACKER, DASHBOARD);
    }

    @GetMapping("/api/dashboards/tracker/comparison")
    ResponseEntity<JsonNode> tracker(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, TRACKER);
        Instant earlier = earlier(asked, given);
        Instant later = later(asked, earlier);
        TrackedFilter filter = DashboardParameters.filter(asked);
        CaseRef below = asked.read("below", "a case reference", CaseRef::new);
        int size = DashboardParameters.size(asked);
        asked.check();
        Instant from = Objects.requireNonNull(earlier);
        return rendering.answer(asked.text("after"), CountedCasesController.OF_TRACKER, () -> {
            known.check(asked, null, filter.agency(), filter.theme());
            return moments.on(
                    new CompareTracker(Readers.choose(signedIn, capacity, null), from, later, filter, below, size));
        });
    }

    @GetMapping("/api/dashboards/{dashboard}/comparison")
    ResponseEntity<JsonNode> dashboard(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @PathVariable String dashboard,
            @RequestParam Map<String, String> given) {
        Compared compared = named(dashboard);
        Parameters asked = new Parameters(given, DASHBOARD);
        Instant earlier = earlier(asked, given);
        Instant later = later(asked, earlier);
        Period period = DashboardParameters.period(asked);
        if (compared == Compared.ANNUAL_REPORT && (asked.text("from") != null || asked.text("to") != null)) {
            asked.fault("from", "is not asked of an annual report: it is of a year");
        }
        asked.check();
        Instant from = Objects.requireNonNull(earlier);
        return rendering.answer(
                asked.text("after"),
                DashboardController.VIEWS,
                () -> moments.on(
                        new CompareDashboard(Readers.choose(signedIn, capacity, null), compared, from, later, period)));
    }

    private @Nullable Instant earlier(Parameters asked, Map<String, String> given) {
        if (!given.containsKey("earlier")) {
            asked.fault("earlier", "must be given");
        }
        return DashboardParameters.moment(asked, "earlier", time);
    }

    private @Nullable Instant later(Parameters asked, @Nullable Instant earlier) {
        Instant later = DashboardParameters.moment(asked, "later", time);
        if (earlier != null && later != null && later.isBefore(earlier)) {
            asked.fault("later", "cannot be before the earlier moment");
        }
        return later;
    }

    /** What is no such dashboard is the address of nothing. */
    private static Compared named(String dashboard) {
        for (Compared one : Compared.values()) {
            if (one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(dashboard)) {
                return one;
            }
        }
        throw new RequestRefused(RefusalCode.NOT_FOUND);
    }
}
