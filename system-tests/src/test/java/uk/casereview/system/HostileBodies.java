package uk.casereview.system;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Bodies of the shape a command wants, with values nobody should send in some of their members. The same seed makes the
 * same bodies.
 *
 * @param marker stands in every hostile text, so that an answer that repeats what was sent is found out
 */
public record HostileBodies(JsonNode document, Random random, String marker) {
    private static final int DEEPEST = 4;

    public static JsonNode document(Service service) {
        return service.asNobody().get("/api/openapi").mustBe(200).json();
    }

    /** What the document says of the body at an address. */
    public static JsonNode schema(JsonNode operations) {
        return operations.at("/post/requestBody/content/application~1json/schema");
    }

    /** A body for the schema; about every third member is hostile, and now and then one is missing or too many. */
    public Object of(JsonNode schema) {
        return valueOf(schema, 0);
    }

    private Object valueOf(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return valueOf(document.at(schema.path("$ref").asString().substring(1)), depth);
        }
        if (schema.has("oneOf")) {
            return valueOf(oneOf(schema.path("oneOf")), depth);
        }
        if (schema.path("properties").isObject()) {
            return object(schema, depth);
        }
        return random.nextInt(3) == 0 ? hostile() : tame(schema, depth);
    }

    private Map<String, Object> object(JsonNode schema, int depth) {
        Map<String, Object> body = new LinkedHashMap<>();
        schema.path("properties").forEachEntry((name, member) -> {
            if (depth < DEEPEST && random.nextInt(8) != 0) {
                body.put(name, valueOf(member, depth + 1));
            }
        });
        if (random.nextInt(20) == 0) {
            body.put("constructor", Map.of("prototype", Map.of("role", "ADMINISTRATOR")));
        }
        return body;
    }

    private Object tame(JsonNode schema, int depth) {
        if (schema.path("enum").isArray()) {
            return oneOf(schema.path("enum")).asString();
        }
        return switch (schema.path("type").asString()) {
            case "integer" -> random.nextInt(20);
            case "boolean" -> random.nextBoolean();
            case "array" ->
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(_ -> valueOf(schema.path("items"), depth + 1))
                        .toList();
            case "object" -> Map.of("BCC", valueOf(schema.path("additionalProperties"), depth + 1));
            default ->
                switch (schema.path("format").asString()) {
                    case "date" -> "2026-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(9));
                    case "date-time" -> "2026-02-0%dT10:00:00Z".formatted(1 + random.nextInt(8));
                    case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
                    default -> "Invented text that is long enough to be a reason.";
                };
        };
    }

    private Object hostile() {
        List<Object> values = List.of(
                marker,
                marker + "x".repeat(30_000),
                marker + "\u0000\u0007\u001b[2J",
                marker + "\u202e\u2066\ufeff\ud83d\ude80",
                marker + "\ud800",
                "'; drop table events; --" + marker,
                "<script>" + marker + "</script>",
                "2026-02-30",
                "0000-00-00",
                "-999999999-01-01",
                "+999999999-12-31",
                "9999-12-31",
                "2126-02-01",
                "1066-10-14T09:00:00Z",
                "2026-02-01T25:61:00+99:00",
                "00000000-0000-0000-0000-000000000000",
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                new BigInteger("9".repeat(400)),
                -1,
                1e300,
                true,
                List.of(),
                List.of(List.of(List.of(marker))),
                Map.of(),
                Map.of("member", marker),
                "");
        return values.get(random.nextInt(values.size()));
    }

    private JsonNode oneOf(JsonNode choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
