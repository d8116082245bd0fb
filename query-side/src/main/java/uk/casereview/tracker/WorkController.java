package uk.casereview.tracker;

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
import uk.casereview.shared.Actor;
import uk.casereview.tracker.TrackerQuery.FindCases;
import uk.casereview.tracker.TrackerQuery.FindWork;
import uk.casereview.tracker.TrackerQuery.WorkPage;

/** What waits for somebody, over HTTP. */
@RestController
class WorkController implements ReadRoute.Reads {
    private static final ReadRoute WORK = new ReadRoute(
            "/api/my-work",
            "the cases in which something waits for the reader in this capacity, and what; the soonest due first, one page of them",
            Map.ofEntries(
                    Map.entry("page", "counted from 0"),
                    Map.entry("size", "rows of a page, at most " + FindCases.LARGEST_PAGE),
                    Map.entry("after", "the Position of a command whose effect must be in the answer")),
            WorkPage.class);
    private static final List<String> VIEWS = List.of(
            Projections.CASE_SUMMARY,
            Projections.MEETING_CALENDAR,
            Projections.CASE_ACCESS,
            Projections.PARTNERSHIP_DIRECTORY);

    private final WorkQueries work;
    private final Rendering rendering;

    WorkController(WorkQueries work, Rendering rendering) {
        this.work = work;
        this.rendering = rendering;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(WORK);
    }

    @GetMapping("/api/my-work")
    ResponseEntity<JsonNode> work(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, WORK);
        int page = asked.within("page", 0, 1_000_000, 0);
        int size = asked.within("size", 1, FindCases.LARGEST_PAGE, 50);
        asked.check();
        Actor reader = Readers.choose(signedIn, capacity, null);
        return rendering.answer(asked.text("after"), VIEWS, () -> work.on(new FindWork(reader, page, size)));
    }
}
