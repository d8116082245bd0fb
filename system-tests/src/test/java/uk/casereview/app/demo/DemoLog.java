package uk.casereview.app.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the stories left in a store: each event by its aggregate and number, with its payload but for what no two runs
 * have in common, and the moments they were recorded at.
 */
record DemoLog(TreeMap<String, String> events, List<Instant> recordedAt) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<UUID> COMMANDS = Plan.commandIds();

    /** Ciphertext, what is derived from an event's own id, and references, which may have holes. */
    private static final Set<String> MASKED = Set.of("ciphertext", "taskId", "caseRef", "of");

    static DemoLog of(JdbcClient database) {
        DemoLog log = new DemoLog(new TreeMap<>(), new ArrayList<>());
        database.sql("select aggregate_id, sequence_number, payload_type, payload, meta_data from event_store.events")
                .query(row -> {
                    JsonNode beside = JSON.readTree(row.getBytes("meta_data"));
                    if (COMMANDS.contains(UUID.fromString(beside.at("/cor").asString()))) {
                        log.recordedAt.add(Instant.parse(beside.at("/rec").asString()));
                        log.events.put(
                                "%s/%05d".formatted(row.getString("aggregate_id"), row.getLong("sequence_number")),
                                row.getString("payload_type") + inOrder(JSON.readTree(row.getBytes("payload"))));
                    }
                });
        return log;
    }

    /** Whether that many are there; nothing is while the schema is not. */
    static boolean begun(JdbcClient database, int events) {
        return database.sql("select to_regclass('event_store.events') is not null")
                        .query(Boolean.class)
                        .single()
                && of(database).events().size() >= events;
    }

    /** Members by name, and lists sorted, since a set has no order of its own. */
    private static String inOrder(JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream()
                    .map(member -> member.getKey() + ":"
                            + (MASKED.contains(member.getKey()) ? "-" : inOrder(member.getValue())))
                    .sorted()
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return node.isArray()
                ? node.valueStream().map(DemoLog::inOrder).sorted().collect(Collectors.joining(",", "[", "]"))
                : node.asString();
    }
}
