package uk.casereview.query;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.platform.access.AccessRecorder;
import uk.casereview.platform.access.RecordedOpener;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.shared.SealedText;

/**
 * Gives an answer over HTTP: what the reader may read is opened only here, everything else is shown as
 * {@code {"sealed":true,"length":n}}; what was erased reads {@code [erased]} to whoever could have read it, and
 * {@code [unreadable]} what the key there is does not open. Whatever was opened is on record before the answer is given.
 */
@Component
public final class Rendering {
    private static final String FRESH = "Fresh";
    private static final String ERASED = "[erased]";

    private final RecordedOpener opener;
    private final AccessRecorder accesses;
    private final JsonMapper mapper;
    private final Freshness freshness;
    private final People people;

    Rendering(RecordedOpener opener, AccessRecorder accesses, JsonMapper mapper, Freshness freshness, People people) {
        this.opener = opener;
        this.accesses = accesses;
        this.mapper = mapper;
        this.freshness = freshness;
        this.people = people;
    }

    /**
     * The answer as the reader gets it, once the views have come as far as asked or patience has run out.
     *
     * @param after the position to wait for; null where nobody waits
     * @param groups the views the answer is made of
     */
    public ResponseEntity<JsonNode> answer(@Nullable String after, List<String> groups, Supplier<?> answer) {
        return answer(after, groups, answer, accesses::beforeAnswer);
    }

    /**
     * The same as a file to be handed over; that it was taken is on record as every export is.
     *
     * @param name of the file, without its ending
     */
    public ResponseEntity<JsonNode> file(@Nullable String after, List<String> groups, String name, Supplier<?> answer) {
        ResponseEntity<JsonNode> full = answer(after, groups, answer, accesses::beforeFile);
        return ResponseEntity.ok()
                .headers(full.getHeaders())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.json\"".formatted(name))
                .body(Objects.requireNonNull(full.getBody()));
    }

    private ResponseEntity<JsonNode> answer(
            @Nullable String after, List<String> groups, Supplier<?> answer, Runnable onRecord) {
        boolean fresh = freshness.await(after, groups);
        try {
            JsonNode shown = withPeople(SealedNodes.show(mapper.valueToTree(answer.get()), this::open));
            onRecord.run();
            return ResponseEntity.ok()
                    .header(FRESH, Boolean.toString(fresh))
                    .header("Cache-Control", "no-store")
                    .body(shown);
        } catch (ReadRefused refused) {
            throw new RequestRefused(refused.refusal());
        }
    }

    /**
     * The same with a tag of what the answer says, so that who has it already is told "not modified". It is no version
     * of an aggregate: it also changes with the day, the reader and what may be read.
     */
    public ResponseEntity<JsonNode> tagged(@Nullable String after, List<String> groups, Supplier<?> answer) {
        ResponseEntity<JsonNode> full = answer(after, groups, answer);
        JsonNode shown = Objects.requireNonNull(full.getBody());
        return ResponseEntity.ok().headers(full.getHeaders()).eTag(tagOf(shown)).body(shown);
    }

    /** Without the moment of reading, which says nothing of the case. */
    private String tagOf(JsonNode shown) {
        JsonNode content = shown.deepCopy();
        if (content.path("readAt") instanceof ObjectNode readAt) {
            readAt.remove("freshAt");
        }
        return "W/\"" + HexFormat.of().formatHex(sha256(mapper.writeValueAsBytes(content)), 0, 16) + "\"";
    }

    /** Who is named by an id somewhere in the answer is named beside it too, where there is a name. */
    private JsonNode withPeople(JsonNode shown) {
        if (shown instanceof ObjectNode answer) {
            Map<UUID, SealedText> names = people.of(Mentions.in(answer));
            if (!names.isEmpty()) {
                ObjectNode people = answer.putObject("people");
                new TreeMap<>(names)
                        .forEach((id, name) -> opener.open(name).ifPresent(text -> people.put(id.toString(), text)));
            }
        }
        return shown;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Optional<String> open(UUID keyId, String ciphertext, int length) {
        return opener.open(new SealedText(keyId, ciphertext, length)).or(() -> Optional.of(ERASED));
    }
}
