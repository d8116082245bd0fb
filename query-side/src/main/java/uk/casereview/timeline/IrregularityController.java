package uk.casereview.timeline;

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
import uk.casereview.access.Readers;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.Parameters;
import uk.casereview.query.Projections;
import uk.casereview.query.Rendering;
import uk.casereview.timeline.IrregularityQuery.FindIrregularities;
import uk.casereview.timeline.IrregularityQuery.IrregularityPage;

/** The list of irregularities over HTTP. */
@RestController
class IrregularityController implements ReadRoute.Reads {
    private static final ReadRoute IRREGULARITIES = new ReadRoute(
            "/api/irregularities",
            "what was recorded against a rule in the cases the reader may see, the latest first, one page of it",
            Map.of(
                    "page",
                    "counted from 0",
                    "size",
                    "rows of a page, at most " + FindIrregularities.LARGEST_PAGE,
                    "after",
                    "the Position of a command whose effect must be in the answer"),
            IrregularityPage.class);

    private final IrregularityQueries irregularities;
    private final Rendering rendering;

    IrregularityController(IrregularityQueries irregularities, Rendering rendering) {
        this.irregularities = irregularities;
        this.rendering = rendering;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(IRREGULARITIES);
    }

    @GetMapping("/api/irregularities")
    ResponseEntity<JsonNode> irregularities(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, IRREGULARITIES);
        int page = asked.within("page", 0, 1_000_000, 0);
        int size = asked.within("size", 1, FindIrregularities.LARGEST_PAGE, 50);
        asked.check();
        FindIrregularities query = new FindIrregularities(Readers.choose(signedIn, capacity, null), page, size);
        return rendering.answer(
                asked.text("after"),
                List.of(Projections.CASE_TIMELINE, Projections.CASE_SUMMARY, Projections.CASE_ACCESS),
                () -> irregularities.on(query));
    }
}
