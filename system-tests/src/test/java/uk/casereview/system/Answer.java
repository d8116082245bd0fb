package uk.casereview.system;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What the service said: status, headers and body, the body also as a tree where it is JSON. */
public record Answer(int status, HttpHeaders headers, String body, JsonNode json) {
    static Answer of(HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        var isJson = type.contains("json")
                && !type.contains("ndjson")
                && !response.body().isEmpty();
        return new Answer(
                response.statusCode(),
                response.headers(),
                response.body(),
                isJson ? JsonMapper.shared().readTree(response.body()) : MissingNode.getInstance());
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The text at a JSON pointer, e.g. {@code "/caseRef"}. */
    public String text(String pointer) {
        return json.at(pointer).asString();
    }

    /** The refusal code of a problem detail. */
    public String code() {
        return text("/code");
    }

    /** For the steps a scenario only passes through; the body says why it did not. */
    public Answer mustBe(int expected) {
        if (status != expected) {
            throw new AssertionError("expected %d, got %d: %s".formatted(expected, status, body));
        }
        return this;
    }
}
