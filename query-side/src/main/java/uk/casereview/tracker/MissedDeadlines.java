package uk.casereview.tracker;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.access.CaseScope;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.DeadlineEvent.DeadlineMissed;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.Freshness;
import uk.casereview.query.Projections;
import uk.casereview.query.RecordedEvent;
import uk.casereview.query.ViewSchema;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.tracker.TrackerQuery.FindMissedDeadlines;
import uk.casereview.tracker.TrackerQuery.MissedDeadline;
import uk.casereview.tracker.TrackerQuery.MissedDeadlinePage;

/** PM10: "missed C1/C3/C6 → notify Chairs, Business Manager, DSPs"; each reads those meant for a role of theirs, the scrutineer all. */
@Component
class MissedDeadlines {
    private static final String MISSED = """
            select s.case_id, s.case_ref, s.partnership, n.kind, n.due_on, n.told_at, n.clock_id, n.roles
            from query_side.missed_deadline_view n join query_side.case_summary_view s using (case_id)""";
    /** A clock that has stopped, is cancelled or has another date is nobody's concern any more. */
    private static final String STILL = """
            n join query_side.case_clock_view k on k.clock_id = n.clock_id and k.due_on = n.due_on
                and k.stop_on is null and not k.cancelled
            where (:everything or n.roles && string_to_array(:roles, ','))
            """;

    private final JdbcTemplate database;
    private final JdbcClient client;
    private final Freshness freshness;
    private final ServiceTime time;
    private final Clock system = Clock.systemUTC();

    MissedDeadlines(JdbcTemplate database, Freshness freshness, ServiceTime time) {
        this.database = database;
        this.client = JdbcClient.create(database);
        this.freshness = freshness;
        this.time = time;
    }

    void keep(ViewSchema schema, List<RecordedEvent> events) {
        database.batchUpdate(
                schema.in("""
                insert into query_side.missed_deadline_view (clock_id, case_id, kind, due_on, roles, told_at)
                values (?, ?, ?, ?, string_to_array(?, ','), ?::timestamptz)
                on conflict (clock_id) do update set due_on = excluded.due_on, roles = excluded.roles,
                    told_at = excluded.told_at
                """),
                events.stream()
                        .filter(event -> event.event() instanceof DeadlineMissed
                                && event.envelope().caseId() != null)
                        .map(MissedDeadlines::row)
                        .toList(),
                new int[] {Types.OTHER, Types.OTHER, Types.VARCHAR, Types.DATE, Types.VARCHAR, Types.VARCHAR});
    }

    private static Object[] row(RecordedEvent recorded) {
        DeadlineMissed missed = (DeadlineMissed) recorded.event();
        return new Object[] {
            missed.clockId().value(),
            recorded.envelope().caseId(),
            missed.kind().name(),
            missed.dueOn(),
            names(missed.forRoles()),
            recorded.envelope().recordedAt().toString()
        };
    }

    @QueryHandler
    MissedDeadlinePage on(FindMissedDeadlines query) {
        CaseScope scope = CaseScope.of(query.reader(), time.today());
        long position = freshness.reached(Projections.CASE_SUMMARY);
        String asked = " from (select n.case_id, n.case_ref, n.partnership, n.kind, n.due_on, n.told_at from "
                + scope.each(MISSED, "") + STILL + " union all " + PartnershipDuties.MISSED + ") n";
        String roles = names(query.roles());
        // §2.2: the scrutineer reads "everything", also what others are told
        boolean everything = query.roles().contains(Role.INDEPENDENT_SCRUTINEER);
        List<MissedDeadline> rows = client.sql(
                        "select n.case_id, n.case_ref, n.partnership, n.kind, n.due_on, n.told_at" + asked
                                + " order by n.due_on, n.case_ref nulls first, n.kind limit :size offset :offset")
                .params(scope.parameters())
                .param("roles", roles)
                .param("everything", everything)
                .param("size", query.size())
                .param("offset", (long) query.page() * query.size())
                .query((row, _) -> new MissedDeadline(
                        row.getObject(1, UUID.class),
                        row.getString(2) == null ? null : new CaseRef(row.getString(2)),
                        new PartnershipCode(row.getString(3)),
                        ClockKind.valueOf(row.getString(4)),
                        row.getObject(5, LocalDate.class),
                        row.getTimestamp(6).toInstant()))
                .list();
        long total = client.sql("select count(*) " + asked)
                .params(scope.parameters())
                .param("roles", roles)
                .param("everything", everything)
                .query(Long.class)
                .single();
        return new MissedDeadlinePage(rows, total, query.page(), query.size(), position, system.instant());
    }

    private static String names(Collection<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.joining(","));
    }
}
