package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document as the service serves it: whatever a test sends and gets back is held against it, so that no
 * address, status or member is there that it does not tell of.
 */
final class Contract {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<URI, Contract> SERVED = new ConcurrentHashMap<>();
    /** Stands for every process of the one packed service: what one of them serves as its document, each does. */
    private static final URI PACKED = URI.create("service:packed");

    private static final Set<URI> PROCESSES = ConcurrentHashMap.newKeySet();

    private final JsonNode document;
    private final Map<String, List<Address>> addresses;
    private final Map<JsonNode, Schema> schemas = Collections.synchronizedMap(new IdentityHashMap<>());

    private Contract(JsonNode document) {
        this.document = document;
        // what is spelt out goes before what has a place for an id; asked is only what begins as the request does
        this.addresses = document.path("paths")
                .propertyStream()
                .sorted(Comparator.comparing(path -> path.getKey().contains("{")))
                .collect(Collectors.groupingBy(
                        path -> beginning(path.getKey()), Collectors.mapping(Address::of, Collectors.toList())));
    }

    /** The service, of which it is known now that it is a process of the packed one under the demo profile. */
    static Service ofThePacked(Service process) {
        PROCESSES.add(process.address());
        return process;
    }

    /** Its port is anybody's again. */
    static void ended(Service process) {
        PROCESSES.remove(process.address());
    }

    static Contract servedAt(URI address, Caller nobody) {
        return SERVED.computeIfAbsent(
                PROCESSES.contains(address) ? PACKED : address,
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
        if (response.has("content")) {
            checkContent(response.path("content"), answer, what);
        }
        if (answer.status() < 300) {
            JsonNode body = operation.get().at("/requestBody/content/application~1json/schema");
            if (!body.isMissingNode()) {
                assertValid(body, sent, "what was sent to " + path);
            }
        }
    }

    /** Of the types that are told of the answer has one; what is no JSON has no schema to be held to. */
    private void checkContent(JsonNode contents, Answer answer, String what) {
        String type = answer.header("Content-Type").replaceFirst(";.*", "");
        JsonNode content = contents.path(type);
        assertThat(content.isMissingNode()).as(what + " as " + type).isFalse();
        if (type.endsWith("json") && !type.endsWith("ndjson")) {
            assertValid(content.path("schema"), answer.body(), what);
        }
    }

    JsonNode paths() {
        return document.path("paths");
    }

    private void assertValid(JsonNode schema, String body, String what) {
        assertThat(schemas.computeIfAbsent(schema, this::compiled).validate(body, InputFormat.JSON))
                .as(what)
                .isEmpty();
    }

    /** References in a schema point into the document, so its components come along. */
    private Schema compiled(JsonNode schema) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    private Optional<JsonNode> operation(String method, String path) {
        String address = path.replaceFirst("\\?.*", "");
        return addresses.getOrDefault(beginning(address), List.of()).stream()
                .filter(one -> one.pattern.matcher(address).matches())
                .map(one -> one.methods.path(method.toLowerCase(Locale.ROOT)))
                .filter(node -> !node.isMissingNode())
                .findFirst();
    }

    /** The collection, of {@code /api/collection/…}, and how many parts there are. */
    private static String beginning(String address) {
        String[] parts = address.split("/", -1);
        return parts.length + " " + (parts.length > 2 ? parts[2] : "");
    }

    /** An address with places for what differs. */
    private record Address(Pattern pattern, JsonNode methods) {
        static Address of(Map.Entry<String, JsonNode> path) {
            return new Address(Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")), path.getValue());
        }
    }
}
