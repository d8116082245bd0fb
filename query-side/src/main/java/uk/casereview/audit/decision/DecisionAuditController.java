package uk.casereview.audit.decision;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import uk.casereview.access.Readers;
import uk.casereview.audit.AuditQuery.FindDecisionAudit;
import uk.casereview.audit.DecisionAudit;
import uk.casereview.export.AnswerForm;
import uk.casereview.export.Exports;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.Parameters;
import uk.casereview.query.Projections;
import uk.casereview.query.Rendering;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.RefusalCode;

/** One decision's audit over HTTP. */
@RestController
class DecisionAuditController implements ReadRoute.Reads {
    private static final ReadRoute AUDIT = new ReadRoute(
            "/api/decisions/{decisionId}/audit",
            "how one decision came about: its quorum step by step, votes, conflicts, reasons, policy, what was on record, and"
                    + " what became of it; as text/csv or application/x-ndjson without any text that somebody wrote",
            Map.of(
                    "case", "of which case reference, where the id stands in several; the first, unless said otherwise",
                    "after", "the Position of a command whose effect must be in the answer"),
            DecisionAudit.class,
            AnswerForm.EXPORTS);
    private static final List<String> VIEWS = List.of(
            Projections.DECISIONS,
            Projections.CASE_SUMMARY,
            Projections.CASE_TIMELINE,
            Projections.CASE_ACCESS,
            Projections.ITEM_CONFLICTS,
            Projections.DATA_REQUESTS,
            Projections.PARTNERSHIP_REFERENCE);

    private final DecisionAuditQueries audits;
    private final Rendering rendering;
    private final Exports exports;

    DecisionAuditController(DecisionAuditQueries audits, Rendering rendering, Exports exports) {
        this.audits = audits;
        this.rendering = rendering;
        this.exports = exports;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(AUDIT);
    }

    @GetMapping("/api/decisions/{decisionId}/audit")
    @Nullable
    ResponseEntity<JsonNode> audit(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @PathVariable String decisionId,
            @RequestParam Map<String, String> given,
            HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException, IOException {
        AnswerForm form = AnswerForm.liked(accept);
        Parameters asked = new Parameters(given, AUDIT);
        CaseRef caseRef = asked.read("case", "a case reference", CaseRef::new);
        asked.check();
        var query = new FindDecisionAudit(Readers.choose(signedIn, capacity, caseRef), named(decisionId), caseRef);
        if (form == AnswerForm.JSON) {
            return rendering.answer(asked.text("after"), VIEWS, () -> audits.on(query));
        }
        Deque<List<DecisionSheet.Line>> once = new ArrayDeque<>();
        exports.send(
                response, form, "decision-" + decisionId, DecisionSheet.Line.class, asked.text("after"), VIEWS, () -> {
                    once.add(once.isEmpty() ? DecisionSheet.of(audits.on(query)) : List.of());
                    return once.getLast();
                });
        return null;
    }

    /** What cannot be an id is the address of nothing. */
    private static DecisionId named(String decisionId) {
        try {
            return new DecisionId(UUID.fromString(decisionId));
        } catch (IllegalArgumentException _) {
            throw new RequestRefused(RefusalCode.NOT_FOUND);
        }
    }
}
