package uk.casereview.confidential;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import uk.casereview.sample.DemoUser;
import uk.casereview.system.Answer;
import uk.casereview.system.RawRequest;
import uk.casereview.system.Service;

/** Puts the canary where no text belongs: into addresses and headers, those that can be read and those that cannot. */
final class CanaryInAddresses {
    private static final String NAME = CanaryWalk.CANARY;
    private static final String BORN = CanaryWalk.BIRTH_DATE;
    private static final String SIGNED_IN = "Authorization: Basic " + base64("bscp.business-manager:demo");

    private CanaryInAddresses() {}

    static List<Answer> everywhere(Service service) {
        return Stream.of(inAddresses(service), inHeaders(service), byAClient(service))
                .flatMap(answers -> answers)
                .toList();
    }

    private static Stream<Answer> inAddresses(Service service) {
        return Stream.of(
                        "GET /api/cases?text=" + NAME + "{Doe}",
                        "GET /api/cases?text=" + NAME + "%20" + BORN,
                        "GET /api/cases?text=%ff" + NAME,
                        "GET /api/cases?unknown=" + NAME + BORN,
                        "GET /api/cases?asOf=" + NAME,
                        "GET /api/cases?after=" + NAME,
                        "GET /api/cases/" + NAME,
                        "GET /api/cases/" + NAME + "%00",
                        "GET /api/cases/%2f" + NAME,
                        "GET /api/cases/" + NAME + "/timeline?effectiveOn=" + BORN,
                        "GET /" + NAME + "/" + BORN,
                        "DELETE /api/cases/" + NAME,
                        "GET /api/cases?text=" + NAME + " " + BORN,
                        NAME + "{} /api/cases")
                .map(line -> RawRequest.send(service, line + " HTTP/1.1", SIGNED_IN));
    }

    private static Stream<Answer> inHeaders(Service service) {
        return Stream.of(
                        "Authorization: Basic " + base64(NAME + ":" + BORN),
                        "Authorization: Bearer " + NAME,
                        "Authorization: " + NAME,
                        "Cookie: " + NAME + "={" + BORN,
                        "Cookie: JSESSIONID=" + NAME,
                        NAME + " Doe " + BORN,
                        NAME + "{}: " + BORN,
                        "X-Name: " + NAME + "\u0007",
                        "Accept-Language: " + NAME,
                        "Content-Length: " + NAME,
                        "Transfer-Encoding: " + NAME,
                        "X-Large: " + NAME.repeat(3_000))
                .map(header -> RawRequest.send(service, "GET /api/cases HTTP/1.1", header));
    }

    private static Stream<Answer> byAClient(Service service) {
        return Stream.of("X-Capacity", "Idempotency-Key", "If-Match", "Content-Type", "Accept")
                .map(header -> DemoUser.of("bscp.la-notifier")
                        .caller(service)
                        .with(header, NAME + " " + BORN)
                        .postRaw("/api/incidents", "{}"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
