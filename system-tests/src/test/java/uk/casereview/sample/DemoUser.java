package uk.casereview.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.shared.Role;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;

/**
 * An invented person of the demo profile, acting in one capacity.
 *
 * @param capacity as the header names it; empty: whichever fits
 */
public record DemoUser(String login, String userId, String capacity) {
    private static final List<JsonNode> ALL =
            StreamSupport.stream(read().spliterator(), false).toList();

    public static DemoUser of(String login) {
        return ALL.stream()
                .filter(user -> user.path("login").asString().equals(login))
                .map(user -> new DemoUser(login, user.path("userId").asString(), ""))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no demo user " + login));
    }

    /** Somebody acting in the role, by sign-in. */
    public static DemoUser of(String login, Role role) {
        DemoUser user = of(login);
        return new DemoUser(login, user.userId(), role.name());
    }

    /** Whoever has the role in the partnership and as little else as possible. */
    public static DemoUser in(Role role, String partnership) {
        return ALL.stream()
                .filter(user -> capacities(user).anyMatch(capacity -> has(capacity, role, partnership)))
                .min(Comparator.comparing(user -> capacities(user).count()))
                .map(user -> of(user.path("login").asString(), role))
                .orElseThrow(() -> new IllegalArgumentException("nobody is " + role + " in " + partnership));
    }

    public Caller caller(Service service, Map<String, String> headers) {
        Caller caller = service.as(login);
        for (var header : headers.entrySet()) {
            caller = caller.with(header.getKey(), header.getValue());
        }
        return capacity.isEmpty() ? caller : caller.with("X-Capacity", capacity);
    }

    /** Who reads, without saying more than who they are. */
    public Caller caller(Service service) {
        return caller(service, Map.of());
    }

    private static Stream<JsonNode> capacities(JsonNode user) {
        return StreamSupport.stream(user.path("capacities").spliterator(), false);
    }

    private static boolean has(JsonNode capacity, Role role, String partnership) {
        return capacity.path("role").asString().equals(role.name())
                && capacity.path("partnership").asString().equals(partnership);
    }

    private static JsonNode read() {
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(
                        DemoUser.class.getResourceAsStream("/uk/casereview/platform/signin/demo-users.json")));
    }
}
