package uk.casereview.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.casereview.platform.signin.DemoUser;
import uk.casereview.shared.PartnershipCode;

/**
 * Somebody who reads over HTTP.
 *
 * @param header that says who it is
 */
record Reader(HttpClient client, URI service, PartnershipCode partnership, String header, String value) {
    private static final int OK = 200;
    private static final int FOUND = 302;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Signs in with every request. */
    static Reader ofApi(HttpClient client, URI service, DemoUser user) {
        byte[] both = (user.login() + ":" + user.password()).getBytes(StandardCharsets.UTF_8);
        return new Reader(
                client,
                service,
                partnershipOf(user),
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /** Signs in once, as in a browser. */
    static Reader ofPages(HttpClient client, URI service, DemoUser user) {
        URI signIn = service.resolve("/sign-in");
        HttpResponse<String> form = send(client, HttpRequest.newBuilder(signIn));
        Matcher token = TOKEN.matcher(form.body());
        Dishonest.unless(token.find(), () -> "the sign-in page holds no token");
        String given = "username=%s&password=%s&_csrf=%s"
                .formatted(user.login(), user.password(), URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        HttpResponse<String> signedIn = send(
                client,
                HttpRequest.newBuilder(signIn)
                        .header("Cookie", sessionIn(form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(given)));
        Dishonest.unless(signedIn.statusCode() == FOUND, () -> user.login() + " could not sign in");
        return new Reader(client, service, partnershipOf(user), "Cookie", sessionIn(signedIn));
    }

    /** The answer; anything but one with everything that was asked for spoils the benchmark. */
    String get(String path, Pattern holds) {
        HttpRequest.Builder asked =
                HttpRequest.newBuilder(service.resolve(path)).header(header, value);
        HttpResponse<String> answer = send(client, asked);
        Dishonest.unless(answer.statusCode() == OK, () -> path + " was answered by " + answer.statusCode());
        Dishonest.unless(holds.matcher(answer.body()).find(), () -> path + " was answered without " + holds);
        return answer.body();
    }

    private static PartnershipCode partnershipOf(DemoUser user) {
        return user.capacities().getFirst().partnership();
    }

    private static String sessionIn(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.split(";", 2)[0])
                .orElseThrow(() -> new Dishonest("no session began"));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Dishonest("there was no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Dishonest("interrupted", e);
        }
    }
}
