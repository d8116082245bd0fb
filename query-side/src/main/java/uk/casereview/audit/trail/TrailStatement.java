package uk.casereview.audit.trail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.access.AuditSeen;
import uk.casereview.audit.TrailFilter;
import uk.casereview.shared.PartnershipCode;

/** The statement that finds some lines in their order, each by an index that has them so. */
final class TrailStatement {
    private static final String COLUMNS = """
            t.position, t.event_id, t.recorded_at, t.effective_on, t.actor_id, t.role, t.agency, t.on_behalf_of, t.type,
            t.case_ref, t.body, t.aggregate_type, t.aggregate_id, t.command_id, t.causation_id, t.decision_id""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final boolean byPerson;
    private final String order;

    /** Between which places the lines of some days lie. */
    record Places(long first, long last) {}

    /**
     * The lines to be read.
     *
     * @param days between which places the days lie that are asked for; null where none are
     * @param after the last place that was read already; null: none
     * @param upTo the last place that is looked at
     */
    TrailStatement(
            AuditSeen seen,
            PartnershipCode partnership,
            TrailFilter filter,
            @Nullable Places days,
            boolean newestFirst,
            @Nullable Long after,
            long upTo) {
        byPerson = filter.person() != null;
        order = " order by position" + (newestFirst ? " desc" : "") + " limit :size";
        add("t.partnership = :partnership", "partnership", partnership.value());
        add("t.position <= :upTo", "upTo", upTo);
        add(newestFirst ? "t.position < :after" : "t.position > :after", "after", after);
        add("t.case_ref = :case", "case", filter.caseRef());
        add("t.agency = :agency", "agency", filter.agency());
        add(
                "t.body = :body",
                "body",
                filter.body() == null ? null : filter.body().name());
        add("t.type = :type", "type", filter.type());
        if (seen == AuditSeen.DATA_REQUESTS) {
            conditions.add("t.aggregate_type = 'DataRequest'");
        }
        if (filter.person() != null) {
            parameters.put("person", filter.person().value());
        }
        if (days != null) {
            add("t.position >= :first", "first", days.first());
            add("t.position <= :last", "last", days.last());
            add("(t.recorded_at at time zone 'Europe/London')::date >= :from", "from", filter.from());
            add("(t.recorded_at at time zone 'Europe/London')::date <= :to", "to", filter.to());
        }
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(
                    name, value instanceof Number || value instanceof java.time.LocalDate ? value : value.toString());
        }
    }

    /** What a person did, and what was done for them, have an index each: the first of both are the first of all. */
    String sql() {
        return byPerson
                ? Stream.of("t.actor_id = :person", "t.on_behalf_of = :person and t.actor_id <> :person")
                                .map(which -> "(" + select(List.of(which)) + ")")
                                .collect(Collectors.joining(" union all ", "select * from (", ") t"))
                        + order
                : select(List.of());
    }

    private String select(List<String> more) {
        return "select " + COLUMNS + " from query_side.audit_trail_view t where "
                + Stream.concat(conditions.stream(), more.stream()).collect(Collectors.joining(" and "))
                + order.replace("by position", "by t.position");
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
