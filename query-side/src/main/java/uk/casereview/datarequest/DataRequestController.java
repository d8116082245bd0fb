package uk.casereview.datarequest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import uk.casereview.datarequest.DataRequestQuery.DataRequestPage;
import uk.casereview.datarequest.DataRequestQuery.FindDataRequest;
import uk.casereview.datarequest.DataRequestQuery.FindDataRequests;
import uk.casereview.datarequest.DataRequestQuery.ListedDataRequest;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.Parameters;
import uk.casereview.query.Projections;
import uk.casereview.query.Rendering;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.RefusalCode;

/** Data requests over HTTP. */
@RestController
class DataRequestController implements ReadRoute.Reads {
    private static final Map.Entry<String, String> AFTER =
            Map.entry("after", "the Position of a command whose effect must be in the answer");
    private static final ReadRoute REQUESTS = new ReadRoute(
            "/api/data-requests",
            "data requests, breaches and legal holds of the reader's partnership, the latest first, one page of them",
            Map.ofEntries(
                    Map.entry("case", "only of this case reference"),
                    Map.entry("kind", "only of this kind"),
                    Map.entry("stage", "only those at this stage"),
                    Map.entry("open", "true: only those that are not closed"),
                    Map.entry("overdue", "true: only those whose answer or report is owed and late"),
                    Map.entry("page", "counted from 0"),
                    Map.entry("size", "rows of a page, at most " + FindDataRequests.LARGEST_PAGE),
                    AFTER),
            DataRequestPage.class);
    private static final ReadRoute REQUEST = new ReadRoute(
            "/api/data-requests/{id}",
            "one data request, breach or legal hold",
            Map.ofEntries(AFTER),
            ListedDataRequest.class);
    private static final List<String> VIEWS = List.of(Projections.DATA_REQUESTS);

    private final DataRequestQueries requests;
    private final Rendering rendering;

    DataRequestController(DataRequestQueries requests, Rendering rendering) {
        this.requests = requests;
        this.rendering = rendering;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(REQUESTS, REQUEST);
    }

    @GetMapping("/api/data-requests")
    ResponseEntity<JsonNode> requests(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, REQUESTS);
        CaseRef caseRef = asked.read("case", "a case reference", CaseRef::new);
        DataRequestKind kind = asked.oneOf("kind", DataRequestKind.class);
        DataRequestStage stage = asked.oneOf("stage", DataRequestStage.class);
        boolean open = asked.flag("open");
        boolean overdue = asked.flag("overdue");
        int page = asked.within("page", 0, 1_000_000, 0);
        int size = asked.within("size", 1, FindDataRequests.LARGEST_PAGE, 50);
        asked.check();
        FindDataRequests query = new FindDataRequests(
                DataRequestReaders.choose(signedIn, capacity), caseRef, kind, stage, open, overdue, page, size);
        return rendering.answer(asked.text("after"), VIEWS, () -> requests.on(query));
    }

    @GetMapping("/api/data-requests/{id}")
    ResponseEntity<JsonNode> request(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @PathVariable String id,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, REQUEST);
        asked.check();
        FindDataRequest query = new FindDataRequest(DataRequestReaders.choose(signedIn, capacity), named(id));
        return rendering.tagged(asked.text("after"), VIEWS, () -> requests.on(query));
    }

    /** What cannot be an id is the address of nothing. */
    static DataRequestId named(String id) {
        try {
            return new DataRequestId(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw new RequestRefused(RefusalCode.NOT_FOUND);
        }
    }
}
