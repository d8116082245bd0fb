package uk.casereview.platform.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** The invented people of both partnerships, from {@code demo-users.json}. */
public final class DemoUsers {
    private final List<DemoUser> all = new ArrayList<>();

    public DemoUsers() {
        try (InputStream file = Objects.requireNonNull(DemoUsers.class.getResourceAsStream("demo-users.json"))) {
            JsonMapper.shared().readTree(file).forEach(user -> all.add(user(user)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<DemoUser> all() {
        return List.copyOf(all);
    }

    public Optional<DemoUser> byLogin(String login) {
        return all.stream().filter(user -> user.login().equals(login)).findFirst();
    }

    private static DemoUser user(JsonNode user) {
        List<Capacity> capacities = new ArrayList<>();
        user.required("capacities").forEach(capacity -> capacities.add(capacity(capacity)));
        return new DemoUser(
                user.required("login").stringValue(),
                user.required("password").stringValue(),
                new UserId(UUID.fromString(user.required("userId").stringValue())),
                user.required("displayName").stringValue(),
                capacities);
    }

    private static Capacity capacity(JsonNode capacity) {
        JsonNode agency = capacity.get("agency");
        return new Capacity(
                new PartnershipCode(capacity.required("partnership").stringValue()),
                Role.valueOf(capacity.required("role").stringValue()),
                agency == null ? null : new AgencyCode(agency.stringValue()));
    }
}
