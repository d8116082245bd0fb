package uk.casereview.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.app.CaseReviewApplication;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.signin.DemoUser;
import uk.casereview.platform.signin.DemoUsers;

/** The whole service on a data directory, with a few demo cases; nothing falls due while it runs. */
final class TrialService implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Pattern ANYTHING = Pattern.compile("");

    private final ConfigurableApplicationContext service;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param cases how many are told at the first start */
    TrialService(Path data, int cases) {
        service = new SpringApplicationBuilder(CaseReviewApplication.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--casereview.data-dir=" + data,
                        "--casereview.demo-cases=" + cases,
                        "--casereview.demo-anchor=2026-11-21T09:00:00Z",
                        "--casereview.due-work-every=P1D",
                        "--casereview.audit.checkpoint-after=100ms",
                        "--casereview.audit.self-check-rest=1ms",
                        "--casereview.audit.self-check-pause=100ms",
                        "--logging.level.root=warn",
                        "--logging.level.uk.casereview=warn");
    }

    /** Waits until all cases are told and everybody has seen all of it. */
    TrialService settled() {
        until("all cases are told", () -> count("select count(*) from demo.cases where finished") == 1);
        for (String group : service.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .keySet()) {
            until(
                    group + " has seen everything",
                    () -> service.getBean(TokenPositions.class)
                            .hasReached(group, service.getBean(Positions.class).head()));
        }
        return this;
    }

    static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    long count(String sql) {
        return service.getBean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    String text(String sql, Object... parameters) {
        return service.getBean(JdbcClient.class)
                .sql(sql)
                .params(parameters)
                .query(String.class)
                .single();
    }

    Reader as(String login) {
        return Reader.ofApi(client, address(), user(login));
    }

    String get(String login, String path) {
        return as(login).get(path, ANYTHING);
    }

    JsonNode json(String login, String path) {
        return JsonMapper.shared().readTree(get(login, path));
    }

    HttpResponse<String> post(String login, String path, String body) throws Exception {
        Reader reader = as(login);
        return client.send(
                HttpRequest.newBuilder(address().resolve(path))
                        .header(reader.header(), reader.value())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    URI address() {
        return URI.create("http://localhost:" + service.getEnvironment().getProperty("local.server.port"));
    }

    private static DemoUser user(String login) {
        return new DemoUsers().byLogin(login).orElseThrow();
    }

    @Override
    public void close() {
        client.close();
        service.close();
    }
}
