package uk.casereview.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.sealing.Opener;
import uk.casereview.shared.SealedText;

/**
 * Gives an answer over HTTP: what the reader may read is opened only here, everything else is shown as
 * {@code {"sealed":true,"length":n}}, also what was erased.
 */
@Component
public final class Rendering {
    private static final String FRESH = "Fresh";

    private final Opener opener;
    private final JsonMapper mapper;
    private final Freshness freshness;

    Rendering(Opener opener, JsonMapper mapper, Freshness freshness) {
        this.opener = opener;
        this.mapper = mapper;
        this.freshness = freshness;
    }

    /**
     * The answer as the reader gets it, once the views have come as far as asked or patience has run out.
     *
     * @param after the position to wait for; null where nobody waits
     * @param groups the views the answer is made of
     */
    public ResponseEntity<JsonNode> answer(@Nullable String after, List<String> groups, Supplier<?> answer) {
        boolean fresh = freshness.await(after, groups);
        try {
            JsonNode shown = SealedNodes.show(mapper.valueToTree(answer.get()), this::open);
            return ResponseEntity.ok()
                    .header(FRESH, Boolean.toString(fresh))
                    .header("Cache-Control", "no-store")
                    .body(shown);
        } catch (ReadRefused refused) {
            throw new RequestRefused(refused.refusal());
        }
    }

    private Optional<String> open(UUID keyId, String ciphertext, int length) {
        return opener.open(new SealedText(keyId, ciphertext, length));
    }
}
