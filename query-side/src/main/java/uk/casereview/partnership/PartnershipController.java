package uk.casereview.partnership;

import java.time.LocalDate;
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
import uk.casereview.access.Readers;
import uk.casereview.partnership.PartnershipQuery.FindPartnership;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.Parameters;
import uk.casereview.query.Rendering;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;

/** A partnership over HTTP: the codes and ids commands name. */
@RestController
class PartnershipController implements ReadRoute.Reads {
    private static final ReadRoute PARTNERSHIP = new ReadRoute(
            "/api/partnerships/{code}",
            "a partnership on a day: its agencies, seats, who sits there, roles, themes and how long its"
                    + " records are kept",
            Map.of(
                    "on", "a date: as it stands on it; today where it is absent",
                    "after", "the Position of a command whose effect must be in the answer"),
            PartnershipDetails.class);

    private final PartnershipQueries partnerships;
    private final Rendering rendering;

    PartnershipController(PartnershipQueries partnerships, Rendering rendering) {
        this.partnerships = partnerships;
        this.rendering = rendering;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(PARTNERSHIP);
    }

    @GetMapping("/api/partnerships/{code}")
    ResponseEntity<JsonNode> one(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @PathVariable String code,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, PARTNERSHIP);
        LocalDate on = asked.day("on");
        asked.check();
        var query = new FindPartnership(Readers.choose(signedIn, capacity, null), named(code), on);
        return rendering.answer(asked.text("after"), AwaitedPartnerships.VIEWS, () -> partnerships.on(query));
    }

    /** What cannot be a code is the address of nothing. */
    private static PartnershipCode named(String code) {
        try {
            return new PartnershipCode(code);
        } catch (IllegalArgumentException _) {
            throw new RequestRefused(RefusalCode.NOT_FOUND);
        }
    }
}
