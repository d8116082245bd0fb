package uk.casereview.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.platform.signin.DemoUsers;

/** The read models of a service and its audit log, as an operator sees them. */
final class Followers {
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final Pattern GROUP = Pattern.compile("\"group\"");

    private Followers() {}

    /** Waits until all have all that is recorded, and says now and then how much is missing of the last of them. */
    static void awaitAll(URI service) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            Reader operator = Reader.ofApi(
                    client, service, new DemoUsers().byLogin("bscp.operator").orElseThrow());
            for (long missing = missing(operator); missing > 0; missing = missing(operator)) {
                System.out.printf("the last read model has still %,d events to take in%n", missing);
                Thread.sleep(BETWEEN);
            }
        }
    }

    private static long missing(Reader operator) {
        return JsonMapper.shared()
                .readTree(operator.get("/api/projections", GROUP))
                .valueStream()
                .mapToLong(state -> state.path("lag").asLong())
                .max()
                .orElseThrow();
    }
}
