package uk.casereview.web.audit;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.casereview.audit.RecordQuery.FindCheckpoint;
import uk.casereview.audit.RecordQuery.FindGrowth;
import uk.casereview.audit.RecordQuery.FindProof;
import uk.casereview.audit.RecordQuery.Growth;
import uk.casereview.audit.RecordQuery.LatestCheckpoint;
import uk.casereview.audit.RecordQuery.Proof;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.shared.RefusalCode;
import uk.casereview.web.Addressed;
import uk.casereview.web.Answers;
import uk.casereview.web.Visitor;

/** What is kept to check the record by, as files: nothing of any case is in them. */
@Controller
class RecordFilesController {
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,15}");

    private final Answers answers;

    RecordFilesController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/audit/receipts/{eventId}")
    ResponseEntity<byte[]> receipt(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor, @PathVariable String eventId) {
        UUID event = Addressed.id(eventId);
        Proof proof = answers.to(new FindProof(visitor.reader(), event), Proof.class);
        return file("receipt-" + event + ".tlog-proof", proof.receipt());
    }

    @GetMapping("/audit/checkpoint")
    ResponseEntity<byte[]> checkpoint(@ModelAttribute(name = "visitor", binding = false) Visitor visitor) {
        LatestCheckpoint latest = latest(visitor);
        return file("checkpoint-" + latest.size() + ".txt", latest.note());
    }

    @GetMapping("/audit/keys")
    ResponseEntity<byte[]> keys(@ModelAttribute(name = "visitor", binding = false) Visitor visitor) {
        return file("audit-keys.txt", String.join("\n", latest(visitor).keys()) + "\n");
    }

    /** The proof that one checkpoint grew out of another, by how many events each covers. */
    @GetMapping("/audit/growth")
    ResponseEntity<byte[]> growth(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Growth grown = answers.to(new FindGrowth(visitor.reader(), size(from), size(to)), Growth.class);
        return file("grown-" + grown.from() + "-" + grown.to() + ".txt", grown.text());
    }

    private static long size(String said) {
        String digits = said.strip();
        if (!SIZE.matcher(digits).matches()) {
            throw new RequestRefused(RefusalCode.NOT_FOUND);
        }
        return Long.parseLong(digits);
    }

    private LatestCheckpoint latest(Visitor visitor) {
        return answers.to(new FindCheckpoint(visitor.reader()), LatestCheckpoint.class);
    }

    /** What is not signed yet is not there yet. */
    private static ResponseEntity<byte[]> file(String name, @Nullable String text) {
        if (text == null) {
            throw new RequestRefused(RefusalCode.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
