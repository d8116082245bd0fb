package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event as it is stored.
 *
 * @param caseId null outside cases
 */
public record RawEvent(
        String aggregateId,
        String type,
        JsonNode facts,
        @Nullable String caseId,
        @Nullable String caseRef,
        String partnership,
        Instant recordedAt,
        LocalDate effectiveOn) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Every event, in the order of the log. */
    static List<RawEvent> all(JdbcClient database) {
        return database.sql("""
                        select aggregate_id, payload_type, payload, meta_data from event_store.events
                         where aggregate_type <> 'AccessLog' order by global_index
                        """)
                .query((row, _) -> {
                    JsonNode beside = JSON.readTree(row.getBytes("meta_data"));
                    return new RawEvent(
                            row.getString("aggregate_id"),
                            row.getString("payload_type"),
                            JSON.readTree(row.getBytes("payload")),
                            text(beside, "case"),
                            text(beside, "ref"),
                            beside.path("par").asString(),
                            Instant.parse(beside.path("rec").asString()),
                            LocalDate.parse(beside.path("eff").asString()));
                })
                .list();
    }

    public boolean is(String name) {
        return type.equals(name);
    }

    String text(String member) {
        return facts.path(member).asString();
    }

    LocalDate day(String member) {
        return LocalDate.parse(text(member));
    }

    boolean has(String member) {
        return facts.hasNonNull(member);
    }

    public boolean yes(String member) {
        return facts.path(member).asBoolean();
    }

    private static @Nullable String text(JsonNode node, String member) {
        return node.hasNonNull(member) ? node.path(member).asString() : null;
    }
}
