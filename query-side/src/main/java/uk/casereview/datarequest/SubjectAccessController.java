package uk.casereview.datarequest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import uk.casereview.datarequest.SubjectAccessQuery.FindHeldAbout;
import uk.casereview.datarequest.SubjectAccessQuery.HeldAbout;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.Parameters;
import uk.casereview.query.Projections;
import uk.casereview.query.Rendering;

/** What is handed to somebody who asked what is held about them, over HTTP. */
@RestController
class SubjectAccessController implements ReadRoute.Reads {
    private static final ReadRoute EXPORT = new ReadRoute(
            "/api/data-requests/{id}/export",
            "all that is held about the person whom a granted request for access names: what their own key seals, every event"
                    + " of the case that names them, and the texts that were released; what is withheld says so, with its"
                    + " exemption; for the data protection officer, while the request is decided and not closed",
            Map.of("after", "the Position of a command whose effect must be in the answer"),
            HeldAbout.class);
    private static final List<String> VIEWS = List.of(
            Projections.DATA_REQUESTS,
            Projections.CASE_TIMELINE,
            Projections.CASE_SUMMARY,
            Projections.CASE_ACCESS,
            Projections.ITEM_CONFLICTS);

    private final SubjectAccessQueries held;
    private final Rendering rendering;

    SubjectAccessController(SubjectAccessQueries held, Rendering rendering) {
        this.held = held;
        this.rendering = rendering;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(EXPORT);
    }

    @GetMapping("/api/data-requests/{id}/export")
    ResponseEntity<JsonNode> export(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @PathVariable String id,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, EXPORT);
        asked.check();
        FindHeldAbout query = new FindHeldAbout(
                RegisterReaders.OF_EXPORTS.choose(signedIn, capacity), DataRequestController.named(id));
        return rendering.file(asked.text("after"), VIEWS, "held-about-a-person", () -> held.on(query));
    }
}
