package uk.casereview.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.Parameters;
import uk.casereview.query.Projections;
import uk.casereview.query.Rendering;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RefusalCode;
import uk.casereview.timeline.CaseQuery.FindCase;
import uk.casereview.timeline.CaseQuery.FindClocks;
import uk.casereview.timeline.CaseQuery.FindTimeline;

/** One case over HTTP: its facts, its history, its clocks. */
@RestController
class CaseController {
    private static final List<String> VIEWS = List.of(
            Projections.CASE_TIMELINE,
            Projections.CASE_SUMMARY,
            Projections.CASE_ACCESS,
            Projections.ITEM_CONFLICTS,
            Projections.PARTNERSHIP_REFERENCE);

    private final CaseQueries cases;
    private final Rendering rendering;

    CaseController(CaseQueries cases, Rendering rendering) {
        this.cases = cases;
        this.rendering = rendering;
    }

    @GetMapping("/api/cases/{caseRef}")
    ResponseEntity<JsonNode> details(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @PathVariable String caseRef,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, "asOf", "effectiveOn", "after");
        Instant asOf = asked.read("asOf", "an instant", Instant::parse);
        LocalDate effectiveOn = asked.read("effectiveOn", "a date", LocalDate::parse);
        if (asOf != null && effectiveOn != null) {
            asked.fault("effectiveOn", "cannot be asked together with asOf");
        }
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
        Parameters asked = new Parameters(given, "asOf", "after");
        Instant asOf = asked.read("asOf", "an instant", Instant::parse);
        asked.check();
        CaseRef named = named(caseRef);
        return answer(asked, () -> cases.on(new FindTimeline(Readers.choose(signedIn, capacity, named), named, asOf)));
    }

    @GetMapping("/api/cases/{caseRef}/clocks")
    ResponseEntity<JsonNode> clocks(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @PathVariable String caseRef,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, "asOf", "after");
        Instant asOf = asked.read("asOf", "an instant", Instant::parse);
        asked.check();
        CaseRef named = named(caseRef);
        return answer(asked, () -> cases.on(new FindClocks(Readers.choose(signedIn, capacity, named), named, asOf)));
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
