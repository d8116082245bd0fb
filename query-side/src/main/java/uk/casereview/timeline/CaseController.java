package uk.casereview.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
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
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.Parameters;
import uk.casereview.query.Projections;
import uk.casereview.query.Rendering;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RefusalCode;
import uk.casereview.timeline.CaseQuery.CaseClocks;
import uk.casereview.timeline.CaseQuery.CaseComparison;
import uk.casereview.timeline.CaseQuery.CaseDocuments;
import uk.casereview.timeline.CaseQuery.CaseTimeline;
import uk.casereview.timeline.CaseQuery.FindCase;
import uk.casereview.timeline.CaseQuery.FindClocks;
import uk.casereview.timeline.CaseQuery.FindComparison;
import uk.casereview.timeline.CaseQuery.FindDocuments;
import uk.casereview.timeline.CaseQuery.FindTimeline;

/** One case over HTTP: its facts, its history, its clocks. */
@RestController
class CaseController implements ReadRoute.Reads {
    private static final Map.Entry<String, String> AS_OF = Map.entry("asOf", "an instant: what was known then");
    private static final Map.Entry<String, String> EFFECTIVE_ON = Map.entry(
            "effectiveOn", "a date: what was true on it, as known now, or with asOf as far as was known then");
    private static final Map.Entry<String, String> AFTER =
            Map.entry("after", "the Position of a command whose effect must be in the answer");
    private static final ReadRoute CASE = new ReadRoute(
            "/api/cases/{caseRef}",
            "one case: its facts, its clocks, its decisions, and the version of each aggregate",
            Map.ofEntries(AS_OF, EFFECTIVE_ON, AFTER),
            CaseDetails.class);
    private static final ReadRoute TIMELINE = new ReadRoute(
            "/api/cases/{caseRef}/timeline",
            "every event of the case in the order of the log; of a true day what was recorded later apart",
            Map.ofEntries(AS_OF, EFFECTIVE_ON, AFTER),
            CaseTimeline.class);
    private static final ReadRoute CLOCKS = new ReadRoute(
            "/api/cases/{caseRef}/clocks",
            "every clock of the case",
            Map.ofEntries(AS_OF, EFFECTIVE_ON, AFTER),
            CaseClocks.class);
    private static final ReadRoute DOCUMENTS = new ReadRoute(
            "/api/cases/{caseRef}/documents",
            "the documents of the case, and nothing else; refused to whoever has declared a conflict on an item about it that"
                    + " is still to be decided",
            Map.ofEntries(AS_OF, AFTER),
            CaseDocuments.class);
    private static final ReadRoute COMPARISON = new ReadRoute(
            "/api/cases/{caseRef}/comparison",
            "what is known of the case at two moments: where the later one says something else, and what was recorded in"
                    + " between",
            Map.ofEntries(
                    Map.entry("earlier", "an instant; must be given"),
                    Map.entry("later", "an instant that is no earlier; now where it is left out"),
                    AFTER),
            CaseComparison.class);
    /** What the read of a case is made of. */
    static final List<String> VIEWS = List.of(
            Projections.CASE_TIMELINE,
            Projections.CASE_SUMMARY,
            Projections.CASE_ACCESS,
            Projections.ITEM_CONFLICTS,
            Projections.DATA_REQUESTS,
            Projections.PARTNERSHIP_REFERENCE);

    private final CaseQueries cases;
    private final ComparisonQueries comparisons;
    private final Rendering rendering;

    CaseController(CaseQueries cases, ComparisonQueries comparisons, Rendering rendering) {
        this.cases = cases;
        this.comparisons = comparisons;
        this.rendering = rendering;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(CASE, TIMELINE, CLOCKS, DOCUMENTS, COMPARISON);
    }

    @GetMapping("/api/cases/{caseRef}")
    ResponseEntity<JsonNode> details(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @PathVariable String caseRef,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, CASE);
        Instant asOf = asked.moment("asOf");
        LocalDate effectiveOn = asked.day("effectiveOn");
        asked.check();
        CaseRef named = named(caseRef);
        return rendering.tagged(
                asked.text("after"),
                VIEWS,
                () -> cases.on(new FindCase(Readers.choose(signedIn, capacity, named), named, asOf, effectiveOn)));
    }

    @GetMapping("/api/cases/{caseRef}/timeline")
    ResponseEntity<JsonNode> timeline(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @PathVariable String caseRef,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, TIMELINE);
        Instant asOf = asked.moment("asOf");
        LocalDate effectiveOn = asked.day("effectiveOn");
        asked.check();
        CaseRef named = named(caseRef);
        return answer(
                asked,
                () -> cases.on(new FindTimeline(Readers.choose(signedIn, capacity, named), named, asOf, effectiveOn)));
    }

    @GetMapping("/api/cases/{caseRef}/clocks")
    ResponseEntity<JsonNode> clocks(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @PathVariable String caseRef,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, CLOCKS);
        Instant asOf = asked.moment("asOf");
        LocalDate effectiveOn = asked.day("effectiveOn");
        asked.check();
        CaseRef named = named(caseRef);
        return answer(
                asked,
                () -> cases.on(new FindClocks(Readers.choose(signedIn, capacity, named), named, asOf, effectiveOn)));
    }

    @GetMapping("/api/cases/{caseRef}/documents")
    ResponseEntity<JsonNode> documents(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @PathVariable String caseRef,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, DOCUMENTS);
        Instant asOf = asked.moment("asOf");
        asked.check();
        CaseRef named = named(caseRef);
        return answer(asked, () -> cases.on(new FindDocuments(Readers.choose(signedIn, capacity, named), named, asOf)));
    }

    @GetMapping("/api/cases/{caseRef}/comparison")
    ResponseEntity<JsonNode> comparison(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @PathVariable String caseRef,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, COMPARISON);
        Instant earlier = asked.moment("earlier");
        Instant later = asked.moment("later");
        if (!given.containsKey("earlier")) {
            asked.fault("earlier", "must be given");
        }
        if (earlier != null && later != null && later.isBefore(earlier)) {
            asked.fault("later", "cannot be before the earlier moment");
        }
        asked.check();
        Instant from = Objects.requireNonNull(earlier);
        CaseRef named = named(caseRef);
        return answer(
                asked,
                () -> comparisons.on(
                        new FindComparison(Readers.choose(signedIn, capacity, named), named, from, later)));
    }

    private ResponseEntity<JsonNode> answer(Parameters asked, Supplier<?> answer) {
        return rendering.answer(asked.text("after"), VIEWS, answer);
    }

    /** What cannot be a reference is the address of nothing. */
    private static CaseRef named(String caseRef) {
        try {
            return new CaseRef(caseRef);
        } catch (IllegalArgumentException _) {
            throw new RequestRefused(RefusalCode.NOT_FOUND);
        }
    }
}
