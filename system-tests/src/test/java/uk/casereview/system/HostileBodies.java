package uk.casereview.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Bodies of the shape a command wants, with values nobody should send in some of their members. The same seed makes the
 * same bodies.
 *
 * @param marker stands in every hostile text, so that an answer that repeats what was sent is found out
 * @param known what a member of that name would really hold, so that the rules are reached and not only the reading
 */
public record HostileBodies(JsonNode document, Random random, String marker, Map<String, List<?>> known) {
    private static final int DEEPEST = 4;
    private static final int NEVER = Integer.MAX_VALUE;

    public HostileBodies(JsonNode document, Random random, String marker) {
        this(document, random, marker, Map.of());
    }

    public static JsonNode document(Service service) {
        return service.asNobody().get("/api/openapi").mustBe(200).json();
    }

    /** What the document says of the body at an address. */
    public static JsonNode schema(JsonNode operations) {
        return operations.at("/post/requestBody/content/application~1json/schema");
    }

    /** A body for the schema; about every third member is hostile, and now and then one is missing or too many. */
    public Object of(JsonNode schema) {
        return new Body(3).valueOf("", schema, 0);
    }

    /** A body that can be read: what it says lies at the edge of what can be said, or says nothing that makes sense. */
    public Object readable(JsonNode schema) {
        return new Body(NEVER).valueOf("", schema, 0);
    }

    /** One body, of whose members every so many is hostile. */
    private final class Body {
        private final int oneIn;

        private Body(int oneIn) {
            this.oneIn = oneIn;
        }

        private boolean hostile() {
            return oneIn != NEVER && random.nextInt(oneIn) == 0;
        }

        private Object valueOf(String name, JsonNode schema, int depth) {
            if (schema.has("$ref")) {
                return valueOf(name, document.at(schema.path("$ref").asString().substring(1)), depth);
            }
            if (schema.has("oneOf")) {
                return valueOf(name, oneOf(schema.path("oneOf")), depth);
            }
            if (schema.path("properties").isObject()) {
                return object(schema, depth);
            }
            return hostile() ? HostileValues.any(marker, random) : tame(name, schema, depth);
        }

        private Map<String, Object> object(JsonNode schema, int depth) {
            Map<String, Object> body = new LinkedHashMap<>();
            List<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                    .map(JsonNode::asString)
                    .toList();
            schema.path("properties").forEachEntry((name, member) -> {
                boolean needed = oneIn == NEVER && required.contains(name);
                if (needed || (depth < DEEPEST && random.nextInt(oneIn == NEVER ? 2 : 8) != 0)) {
                    body.put(name, valueOf(name, member, depth + 1));
                }
            });
            if (oneIn != NEVER && random.nextInt(20) == 0) {
                body.put("constructor", Map.of("prototype", Map.of("role", "ADMINISTRATOR")));
            }
            return body;
        }

        private Object tame(String name, JsonNode schema, int depth) {
            List<?> real = known.get(name);
            if (real != null && fits(real.getFirst(), schema)) {
                return real.get(random.nextInt(real.size()));
            }
            if (schema.path("enum").isArray()) {
                return oneOf(schema.path("enum")).asString();
            }
            return switch (schema.path("type").asString()) {
                case "integer" -> List.of(0, 1, -1, 7, 120, Integer.MAX_VALUE).get(random.nextInt(6));
                case "boolean" -> random.nextBoolean();
                case "array" ->
                    IntStream.range(0, random.nextInt(4))
                            .mapToObj(_ -> valueOf(name, schema.path("items"), depth + 1))
                            .distinct()
                            .toList();
                case "object" -> map(name, schema, depth);
                default -> text(schema.path("format").asString(), schema.has("pattern"));
            };
        }

        private Map<String, Object> map(String name, JsonNode schema, int depth) {
            JsonNode values = schema.path("additionalProperties");
            String key =
                    known.getOrDefault(name + " keys", List.of("K1")).getFirst().toString();
            return values.isObject() ? Map.of(key, valueOf(name, values, depth + 1)) : Map.of();
        }

        /** One name stands for values of several kinds. */
        private boolean fits(Object value, JsonNode schema) {
            return switch (schema.path("format").asString()) {
                case "" -> schema.path("type").asString().matches("string|integer|boolean");
                case "uuid" -> value.toString().length() == 36;
                default -> false;
            };
        }

        /** Days and texts from the middle and from both ends of what is taken. */
        private String text(String format, boolean reference) {
            return switch (format) {
                case "date" ->
                    random.nextInt(4) == 0
                            ? List.of("1900-01-01", "2199-12-31").get(random.nextInt(2))
                            : "2026-0%d-1%d".formatted(1 + random.nextInt(3), random.nextInt(9));
                case "date-time" ->
                    random.nextInt(4) == 0
                            ? List.of("1900-01-01T00:00:00Z", "2199-12-31T23:59:59.999Z")
                                    .get(random.nextInt(2))
                            : "2026-02-0%dT10:00:00Z".formatted(1 + random.nextInt(8));
                case "time" -> "23:59:59";
                case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
                case "uri" -> "https://example.org/" + random.nextInt(3);
                default -> reference ? "DOC-" + random.nextInt(3) : "Invented text that is long enough to be a reason.";
            };
        }
    }

    private JsonNode oneOf(JsonNode choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
