package uk.casereview.tracker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import uk.casereview.platform.signin.Capacity;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.Parameters;
import uk.casereview.query.Projections;
import uk.casereview.query.Rendering;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Role;
import uk.casereview.tracker.TrackerQuery.FindCases;
import uk.casereview.tracker.TrackerQuery.FindMissedDeadlines;
import uk.casereview.tracker.TrackerQuery.MissedDeadlinePage;

/** Missed deadlines over HTTP. */
@RestController
class MissedDeadlineController implements ReadRoute.Reads {
    private static final ReadRoute MISSED = new ReadRoute(
            "/api/missed-deadlines",
            "deadlines that were missed, of which the reader is told, or, to the scrutineer, anybody, as long as they are not made up for; the"
                    + " longest missed first, one page of them",
            Map.ofEntries(
                    Map.entry("page", "counted from 0"),
                    Map.entry("size", "rows of a page, at most " + FindCases.LARGEST_PAGE),
                    Map.entry("after", "the Position of a command whose effect must be in the answer")),
            MissedDeadlinePage.class);

    private final MissedDeadlines missed;
    private final Rendering rendering;

    MissedDeadlineController(MissedDeadlines missed, Rendering rendering) {
        this.missed = missed;
        this.rendering = rendering;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(MISSED);
    }

    @GetMapping("/api/missed-deadlines")
    ResponseEntity<JsonNode> missed(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, MISSED);
        int page = asked.within("page", 0, 1_000_000, 0);
        int size = asked.within("size", 1, FindCases.LARGEST_PAGE, 50);
        asked.check();
        Actor reader = Readers.choose(signedIn, capacity, null);
        Set<Role> roles = CapacityChoice.offered(signedIn, capacity).stream()
                .filter(one -> one.partnership().equals(reader.partnership()))
                .map(Capacity::role)
                .collect(Collectors.toSet());
        FindMissedDeadlines query = new FindMissedDeadlines(reader, roles, page, size);
        return rendering.answer(
                asked.text("after"),
                List.of(Projections.CASE_SUMMARY, Projections.CASE_ACCESS),
                () -> missed.on(query));
    }
}
