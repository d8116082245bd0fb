package uk.casereview.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo users' ids, by their sign-in. */
final class Users {
    static final String ADMINISTRATOR = "bscp.administrator";
    static final String LA_NOTIFIER = "bscp.la-notifier";
    static final String REFERRER = "bscp.referrer.wmp";
    static final String BUSINESS_MANAGER = "bscp.business-manager";
    static final String CHAIR = "bscp.chair";
    static final String SCRUTINEER = "bscp.scrutineer";
    static final String OBSERVER = "bscp.observer";
    static final String SANDWELL_BUSINESS_MANAGER = "scsp.business-manager";
    static final String SANDWELL_LA_NOTIFIER = "scsp.la-notifier";
    static final String SANDWELL_CHAIR = "scsp.chair";

    private static final Map<String, String> IDS = read();

    private Users() {}

    static String id(String login) {
        String id = IDS.get(login);
        if (id == null) {
            throw new IllegalArgumentException("no demo user " + login);
        }
        return id;
    }

    /** Members present, as a deciding command names them. */
    static java.util.List<Map<String, String>> present(String... logins) {
        return Stream.of(logins).map(login -> Map.of("memberId", id(login))).toList();
    }

    private static Map<String, String> read() {
        Map<String, String> ids = new HashMap<>();
        JsonNode users = JsonMapper.shared()
                .readTree(Users.class.getResourceAsStream("/uk/casereview/platform/signin/demo-users.json"));
        users.forEach(
                user -> ids.put(user.get("login").asString(), user.get("userId").asString()));
        return ids;
    }
}
