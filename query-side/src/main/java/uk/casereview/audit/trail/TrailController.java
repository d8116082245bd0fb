package uk.casereview.audit.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import uk.casereview.access.Readers;
import uk.casereview.audit.AuditQuery.FindTrail;
import uk.casereview.audit.AuditQuery.TrailPage;
import uk.casereview.audit.TrailCursor;
import uk.casereview.audit.TrailFilter;
import uk.casereview.audit.TrailLine;
import uk.casereview.export.AnswerForm;
import uk.casereview.export.Exports;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.EventWords;
import uk.casereview.query.Parameters;
import uk.casereview.query.Projections;
import uk.casereview.query.Rendering;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.UserId;

/** The audit trail over HTTP: a page of it, or all of it as a file. */
@RestController
class TrailController implements ReadRoute.Reads {
    private static final ReadRoute TRAIL = new ReadRoute(
            "/api/audit",
            "every event of the partnership, a line each, by its place in the log: one page as JSON, or all that is asked for"
                    + " as text/csv or application/x-ndjson; for the scrutineer, and of requests about personal data for the"
                    + " data protection officer and the system auditor",
            Map.ofEntries(
                    Map.entry("case", "only of this case reference"),
                    Map.entry("person", "only what this user id did, or what was done on behalf of it"),
                    Map.entry("agency", "only what was done for this agency"),
                    Map.entry("body", "only what this body decided, and its meetings"),
                    Map.entry("type", "only events of this stored name, like meeting.VoteCast"),
                    Map.entry("from", "recorded on this day or later"),
                    Map.entry("to", "recorded on this day or earlier"),
                    Map.entry("order", "newest (unless said otherwise) or oldest first"),
                    Map.entry("cursor", "the next of a page before, with the same order"),
                    Map.entry("size", "lines of a page, at most " + FindTrail.LARGEST_PAGE),
                    Map.entry("after", "the Position of a command whose effect must be in the answer")),
            TrailPage.class,
            AnswerForm.EXPORTS);
    private static final List<String> VIEWS = List.of(Projections.AUDIT_TRAIL, Projections.PARTNERSHIP_REFERENCE);

    private final TrailQueries trail;
    private final EventWords words;
    private final Rendering rendering;
    private final Exports exports;

    TrailController(TrailQueries trail, EventWords words, Rendering rendering, Exports exports) {
        this.trail = trail;
        this.words = words;
        this.rendering = rendering;
        this.exports = exports;
    }

    private enum Order {
        newest,
        oldest
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(TRAIL);
    }

    @GetMapping("/api/audit")
    @Nullable
    ResponseEntity<JsonNode> trail(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @RequestParam Map<String, String> given,
            HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException, IOException {
        AnswerForm form = AnswerForm.liked(accept);
        Parameters asked = new Parameters(given, TRAIL);
        TrailFilter filter = filter(asked);
        boolean newestFirst = asked.oneOf("order", Order.class) != Order.oldest;
        TrailCursor cursor = asked.read("cursor", "a cursor: a page before gives it as next", TrailCursor::parse);
        int size = asked.within("size", 1, FindTrail.LARGEST_PAGE, 100);
        if (cursor != null && cursor.newestFirst() != newestFirst) {
            asked.fault("cursor", "belongs to a list in the other order");
        }
        asked.check();
        Actor reader = Readers.choose(signedIn, capacity, filter.caseRef());
        Long from = cursor == null ? null : Long.valueOf(cursor.place());
        if (form == AnswerForm.JSON) {
            FindTrail query = new FindTrail(reader, filter, newestFirst, from, size);
            return rendering.answer(asked.text("after"), VIEWS, () -> trail.on(query));
        }
        exports.send(
                response,
                form,
                "audit-trail",
                TrailLine.class,
                asked.text("after"),
                VIEWS,
                new TrailBatches(trail, reader, filter, newestFirst, from));
        return null;
    }

    private TrailFilter filter(Parameters asked) {
        return new TrailFilter(
                asked.read("case", "a case reference", CaseRef::new),
                asked.read("person", "a user id", text -> new UserId(UUID.fromString(text))),
                asked.read("agency", "an agency code", AgencyCode::new),
                asked.oneOf("body", Body.class),
                asked.read("type", "the stored name of an event", this::known),
                asked.day("from"),
                asked.day("to"));
    }

    private String known(String type) {
        if (!words.knows(type)) {
            throw new IllegalArgumentException();
        }
        return type;
    }
}
