package uk.casereview.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.clock.WorkingCalendar;

/**
 * What the stories left in a store: each event by its aggregate and number, with its payload but for what no two runs
 * have in common, and the moments they were recorded at.
 */
record DemoLog(TreeMap<String, String> events, List<Instant> recordedAt) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final CommandIds ALL = CommandIds.ofDemo();

    /** Ciphertext, what is derived from an event's own id, and references, which may have holes. */
    private static final Set<String> MASKED = Set.of("ciphertext", "taskId", "caseRef", "sourceCases", "of");

    static DemoLog of(JdbcClient database) {
        return of(database, ALL::include);
    }

    /** Of the first stories only, whatever the day. */
    static DemoLog ofFirst(int stories, JdbcClient database) {
        Set<UUID> commands = Plan.of(
                        Days.before(LocalDate.EPOCH.plusYears(30), new WorkingCalendar("none", Set.of())), stories)
                .steps()
                .map(step -> step.commandId().value())
                .collect(Collectors.toSet());
        return of(database, commands::contains);
    }

    /** What stands in one of them only, or otherwise, in the order of the aggregates. */
    List<String> unlike(DemoLog other) {
        return Stream.concat(events.keySet().stream(), other.events.keySet().stream())
                .distinct()
                .filter(place -> !Objects.equals(events.get(place), other.events.get(place)))
                .sorted()
                .map(place -> "%s: %s / %s".formatted(place, events.get(place), other.events.get(place)))
                .toList();
    }

    private static DemoLog of(JdbcClient database, Predicate<UUID> command) {
        DemoLog log = new DemoLog(new TreeMap<>(), new ArrayList<>());
        database.sql("select aggregate_id, sequence_number, payload_type, payload, meta_data from event_store.events")
                .query(row -> {
                    JsonNode beside = JSON.readTree(row.getBytes("meta_data"));
                    if (command.test(UUID.fromString(beside.at("/cor").asString()))) {
                        log.recordedAt.add(Instant.parse(beside.at("/rec").asString()));
                        log.events.put(
                                "%s/%05d".formatted(row.getString("aggregate_id"), row.getLong("sequence_number")),
                                row.getString("payload_type") + inOrder(JSON.readTree(row.getBytes("payload"))));
                    }
                });
        return log;
    }

    /** Whether so many events of cases are there; nothing is while the schema is not. */
    static boolean begun(JdbcClient database, int events) {
        return database.sql("select to_regclass('event_store.events') is not null")
                        .query(Boolean.class)
                        .single()
                && database.sql(
                                        "select count(*) from event_store.events where aggregate_type not in ('Partnership', 'AccessLog')")
                                .query(Integer.class)
                                .single()
                        >= events;
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
