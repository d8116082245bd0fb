package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document as the service serves it: whatever a test sends and gets back is held against it, so that no
 * address, status or member is there that it does not tell of.
 */
final class Contract {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<URI, Contract> SERVED = new ConcurrentHashMap<>();

    private final JsonNode document;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
    }

    static Contract servedAt(URI address, Caller nobody) {
        return SERVED.computeIfAbsent(
                address,
                _ -> new Contract(nobody.get("/api/openapi").mustBe(200).json()));
    }

    /** Whether the answer is one the document tells of; addresses it does not know are nobody's but a 404's. */
    void check(String method, String path, String sent, Answer answer) {
        Optional<JsonNode> operation = operation(method, path);
        if (operation.isEmpty()) {
            assertThat(answer.status())
                    .as("%s %s is not documented", method, path)
                    .isIn(401, 404, 405, 429);
            return;
        }
        String what = "%s %s -> %d".formatted(method, path, answer.status());
        JsonNode response = operation.get().path("responses").path(Integer.toString(answer.status()));
        assertThat(response.isMissingNode()).as(what + " is not documented").isFalse();
        response.path("content").forEachEntry((type, content) -> {
            assertThat(answer.header("Content-Type")).as(what).startsWith(type);
            if (type.contains("json")) {
                assertValid(content.path("schema"), answer.body(), what);
            }
        });
        if (answer.status() < 300) {
            JsonNode body = operation.get().at("/requestBody/content/application~1json/schema");
            if (!body.isMissingNode()) {
                assertValid(body, sent, "what was sent to " + path);
            }
        }
    }

    JsonNode paths() {
        return document.path("paths");
    }

    private void assertValid(JsonNode schema, String body, String what) {
        assertThat(schemas.computeIfAbsent(schema.toString(), this::compiled).validate(body, InputFormat.JSON))
                .as(what)
                .isEmpty();
    }

    /** References in a schema point into the document, so its components come along. */
    private Schema compiled(String schema) {
        ObjectNode whole = (ObjectNode) JSON.readTree(schema);
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    private Optional<JsonNode> operation(String method, String path) {
        String address = path.replaceFirst("\\?.*", "");
        // what is spelt out goes before what has a place for an id
        return paths().propertyStream()
                .filter(entry -> Pattern.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+"), address))
                .sorted(Comparator.comparing(entry -> entry.getKey().contains("{")))
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(node -> !node.isMissingNode())
                .findFirst();
    }
}
