package uk.casereview.deliberation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
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
import uk.casereview.export.AnswerForm;
import uk.casereview.export.Exports;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.EventWords;
import uk.casereview.query.Parameters;
import uk.casereview.query.Projections;
import uk.casereview.query.Rendering;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.DecisionQuery.DecisionPage;
import uk.casereview.timeline.DecisionQuery.FindDecisions;

/** The list of decisions over HTTP. */
@RestController
class DecisionController implements ReadRoute.Reads {
    private static final ReadRoute DECISIONS = new ReadRoute(
            "/api/decisions",
            "every decision the reader may see, the latest first: one page as JSON, or all of them as text/csv or"
                    + " application/x-ndjson without any text that somebody wrote, with the event, the leaf and the leaf hash of"
                    + " each receipt",
            Map.ofEntries(
                    Map.entry("case", "only of this case reference"),
                    Map.entry("body", "only this body's"),
                    Map.entry("from", "decided on this day or later"),
                    Map.entry("to", "decided on this day or earlier"),
                    Map.entry("agency", "only those this agency took part in"),
                    Map.entry("person", "only those this user id took part in"),
                    Map.entry("unconfirmed", "true: only those who presided has still to confirm"),
                    Map.entry("lateConflict", "true: only those touched by a conflict declared afterwards"),
                    Map.entry("recordedLate", "true: only those recorded more than five working days later"),
                    Map.entry("page", "counted from 0"),
                    Map.entry("size", "rows of a page, at most " + FindDecisions.LARGEST_PAGE),
                    Map.entry("after", "the Position of a command whose effect must be in the answer")),
            DecisionPage.class,
            AnswerForm.EXPORTS);
    private static final List<String> VIEWS = List.of(Projections.DECISIONS, Projections.CASE_SUMMARY);

    private final DecisionQueries decisions;
    private final EventWords words;
    private final Rendering rendering;
    private final Exports exports;

    DecisionController(DecisionQueries decisions, EventWords words, Rendering rendering, Exports exports) {
        this.decisions = decisions;
        this.words = words;
        this.rendering = rendering;
        this.exports = exports;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(DECISIONS);
    }

    @GetMapping("/api/decisions")
    @Nullable
    ResponseEntity<JsonNode> decisions(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @RequestParam Map<String, String> given,
            HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException, IOException {
        AnswerForm form = AnswerForm.liked(accept);
        Parameters asked = new Parameters(given, DECISIONS);
        CaseRef caseRef = asked.read("case", "a case reference", CaseRef::new);
        Body body = asked.oneOf("body", Body.class);
        LocalDate from = asked.day("from");
        LocalDate to = asked.day("to");
        AgencyCode agency = asked.read("agency", "an agency code", AgencyCode::new);
        UserId person = asked.read("person", "a user id", text -> new UserId(UUID.fromString(text)));
        boolean unconfirmed = asked.flag("unconfirmed");
        boolean lateConflict = asked.flag("lateConflict");
        boolean recordedLate = asked.flag("recordedLate");
        int page = asked.within("page", 0, 1_000_000, 0);
        int size = asked.within("size", 1, FindDecisions.LARGEST_PAGE, 50);
        asked.check();
        FindDecisions query = new FindDecisions(
                Readers.choose(signedIn, capacity, caseRef),
                caseRef,
                body,
                from,
                to,
                agency,
                person,
                unconfirmed,
                lateConflict,
                recordedLate,
                page,
                size);
        if (form == AnswerForm.JSON) {
            return rendering.answer(asked.text("after"), VIEWS, () -> decisions.on(query));
        }
        exports.send(
                response,
                form,
                "decisions",
                DecisionLine.class,
                asked.text("after"),
                VIEWS,
                new DecisionBatches(decisions, words, query.ofLargestPage()));
        return null;
    }
}
