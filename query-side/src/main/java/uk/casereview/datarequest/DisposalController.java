package uk.casereview.datarequest;

import java.time.LocalDate;
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
import uk.casereview.datarequest.DisposalQuery.DisposalPage;
import uk.casereview.datarequest.DisposalQuery.FindDisposals;
import uk.casereview.datarequest.DisposalQuery.FindRequestDisposals;
import uk.casereview.datarequest.DisposalQuery.RequestDisposalPage;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.Parameters;
import uk.casereview.query.Projections;
import uk.casereview.query.Rendering;

/** The work list of what is due for disposal, over HTTP. */
@RestController
class DisposalController implements ReadRoute.Reads {
    private static final ReadRoute DISPOSALS = new ReadRoute(
            "/api/disposals",
            "cases of the reader's partnership whose time of retention is over, the longest due first, one page of them: with"
                    + " the day, how it was worked out, a legal hold that is in its way, and the request to erase them; for"
                    + " the scrutineer, the data protection officer and the system auditor",
            Map.of(
                    "on", "a date: what is due on it, also on one to come; today where it is absent",
                    "page", "counted from 0",
                    "size", "rows of a page, at most " + FindDisposals.LARGEST_PAGE,
                    "after", "the Position of a command whose effect must be in the answer"),
            DisposalPage.class);
    private static final ReadRoute REQUESTS = new ReadRoute(
            "/api/disposals/data-requests",
            "closed data requests of the reader's partnership whose words are kept no longer, the longest due first, one page"
                    + " of them: with the day, a legal hold on their case, and who wants the words made unreadable; for the"
                    + " scrutineer, the data protection officer and the system auditor",
            DISPOSALS.parameters(),
            RequestDisposalPage.class);
    private static final List<String> VIEWS = List.of(
            Projections.GOVERNANCE,
            Projections.CASE_SUMMARY,
            Projections.DATA_REQUESTS,
            Projections.PARTNERSHIP_DIRECTORY);

    private static final List<String> VIEWS_OF_REQUESTS =
            List.of(Projections.DATA_REQUESTS, Projections.PARTNERSHIP_DIRECTORY);

    private final DisposalQueries disposals;
    private final RequestDisposalQueries requests;
    private final Rendering rendering;

    DisposalController(DisposalQueries disposals, RequestDisposalQueries requests, Rendering rendering) {
        this.disposals = disposals;
        this.requests = requests;
        this.rendering = rendering;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(DISPOSALS, REQUESTS);
    }

    @GetMapping("/api/disposals")
    ResponseEntity<JsonNode> due(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, DISPOSALS);
        LocalDate on = asked.day("on");
        int page = asked.within("page", 0, 1_000_000, 0);
        int size = asked.within("size", 1, FindDisposals.LARGEST_PAGE, 50);
        asked.check();
        FindDisposals query =
                new FindDisposals(RegisterReaders.OF_DISPOSALS.choose(signedIn, capacity), on, page, size);
        return rendering.answer(asked.text("after"), VIEWS, () -> disposals.on(query));
    }

    @GetMapping("/api/disposals/data-requests")
    ResponseEntity<JsonNode> requestsDue(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, REQUESTS);
        LocalDate on = asked.day("on");
        int page = asked.within("page", 0, 1_000_000, 0);
        int size = asked.within("size", 1, FindDisposals.LARGEST_PAGE, 50);
        asked.check();
        FindRequestDisposals query =
                new FindRequestDisposals(RegisterReaders.OF_DISPOSALS.choose(signedIn, capacity), on, page, size);
        return rendering.answer(asked.text("after"), VIEWS_OF_REQUESTS, () -> requests.on(query));
    }
}
