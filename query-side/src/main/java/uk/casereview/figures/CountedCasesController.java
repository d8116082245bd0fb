package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import uk.casereview.access.Readers;
import uk.casereview.figures.DashboardQuery.AskCases;
import uk.casereview.figures.DashboardQuery.AskTracker;
import uk.casereview.figures.DashboardQuery.TrackedFilter;
import uk.casereview.partnership.KnownCodes;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.Parameters;
import uk.casereview.query.Projections;
import uk.casereview.query.Rendering;

/** The cases of a partnership over HTTP as they stood at any moment, and the cases behind each figure. */
@RestController
class CountedCasesController implements ReadRoute.Reads {
    private static final ReadRoute TRACKER = new ReadRoute(
            "/api/dashboards/tracker",
            "where the partnership's cases are, the latest reference first, one page of them",
            DashboardParameters.ofPages(DashboardParameters.OF_FILTER),
            Dashboard.Tracker.class);
    private static final ReadRoute CASES = new ReadRoute(
            "/api/dashboards/cases",
            "what a figure counts, one by one",
            DashboardParameters.ofPeriodInPages(
                    Map.of("figure", "its code, e.g. NOTIFICATIONS.ABUSE_NEGLECT_DEATH or C1.MET_LATE")),
            Dashboard.Cases.class);

    static final List<String> OF_TRACKER = List.of(
            Projections.FIGURES,
            Projections.MEETING_CALENDAR,
            Projections.PARTNERSHIP_REFERENCE,
            Projections.PARTNERSHIP_DIRECTORY);

    private final DashboardQueries dashboards;
    private final KnownCodes known;
    private final Rendering rendering;
    private final ServiceTime time;

    CountedCasesController(DashboardQueries dashboards, KnownCodes known, Rendering rendering, ServiceTime time) {
        this.dashboards = dashboards;
        this.known = known;
        this.rendering = rendering;
        this.time = time;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(TRACKER, CASES);
    }

    @GetMapping("/api/dashboards/tracker")
    ResponseEntity<JsonNode> tracker(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, TRACKER);
        Instant asOf = DashboardParameters.asOf(asked, time);
        LocalDate effectiveOn = DashboardParameters.effectiveOn(asked, time);
        TrackedFilter filter = DashboardParameters.filter(asked);
        int page = DashboardParameters.page(asked);
        int size = DashboardParameters.size(asked);
        asked.check();
        return rendering.answer(asked.text("after"), DashboardParameters.views(OF_TRACKER, effectiveOn), () -> {
            known.check(asked, null, filter.agency(), filter.theme());
            return dashboards.on(
                    new AskTracker(Readers.choose(signedIn, capacity, null), asOf, effectiveOn, filter, page, size));
        });
    }

    @GetMapping("/api/dashboards/cases")
    ResponseEntity<JsonNode> cases(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, CASES);
        Instant asOf = DashboardParameters.asOf(asked, time);
        LocalDate effectiveOn = DashboardParameters.effectiveOn(asked, time);
        Period period = DashboardParameters.period(asked);
        FigureCode figure = asked.read("figure", "a figure that is counted here", FigureCode::parse);
        if (asked.text("figure") == null) {
            asked.fault("figure", "is required");
        }
        int page = DashboardParameters.page(asked);
        int size = DashboardParameters.size(asked);
        asked.check();
        return rendering.answer(
                asked.text("after"),
                DashboardParameters.views(DashboardController.VIEWS, effectiveOn),
                () -> dashboards.on(new AskCases(
                        Readers.choose(signedIn, capacity, null),
                        asOf,
                        effectiveOn,
                        period,
                        Objects.requireNonNull(figure),
                        page,
                        size)));
    }
}
