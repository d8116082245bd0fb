package uk.casereview.platform.http;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The answers that are not a success, as the OpenAPI document tells them. */
final class Problems {
    static final String NAME = "Problem";
    static final Map<String, String> STATUSES = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "malformed; each fault with its pointer"),
            Map.entry("401", "not signed in"),
            Map.entry("403", "the wrong role, another partnership, or a conflict of interest"),
            Map.entry("404", "no such id"),
            Map.entry("405", "this address is not for that"),
            Map.entry("406", "answers are JSON; of some addresses also the other types named"),
            Map.entry("409", "the Idempotency-Key has come with another command"),
            Map.entry("412", "somebody has changed it since"),
            Map.entry("413", "too large"),
            Map.entry("415", "not application/json"),
            Map.entry("422", "refused by a rule; the code says which"),
            Map.entry("428", "If-Match is needed"),
            Map.entry("429", "too many requests"),
            Map.entry("503", "busy, or what was asked for could not be put on record and is not given")));

    private Problems() {}

    /** RFC 9457. */
    static Schema<?> schema() {
        Schema<?> fault = new ObjectSchema()
                .addProperty("pointer", new StringSchema())
                .addProperty("header", new StringSchema())
                .addProperty("parameter", new StringSchema())
                .addProperty("detail", new StringSchema());
        fault.addRequiredItem("detail");
        Schema<?> problem = new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("errors", new ArraySchema().items(fault));
        List.of("type", "title", "status", "detail").forEach(problem::addRequiredItem);
        return problem;
    }
}
