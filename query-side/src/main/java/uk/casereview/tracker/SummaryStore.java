package uk.casereview.tracker;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.query.ViewSchema;
import uk.casereview.shared.AgencyCode;

/** The tables of the tracker. */
@Repository
class SummaryStore {
    private final JdbcTemplate database;
    private final JdbcClient client;
    private final JsonMapper mapper;

    SummaryStore(JdbcTemplate database, JsonMapper mapper) {
        this.database = database;
        this.client = JdbcClient.create(database);
        this.mapper = mapper;
    }

    /** Those of the cases that have a row already. */
    Map<UUID, CaseSummary> find(ViewSchema schema, Collection<UUID> cases) {
        Map<UUID, CaseSummary> found = new HashMap<>();
        client
                .sql(schema.in("""
                        select state from query_side.case_state_view
                         where case_id = any(string_to_array(:cases, ',')::uuid[])
                        """))
                .param("cases", cases.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query(String.class)
                .list()
                .stream()
                .map(this::summary)
                .forEach(summary -> found.put(summary.caseId(), summary));
        return found;
    }

    CaseSummary summary(String state) {
        return mapper.readValue(state, CaseSummary.class);
    }

    /** @param before what {@link #find} answered for them; a clock that is still the same is not written again */
    void write(ViewSchema schema, Map<UUID, CaseSummary> before, Collection<CaseSummary> after) {
        List<CaseSummary> inOrder =
                after.stream().sorted(Comparator.comparing(CaseSummary::caseId)).toList();
        database.batchUpdate(
                schema.in("""
                insert into query_side.case_summary_view (case_id, case_ref, partnership, category, notification,
                    rapid_review, practice_review, incident_on, stage_since, agencies, next_due_on, overdue_from, irregular,
                    waits_for, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, string_to_array(?, ','),
                    ?::timestamptz)
                on conflict (case_id) do update set partnership = excluded.partnership, category = excluded.category,
                    notification = excluded.notification, rapid_review = excluded.rapid_review,
                    practice_review = excluded.practice_review,
                    incident_on = excluded.incident_on, stage_since = excluded.stage_since,
                    agencies = excluded.agencies, next_due_on = excluded.next_due_on,
                    overdue_from = excluded.overdue_from, irregular = excluded.irregular,
                    waits_for = excluded.waits_for, updated_at = excluded.updated_at
                """), inOrder.stream().map(SummaryStore::row).toList(), new int[] {
                    Types.OTHER,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.DATE,
                    Types.DATE,
                    Types.VARCHAR,
                    Types.DATE,
                    Types.DATE,
                    Types.BOOLEAN,
                    Types.VARCHAR,
                    Types.VARCHAR
                });
        database.batchUpdate(
                schema.in("""
                insert into query_side.case_state_view (case_id, state) values (?, ?::json)
                on conflict (case_id) do update set state = excluded.state
                """), inOrder.stream().map(this::state).toList(), new int[] {Types.OTHER, Types.VARCHAR});
        writeClocks(
                schema,
                inOrder.stream()
                        .flatMap(summary -> changed(before.get(summary.caseId()), summary))
                        .toList());
    }

    private static Object[] row(CaseSummary summary) {
        return new Object[] {
            summary.caseId(),
            summary.caseRef().value(),
            summary.partnership().value(),
            summary.category(),
            nameOf(summary.notification()),
            nameOf(summary.rapidReview()),
            nameOf(summary.practiceReview()),
            summary.incidentOn(),
            summary.enteredStageOn(),
            String.join(",", summary.agencies().stream().map(AgencyCode::value).toList()),
            firstDueOn(summary, _ -> true),
            firstDueOn(summary, kind -> kind != ClockKind.C4),
            summary.irregular(),
            String.join(",", Waiting.in(summary)),
            summary.updatedAt().toString()
        };
    }

    private Object[] state(CaseSummary summary) {
        return new Object[] {summary.caseId(), mapper.writeValueAsString(summary)};
    }

    private void writeClocks(ViewSchema schema, List<Object[]> clocks) {
        database.batchUpdate(schema.in("""
                insert into query_side.case_clock_view (clock_id, case_id, kind, due_on, stop_on, cancelled)
                values (?, ?, ?, ?, ?, ?)
                on conflict (clock_id) do update set due_on = excluded.due_on, stop_on = excluded.stop_on,
                    cancelled = excluded.cancelled
                """), clocks, new int[] {
            Types.OTHER, Types.OTHER, Types.VARCHAR, Types.DATE, Types.DATE, Types.BOOLEAN
        });
    }

    private static Stream<Object[]> changed(@Nullable CaseSummary before, CaseSummary after) {
        Set<Clock> written = before == null ? Set.of() : Set.copyOf(before.clocks());
        return after.clocks().stream().filter(clock -> !written.contains(clock)).map(clock -> new Object[] {
            clock.clockId().value(),
            after.caseId(),
            clock.kind().name(),
            clock.dueOn(),
            clock.stopOn(),
            clock.cancelled()
        });
    }

    /** What has to last until its date is not due on it. */
    private static @Nullable LocalDate firstDueOn(CaseSummary summary, Predicate<ClockKind> counted) {
        return summary.clocks().stream()
                .filter(clock -> clock.running() && !clock.kind().isLeastTime() && counted.test(clock.kind()))
                .map(Clock::dueOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
