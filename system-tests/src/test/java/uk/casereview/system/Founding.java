package uk.casereview.system;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A partnership of a test's own, with somebody who may set it up.
 *
 * @param administrator a caller who may give its settings
 */
record Founding(Service service, String code, Caller administrator, Answer answer) {
    static Founding of(Service service) {
        String code = newCode();
        Caller administrator = bearer(service, TokenIssuer.token(code, "ADMINISTRATOR"));
        Answer answer = administrator.post("/api/partnerships", establish(code)).mustBe(201);
        return new Founding(service, code, administrator, answer);
    }

    static Map<String, Object> establish(String code) {
        return Map.of("partnership", code, "name", "A partnership", "on", "2020-01-01");
    }

    static Map<String, Object> agency(String code) {
        return Map.of("agency", code, "name", "An agency", "from", "2020-01-01");
    }

    static Caller bearer(Service service, String token) {
        return service.asNobody().with("Authorization", "Bearer " + token);
    }

    static String newCode() {
        return ThreadLocalRandom.current()
                .ints(6, 'A', 'Z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    String id() {
        return answer.text("/id");
    }

    String address(String command) {
        return "/api/partnerships/" + id() + "/" + command;
    }

    /** Somebody whom the register knows in the role. */
    Caller inRole(String role) {
        UUID user = UUID.randomUUID();
        administrator
                .post(address("grant-role"), Map.of("user", user, "role", role, "from", "2020-01-01"))
                .mustBe(200);
        return bearer(service, TokenIssuer.token(user, code, role, claims -> claims));
    }
}
