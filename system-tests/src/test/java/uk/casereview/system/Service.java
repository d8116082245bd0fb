package uk.casereview.system;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The service as its users reach it: over HTTP, signed in or not. */
public final class Service {
    /** Every demo user has the same password, which the sign-in page prints. */
    static final String DEMO_PASSWORD = "demo";

    private final URI address;
    private final HttpClient client;

    private Service(URI address, HttpClient client) {
        this.address = address;
        this.client = client;
    }

    public static Service at(URI address) {
        return new Service(
                address,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build());
    }

    public URI address() {
        return address;
    }

    public Caller as(String user) {
        return asNobody().withBasicAuth(user, DEMO_PASSWORD);
    }

    public Caller asNobody() {
        return new Caller(client, address, Map.of());
    }

    /** Training mode: from here on the service takes this for the present, until the next call. */
    public void setClock(String administrator, Instant now) {
        as(administrator)
                .post("/api/training/clock", Map.of("now", now.toString()))
                .mustBe(200);
    }
}
