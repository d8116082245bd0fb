package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import uk.casereview.access.Readers;
import uk.casereview.figures.DashboardQuery.AskActions;
import uk.casereview.figures.DashboardQuery.AskAnnualReport;
import uk.casereview.figures.DashboardQuery.AskDecisions;
import uk.casereview.figures.DashboardQuery.AskOverdue;
import uk.casereview.figures.DashboardQuery.AskThemes;
import uk.casereview.figures.DashboardQuery.AskTimeliness;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.Parameters;
import uk.casereview.query.Projections;
import uk.casereview.query.Rendering;

/** The figures over HTTP; small counts are suppressed for whoever does not see every case. */
@RestController
class DashboardController implements ReadRoute.Reads {
    static final List<String> VIEWS = List.of(Projections.FIGURES, Projections.PARTNERSHIP_REFERENCE);

    private static final ReadRoute OVERDUE = new ReadRoute(
            "/api/dashboards/overdue",
            "the partnership's clocks that are overdue or due soon, the earliest first, one page of them",
            DashboardParameters.ofPeriodInPages(Map.of()),
            Dashboard.Overdue.class);
    private static final ReadRoute TIMELINESS = new ReadRoute(
            "/api/dashboards/timeliness",
            "whether what had a date was done by it, of the partnership's clocks begun in the period",
            DashboardParameters.ofPeriod(),
            Dashboard.Timely.class);
    private static final ReadRoute DECISIONS = new ReadRoute(
            "/api/dashboards/decisions",
            "how the partnership's decisions of the period were taken, and why things were late",
            DashboardParameters.ofPeriod(),
            Dashboard.Decisions.class);
    private static final ReadRoute ACTIONS = new ReadRoute(
            "/api/dashboards/actions",
            "how the actions agreed in the period stand, and whether completed plans showed an effect",
            DashboardParameters.ofPeriod(),
            Dashboard.Actions.class);
    private static final ReadRoute THEMES = new ReadRoute(
            "/api/dashboards/themes",
            "which themes came up in the period and over five years, and which came back after a plan was closed",
            DashboardParameters.ofPeriod(),
            Dashboard.Themes.class);
    private static final ReadRoute ANNUAL_REPORT = new ReadRoute(
            "/api/dashboards/annual-report",
            "the figures of the partnership's annual report",
            DashboardParameters.with(
                    Map.of("year", "the reporting year that ends in it; left out, the one of the day")),
            Dashboard.AnnualReport.class);

    private final DashboardQueries dashboards;
    private final Rendering rendering;
    private final ServiceTime time;

    DashboardController(DashboardQueries dashboards, Rendering rendering, ServiceTime time) {
        this.dashboards = dashboards;
        this.rendering = rendering;
        this.time = time;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(OVERDUE, TIMELINESS, DECISIONS, ACTIONS, THEMES, ANNUAL_REPORT);
    }

    @GetMapping("/api/dashboards/overdue")
    ResponseEntity<JsonNode> overdue(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, OVERDUE);
        Instant asOf = DashboardParameters.asOf(asked, time);
        LocalDate effectiveOn = DashboardParameters.effectiveOn(asked, time);
        Period period = DashboardParameters.period(asked);
        int page = DashboardParameters.page(asked);
        int size = DashboardParameters.size(asked);
        asked.check();
        return answer(
                asked,
                effectiveOn,
                () -> dashboards.on(new AskOverdue(
                        Readers.choose(signedIn, capacity, null), asOf, effectiveOn, period, page, size)));
    }

    @GetMapping("/api/dashboards/timeliness")
    ResponseEntity<JsonNode> timeliness(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        return ofPeriod(
                TIMELINESS,
                given,
                (asOf, effectiveOn, period) -> dashboards.on(
                        new AskTimeliness(Readers.choose(signedIn, capacity, null), asOf, effectiveOn, period)));
    }

    @GetMapping("/api/dashboards/decisions")
    ResponseEntity<JsonNode> decisions(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        return ofPeriod(
                DECISIONS,
                given,
                (asOf, effectiveOn, period) -> dashboards.on(
                        new AskDecisions(Readers.choose(signedIn, capacity, null), asOf, effectiveOn, period)));
    }

    @GetMapping("/api/dashboards/actions")
    ResponseEntity<JsonNode> actions(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        return ofPeriod(
                ACTIONS,
                given,
                (asOf, effectiveOn, period) -> dashboards.on(
                        new AskActions(Readers.choose(signedIn, capacity, null), asOf, effectiveOn, period)));
    }

    @GetMapping("/api/dashboards/themes")
    ResponseEntity<JsonNode> themes(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        return ofPeriod(
                THEMES,
                given,
                (asOf, effectiveOn, period) -> dashboards.on(
                        new AskThemes(Readers.choose(signedIn, capacity, null), asOf, effectiveOn, period)));
    }

    @GetMapping("/api/dashboards/annual-report")
    ResponseEntity<JsonNode> annualReport(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, ANNUAL_REPORT);
        Instant asOf = DashboardParameters.asOf(asked, time);
        LocalDate effectiveOn = DashboardParameters.effectiveOn(asked, time);
        Integer year = DashboardParameters.year(asked);
        asked.check();
        return answer(
                asked,
                effectiveOn,
                () -> dashboards.on(
                        new AskAnnualReport(Readers.choose(signedIn, capacity, null), asOf, effectiveOn, year)));
    }

    private ResponseEntity<JsonNode> ofPeriod(ReadRoute route, Map<String, String> given, OfPeriod question) {
        Parameters asked = new Parameters(given, route);
        Instant asOf = DashboardParameters.asOf(asked, time);
        LocalDate effectiveOn = DashboardParameters.effectiveOn(asked, time);
        Period period = DashboardParameters.period(asked);
        asked.check();
        return answer(asked, effectiveOn, () -> question.answer(asOf, effectiveOn, period));
    }

    /** What is asked about a period, as known now or then, or as true on a day. */
    @FunctionalInterface
    private interface OfPeriod {
        Dashboard answer(@Nullable Instant asOf, @Nullable LocalDate effectiveOn, Period period);
    }

    private ResponseEntity<JsonNode> answer(Parameters asked, @Nullable LocalDate effectiveOn, Supplier<?> answer) {
        return rendering.answer(asked.text("after"), DashboardParameters.views(VIEWS, effectiveOn), answer);
    }
}
