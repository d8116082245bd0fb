package uk.casereview.audit.log;

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
import uk.casereview.audit.RecordQuery.FindCheckpoint;
import uk.casereview.audit.RecordQuery.FindProof;
import uk.casereview.audit.RecordQuery.FindSelfCheck;
import uk.casereview.audit.RecordQuery.LatestCheckpoint;
import uk.casereview.audit.RecordQuery.Proof;
import uk.casereview.audit.RecordQuery.SelfChecked;
import uk.casereview.audit.log.AuditAnswers.Consistency;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.Parameters;
import uk.casereview.query.Projections;
import uk.casereview.query.Rendering;
import uk.casereview.shared.Actor;
import uk.casereview.shared.RefusalCode;

/** Proofs over HTTP (design §7): what they say anybody checks without us. */
@RestController
@WithAuditLog
class AuditLogController implements ReadRoute.Reads {
    private static final Map.Entry<String, String> AFTER =
            Map.entry("after", "the Position of a command whose events must be in the log");
    private static final ReadRoute CHECKPOINT = new ReadRoute(
            "/api/audit/checkpoint",
            "the latest signed checkpoint of the audit log, and the keys that signed it",
            Map.ofEntries(AFTER),
            LatestCheckpoint.class);
    private static final ReadRoute PROOF = new ReadRoute(
            "/api/audit/proofs/{eventId}",
            "that an event is in the audit log, with a receipt to keep",
            Map.ofEntries(AFTER),
            Proof.class);
    private static final ReadRoute CONSISTENCY = new ReadRoute(
            "/api/audit/consistency",
            "that the audit log of one size grew into that of another, and nothing in it was changed",
            Map.of("from", "the size of the older checkpoint", "to", "the size of the newer one"),
            Consistency.class);
    private static final ReadRoute SELF_CHECK = new ReadRoute(
            "/api/audit/self-check",
            "whether the record is still what was logged and signed, as the service itself checks again and again",
            Map.of(),
            SelfChecked.class);
    private static final List<String> LOG = List.of(Projections.AUDIT_LOG);
    private static final long LARGEST = 999_999_999_999_999L;

    private final AuditQueries queries;
    private final Rendering rendering;

    AuditLogController(AuditQueries queries, Rendering rendering) {
        this.queries = queries;
        this.rendering = rendering;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(CHECKPOINT, PROOF, CONSISTENCY, SELF_CHECK);
    }

    @GetMapping("/api/audit/checkpoint")
    ResponseEntity<JsonNode> checkpoint(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, CHECKPOINT);
        asked.check();
        Actor reader = AuditReaders.choose(signedIn, capacity);
        return rendering.answer(asked.text("after"), LOG, () -> queries.on(new FindCheckpoint(reader)));
    }

    @GetMapping("/api/audit/proofs/{eventId}")
    ResponseEntity<JsonNode> proof(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @PathVariable String eventId,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, PROOF);
        asked.check();
        Actor reader = AuditReaders.choose(signedIn, capacity);
        UUID event = named(eventId);
        return rendering.answer(asked.text("after"), LOG, () -> queries.on(new FindProof(reader, event)));
    }

    @GetMapping("/api/audit/consistency")
    ResponseEntity<JsonNode> consistency(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, CONSISTENCY);
        Long from = size(asked, given, "from");
        Long to = size(asked, given, "to");
        asked.check();
        AuditReaders.choose(signedIn, capacity);
        if (from == null || to == null) {
            throw new IllegalStateException("nothing was found wrong with a size that is not there");
        }
        if (from > to) {
            asked.fault("from", "is more than the newer size");
        }
        if (to > queries.size()) {
            asked.fault("to", "is more than the log has leaves");
        }
        return rendering.answer(null, LOG, () -> queries.consistency(from, to));
    }

    @GetMapping("/api/audit/self-check")
    ResponseEntity<JsonNode> selfCheck(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        new Parameters(given, SELF_CHECK).check();
        Actor reader = AuditReaders.choose(signedIn, capacity);
        return rendering.answer(null, LOG, () -> queries.on(new FindSelfCheck(reader)));
    }

    private static @Nullable Long size(Parameters asked, Map<String, String> given, String name) {
        if (!given.containsKey(name)) {
            asked.fault(name, "is required");
        }
        return asked.read(name, "a number of leaves", text -> {
            long size = Long.parseLong(text);
            if (size < 0 || size > LARGEST) {
                throw new IllegalArgumentException();
            }
            return size;
        });
    }

    /** What cannot be an id is the address of nothing. */
    private static UUID named(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new RequestRefused(RefusalCode.NOT_FOUND);
        }
    }
}
