package uk.casereview.audit.access;

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
import uk.casereview.access.AccessFilter;
import uk.casereview.access.AccessKind;
import uk.casereview.access.AccessLine;
import uk.casereview.access.AccessQuery.AccessPage;
import uk.casereview.access.AccessQuery.FindAccesses;
import uk.casereview.access.Readers;
import uk.casereview.audit.TrailCursor;
import uk.casereview.export.AnswerForm;
import uk.casereview.export.Exports;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.Parameters;
import uk.casereview.query.Projections;
import uk.casereview.query.Rendering;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.UserId;

/** The access log over HTTP: a page of it, or all of it as a file. */
@RestController
class AccessLogController implements ReadRoute.Reads {
    private static final ReadRoute LOG = new ReadRoute(
            "/api/access-log",
            "who was shown sealed text, took a file away or was refused, a line for each request, by its place in the log, and"
                    + " of those who were not signed in some and the number of the others: one"
                    + " page as JSON, or all that is asked for as text/csv or application/x-ndjson; for the scrutineer, the"
                    + " data protection officer and the system auditor",
            Map.ofEntries(
                    Map.entry("case", "only where this case was asked for, or its text was shown in a list"),
                    Map.entry("person", "only what this user id looked at"),
                    Map.entry("kind", "only these: " + List.of(AccessKind.values())),
                    Map.entry("from", "on this day or later"),
                    Map.entry("to", "on this day or earlier"),
                    Map.entry("order", "newest (unless said otherwise) or oldest first"),
                    Map.entry("cursor", "the next of a page before, with the same order"),
                    Map.entry("size", "lines of a page, at most " + FindAccesses.LARGEST_PAGE),
                    Map.entry("after", "the Position of a command whose effect must be in the answer")),
            AccessPage.class,
            AnswerForm.EXPORTS);
    private static final List<String> VIEWS = List.of(Projections.ACCESS_LOG, Projections.CASE_SUMMARY);

    private final AccessQueries log;
    private final Rendering rendering;
    private final Exports exports;

    AccessLogController(AccessQueries log, Rendering rendering, Exports exports) {
        this.log = log;
        this.rendering = rendering;
        this.exports = exports;
    }

    private enum Order {
        newest,
        oldest
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(LOG);
    }

    @GetMapping("/api/access-log")
    @Nullable
    ResponseEntity<JsonNode> accesses(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @RequestParam Map<String, String> given,
            HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException, IOException {
        AnswerForm form = AnswerForm.liked(accept);
        Parameters asked = new Parameters(given, LOG);
        AccessFilter filter = new AccessFilter(
                asked.read("case", "a case reference", CaseRef::new),
                asked.read("person", "a user id", text -> new UserId(UUID.fromString(text))),
                asked.oneOf("kind", AccessKind.class),
                asked.day("from"),
                asked.day("to"));
        boolean newestFirst = asked.oneOf("order", Order.class) != Order.oldest;
        TrailCursor cursor = asked.read("cursor", "a cursor: a page before gives it as next", TrailCursor::parse);
        int size = asked.within("size", 1, FindAccesses.LARGEST_PAGE, 100);
        if (cursor != null && cursor.newestFirst() != newestFirst) {
            asked.fault("cursor", "belongs to a list in the other order");
        }
        asked.check();
        Actor reader = Readers.choose(signedIn, capacity, filter.caseRef());
        Long from = cursor == null ? null : Long.valueOf(cursor.place());
        if (form == AnswerForm.JSON) {
            FindAccesses query = new FindAccesses(reader, filter, newestFirst, from, size);
            return rendering.answer(asked.text("after"), VIEWS, () -> log.on(query));
        }
        exports.send(
                response,
                form,
                "access-log",
                AccessLine.class,
                asked.text("after"),
                VIEWS,
                new AccessBatches(log, reader, filter, newestFirst, from));
        return null;
    }
}
