package uk.casereview.datarequest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import uk.casereview.datarequest.DisclosureQuery.DisclosurePage;
import uk.casereview.datarequest.DisclosureQuery.FindDisclosures;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.Parameters;
import uk.casereview.query.Projections;
import uk.casereview.query.Rendering;
import uk.casereview.shared.CaseRef;

/** The register of disclosures over HTTP. */
@RestController
class DisclosureController implements ReadRoute.Reads {
    private static final ReadRoute DISCLOSURES = new ReadRoute(
            "/api/disclosures",
            "what was disclosed to third parties, and how requests for one's own data and under the Freedom of Information"
                    + " Act were decided, the latest first, one page of them; for the data protection officer, the system"
                    + " auditor, the scrutineer and the chairs",
            Map.of(
                    "case", "only of this case reference",
                    "kind", "only of this kind: " + List.of(DisclosureKind.values()),
                    "from", "authorised or decided on this day or later",
                    "to", "on this day or earlier",
                    "page", "counted from 0",
                    "size", "rows of a page, at most " + FindDisclosures.LARGEST_PAGE,
                    "after", "the Position of a command whose effect must be in the answer"),
            DisclosurePage.class);
    private static final List<String> VIEWS = List.of(Projections.GOVERNANCE, Projections.DATA_REQUESTS);

    private final DisclosureQueries disclosures;
    private final Rendering rendering;

    DisclosureController(DisclosureQueries disclosures, Rendering rendering) {
        this.disclosures = disclosures;
        this.rendering = rendering;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(DISCLOSURES);
    }

    @GetMapping("/api/disclosures")
    ResponseEntity<JsonNode> register(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, DISCLOSURES);
        CaseRef caseRef = asked.read("case", "a case reference", CaseRef::new);
        DisclosureKind kind = asked.oneOf("kind", DisclosureKind.class);
        var from = asked.day("from");
        var to = asked.day("to");
        int page = asked.within("page", 0, 1_000_000, 0);
        int size = asked.within("size", 1, FindDisclosures.LARGEST_PAGE, 50);
        asked.check();
        FindDisclosures query = new FindDisclosures(
                RegisterReaders.OF_DISCLOSURES.choose(signedIn, capacity), caseRef, kind, from, to, page, size);
        return rendering.answer(asked.text("after"), VIEWS, () -> disclosures.on(query));
    }
}
