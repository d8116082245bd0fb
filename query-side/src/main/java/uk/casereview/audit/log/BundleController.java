package uk.casereview.audit.log;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.casereview.audit.log.AuditAnswers.Bundles;
import uk.casereview.platform.access.AccessRecorder;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.Parameters;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;

/** The log as a file that {@code verify-audit} checks. It is written while it is read: half of it lacks its last line. */
@RestController
@WithAuditLog
class BundleController implements ReadRoute.Reads {
    private static final ReadRoute BUNDLE = new ReadRoute(
            "/api/audit/bundle",
            "the audit log as a file, to be checked without the service; events of other partnerships as hashes alone",
            Map.of("caseRef", "only the events of this case, each with its proof"),
            byte[].class);
    private static final ReadRoute PROGRESS = new ReadRoute(
            "/api/audit/bundle/progress",
            "how far this instance is with the bundles that you have asked it for",
            Map.of(),
            Bundles.class);
    private static final int BUFFER = 1 << 16;

    private final BundleExport export;
    private final CaseBundles cases;
    private final AccessRecorder accesses;
    private final BundlesUnderWay underWay;

    BundleController(BundleExport export, CaseBundles cases, AccessRecorder accesses, BundlesUnderWay underWay) {
        this.underWay = underWay;
        this.accesses = accesses;
        this.export = export;
        this.cases = cases;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(BUNDLE, PROGRESS);
    }

    @GetMapping("/api/audit/bundle/progress")
    Bundles progress(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        new Parameters(given, PROGRESS).check();
        return new Bundles(underWay.of(AuditReaders.choose(signedIn, capacity).userId()));
    }

    @GetMapping("/api/audit/bundle")
    void bundle(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given,
            HttpServletResponse response)
            throws IOException {
        Parameters asked = new Parameters(given, BUNDLE);
        CaseRef caseRef = asked.read("caseRef", "a case reference", CaseRef::new);
        asked.check();
        Actor reader = AuditReaders.choose(signedIn, capacity);
        if (caseRef == null) {
            accesses.beforeFile();
            send(response, "audit-bundle", out -> export.whole(out, reader));
        } else {
            List<Long> places = placesOf(reader, caseRef);
            accesses.beforeFile();
            send(response, "audit-bundle-" + caseRef, out -> export.selection(out, "case " + caseRef, places));
        }
    }

    private List<Long> placesOf(Actor reader, CaseRef caseRef) {
        try {
            return cases.places(reader, caseRef);
        } catch (ReadRefused refused) {
            throw new RequestRefused(refused.refusal());
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static void send(HttpServletResponse response, String name, Writing writing) throws IOException {
        response.setContentType(ReadRoute.FILE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".gz\"");
        OutputStream out = new BufferedOutputStream(new Gzip(response.getOutputStream()), BUFFER);
        writing.to(out);
        out.close();
    }

    /** Ciphertext hardly gets shorter, so little is tried. */
    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
