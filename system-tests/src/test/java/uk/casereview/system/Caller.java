package uk.casereview.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the service, with the headers they always send. */
public record Caller(HttpClient client, URI address, Map<String, String> headers) {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** The service itself waits two seconds before it says so. */
    private static final int PATIENCE = 10;

    public Caller with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Caller(client, address, Map.copyOf(more));
    }

    public Caller withBasicAuth(String user, String password) {
        var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Who has to see what was just written asks again as long as the views are behind (design §4). */
    public Answer get(String path) {
        Answer answer = send(path, "GET", "");
        for (int again = 0; again < PATIENCE && answer.header("Fresh").equals("false"); again++) {
            answer = send(path, "GET", "");
        }
        return answer;
    }

    /** Any value Jackson can write: a map, a list, a record, a tree. */
    public Answer post(String path, Object body) {
        return postRaw(path, JSON.writeValueAsString(body));
    }

    /** The text as it is, so that a test can send what no client would. */
    public Answer postRaw(String path, String body) {
        return (headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json"))
                .send(path, "POST", body);
    }

    public Answer send(String path, String method, String body) {
        var answer = sendUnchecked(path, method, BodyPublishers.ofString(body));
        if (path.startsWith("/api/") && !path.equals("/api/openapi")) {
            Contract.servedAt(address, new Caller(client, address, Map.of())).check(method, path, body, answer);
        }
        return answer;
    }

    private Answer sendUnchecked(String path, String method, BodyPublisher body) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        headers.forEach(request::header);
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
