package uk.casereview.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import uk.casereview.actionplan.Rag;
import uk.casereview.clock.ClockStatus;
import uk.casereview.figures.DashboardQuery.TrackedFilter;
import uk.casereview.shared.CaseRef;
import uk.casereview.tracker.CaseFacet;

/**
 * Looks cases up by their narrow rows (§11.2), whatever is asked for together in one condition. What was known at a moment
 * stands among the rows of now as far as they have not changed since, and else among those that have ended.
 *
 * @param parts the rows that were known, each as what follows {@code from}, under the alias {@code s}
 * @param condition which of them, after an {@code and}; whatever a user has given is a parameter, never a part of it
 */
record CaseSearch(Reading reading, List<String> parts, String condition, Map<String, Object> parameters) {
    private static final String NOW = "query_side.figure_case_view s where s.partnership = :partnership";
    private static final List<String> THEN = List.of(
            NOW + " and s.known_from <= :asOf",
            "query_side.figure_case_past_view s where s.partnership = :partnership"
                    + " and s.known_from <= :asOf and s.known_to > :asOf");

    /** One that was found. */
    record Found(UUID caseId, CaseRef caseRef) {}

    static CaseSearch of(Reading reading, TrackedFilter filter) {
        Conditions all = new Conditions(reading);
        all.facet(CaseFacet.NOTIFICATION, filter.notification());
        all.facet(CaseFacet.RAPID_REVIEW, filter.rapidReview());
        all.facet(CaseFacet.PRACTICE_REVIEW, filter.practiceReview());
        all.facet(CaseFacet.CATEGORY, filter.category());
        all.facet(CaseFacet.AGENCY, filter.agency());
        all.facet(CaseFacet.THEME, filter.theme());
        all.year(filter.year());
        all.clock(filter.clock());
        Rag colour = filter.rag();
        if (colour != null) {
            all.conditions.add(CaseFacet.coloured("s", colour, reading.day(), all.parameters));
        }
        return new CaseSearch(
                reading, reading.versions().asOf() == null ? List.of(NOW) : THEN, all.joined(), all.parameters);
    }

    List<Found> page(int page, int size) {
        return found(asked(paging(page, size)));
    }

    /** Of these, in no order. */
    List<Found> among(List<Found> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        String these =
                "(select s.subject_id, s.case_ref from %s%s and s.subject_id = any(string_to_array(:ids, ',')::uuid[]))";
        return found(asked(each(these, " union all "))
                .param("ids", some.stream().map(one -> one.caseId().toString()).collect(Collectors.joining(","))));
    }

    private static List<Found> found(StatementSpec statement) {
        return statement
                .query((row, _) -> new Found(FigureTables.id(row), new CaseRef(row.getString(2))))
                .list();
    }

    long count() {
        return asked(counting()).query(Long.class).single();
    }

    /** In the order of references, the latest first; of each part no more than the page needs. */
    String paging(int page, int size) {
        long offset = (long) page * size;
        String each =
                "(select s.subject_id, s.case_ref from %s%s order by s.case_ref desc limit " + (offset + size) + ")";
        return "select subject_id, case_ref from (" + each(each, " union all ") + ") s order by case_ref desc limit "
                + size + " offset " + offset;
    }

    /** How many there are; no row is read for it but the narrow ones. */
    String counting() {
        return "select " + each("(select count(*) from %s%s)", " + ");
    }

    private String each(String select, String between) {
        return parts.stream().map(part -> select.formatted(part, condition)).collect(Collectors.joining(between));
    }

    /** A statement about these rows. */
    StatementSpec asked(String sql) {
        return reading.versions()
                .sql(sql.replace(":asOf", "cast(:asOf as timestamptz)"))
                .param("partnership", reading.partnership().value())
                .params(parameters);
    }

    /** The condition while it is put together. */
    private static final class Conditions {
        /** Statuses that a clock has for good, once it has stopped. */
        private static final String STOPPED_SO = "s.facets @> array[:stopped]::text[]";

        private final Reading reading;
        private final List<String> facets = new ArrayList<>();
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Conditions(Reading reading) {
            this.reading = reading;
        }

        void facet(CaseFacet facet, @Nullable Object value) {
            if (value != null) {
                facets.add(facet.of(value));
            }
        }

        void year(@Nullable Integer year) {
            if (year != null) {
                parameters.put("year", year);
                conditions.add("s.year = :year");
            }
        }

        /** §3.5: what runs reads by the day, and by its kind. */
        void clock(@Nullable ClockStatus status) {
            if (status == null) {
                return;
            }
            switch (status) {
                case NOT_APPLICABLE -> conditions.add("false");
                case MET_LATE, CUT_SHORT -> facets.add(CaseFacet.CLOCK.of(status.name()));
                case MET -> {
                    parameters.put("stopped", CaseFacet.CLOCK.of(status.name()));
                    conditions.add("(" + STOPPED_SO + " or s.running && '{C7,C8}' and " + running(status) + ")");
                }
                case OVERDUE -> {
                    parameters.put("day", reading.day());
                    conditions.add("s.overdue_from < :day");
                }
                case CHASE -> {
                    conditions.add("s.running @> '{C4}'");
                    conditions.add(running(status));
                }
                case DUE_SOON, RUNNING -> {
                    conditions.add(running(status));
                    parameters.put("day", reading.day());
                    conditions.add("s.last_due >= :day");
                }
            }
        }

        private String running(ClockStatus status) {
            return """
                    exists (select 1 from (select r.kind, r.due_on, null::date as stop_on
                      from unnest(s.running, s.due_on) as r (kind, due_on)) k where %s)\
                    """.formatted(ClockCondition.of(status, reading, parameters));
        }

        /** Whose cases they are is a facet too, so that the index of facets holds those of others back. */
        String joined() {
            if (!facets.isEmpty()) {
                facets.add(CaseFacet.OF.of(reading.partnership()));
                parameters.put("facets", String.join(",", facets));
                conditions.addFirst("s.facets @> string_to_array(:facets, ',')");
            }
            return conditions.stream().map(" and "::concat).collect(Collectors.joining());
        }
    }
}
