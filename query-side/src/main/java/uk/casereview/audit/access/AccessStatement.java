package uk.casereview.audit.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.access.AccessQuery.FindAccesses;

/** The statement that finds some lines in their order. */
final class AccessStatement {
    private static final String SELECT = "select t.* from query_side.access_log_view t ";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final String order;
    private final boolean ofCase;
    private final boolean ofText;

    /** Between which places the lines of some days lie. */
    record Places(long first, long last) {}

    /**
     * The lines to be read.
     *
     * @param caseId the case that is asked for, where there is one of the reference
     * @param days between which places the days lie that are asked for; null where none are
     * @param upTo the last place that is looked at
     */
    AccessStatement(FindAccesses query, @Nullable UUID caseId, @Nullable Places days, long upTo) {
        order = " order by position" + (query.newestFirst() ? " desc" : "") + " limit :size";
        ofCase = query.filter().caseRef() != null;
        ofText = ofCase && caseId != null;
        add("t.partnership = :partnership", "partnership", query.reader().partnership());
        add("t.position <= :upTo", "upTo", upTo);
        add(query.newestFirst() ? "t.position < :after" : "t.position > :after", "after", query.after());
        add(
                "t.user_id = :person",
                "person",
                query.filter().person() == null ? null : query.filter().person().value());
        add("t.kind = :kind", "kind", query.filter().kind());
        if (days != null) {
            add("t.position >= :first", "first", days.first());
            add("t.position <= :last", "last", days.last());
            add(
                    "(t.recorded_at at time zone 'Europe/London')::date >= :from",
                    "from",
                    query.filter().from());
            add(
                    "(t.recorded_at at time zone 'Europe/London')::date <= :to",
                    "to",
                    query.filter().to());
        }
        if (ofCase) {
            parameters.put("case", String.valueOf(query.filter().caseRef()));
        }
        if (ofText) {
            parameters.put("caseId", caseId);
        }
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(
                    name,
                    value instanceof Number || value instanceof java.time.LocalDate || value instanceof UUID
                            ? value
                            : value.toString());
        }
    }

    /** Whoever asked for the case, and whoever was shown text of it in a list, have an index each. */
    String sql() {
        if (!ofCase) {
            return part("", "true");
        }
        String asked = part("", "t.case_ref = :case");
        return ofText
                ? "select * from ((" + asked + ") union all ("
                        + part(
                                "join query_side.access_key_view k on k.position = t.position and k.key_id = :caseId",
                                "t.case_ref is null")
                        + ")) t" + order
                : asked;
    }

    private String part(String join, String which) {
        return SELECT + join + " where " + String.join(" and ", conditions) + " and " + which
                + order.replace("by position", "by t.position");
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
