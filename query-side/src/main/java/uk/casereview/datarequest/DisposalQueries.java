package uk.casereview.datarequest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.datarequest.DisposalQuery.DisposalPage;
import uk.casereview.datarequest.DisposalQuery.Erasure;
import uk.casereview.datarequest.DisposalQuery.FindDisposals;
import uk.casereview.datarequest.DisposalQuery.ListedDisposal;
import uk.casereview.partnership.PartnershipDetails.Retention;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.partnership.RetentionsInForce;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.Freshness;
import uk.casereview.query.OneSnapshot;
import uk.casereview.query.Projections;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.NotificationId;

/**
 * Answers which cases are due for disposal. The rules are those of the day that is asked about, so the day is worked out
 * when it is asked for and nowhere kept; only closed cases are looked at, and of these only those closed long enough ago.
 */
@Component
class DisposalQueries {
    /** Where a case is due, and not erased because of that already. */
    private static final String DUE = """
             from query_side.retained_case_view r join query_side.case_summary_view s on s.case_id = r.case_id
            where s.partnership = :partnership and r.closed_on <= :closedBy
              and (r.closed_on + make_interval(years => :years))::date <= :on
              and coalesce((r.youngest_born_by + make_interval(years => :age))::date <= :on, true)
              and not exists (select 1 from query_side.data_request_view d
                  where d.case_ref = s.case_ref and d.kind = 'RETENTION_ENDED' and not d.open
                    and json_typeof(d.entry -> 'approved') = 'object'
                    and coalesce(json_typeof(d.entry -> 'lapsed'), 'null') <> 'object'
                    and (d.entry -> 'opened' ->> 'subject') is null)""";

    private static final String ROWS = """
            select s.case_ref, r.case_id, r.closed_on, r.youngest_born_by, h.request_id as hold,
                   e.request_id as erasure, e.kind, e.stage
            """ + DUE.replace("where s.partnership", """
                  left join lateral (select request_id from query_side.data_request_view d
                      where d.case_ref = s.case_ref and d.kind = 'LEGAL_HOLD' and d.open limit 1) h on true
                  left join lateral (select request_id, kind, stage from query_side.data_request_view d
                      where d.case_ref = s.case_ref and d.kind in ('ERASURE', 'RETENTION_ENDED') and d.open
                      order by d.position desc limit 1) e on true
            where s.partnership""") + """

             order by greatest((r.closed_on + make_interval(years => :years))::date,
                               (r.youngest_born_by + make_interval(years => :age))::date), s.case_ref
             limit :size offset :offset""";

    private final JdbcClient database;
    private final RetentionsInForce retentions;
    private final OneSnapshot snapshot;
    private final Freshness freshness;
    private final ServiceTime time;
    private final Clock system = Clock.systemUTC();

    DisposalQueries(
            JdbcClient database,
            RetentionsInForce retentions,
            OneSnapshot snapshot,
            Freshness freshness,
            ServiceTime time) {
        this.database = database;
        this.retentions = retentions;
        this.snapshot = snapshot;
        this.freshness = freshness;
        this.time = time;
    }

    @QueryHandler
    DisposalPage on(FindDisposals query) {
        RegisterReaders.OF_DISPOSALS.admit(query.reader());
        LocalDate stated = query.on();
        return snapshot.of(() -> page(query, stated == null ? time.today() : stated));
    }

    private DisposalPage page(FindDisposals query, LocalDate on) {
        Optional<Retention> retention = retentions.of(query.reader().partnership(), on);
        List<RetentionRule> rules = retention.map(Retention::rules).orElse(List.of());
        // any day will do to see whether the rules let anything go at all
        boolean nothingEver = Disposal.of(rules, on, null).isEmpty();
        Map<String, Object> parameters = nothingEver ? Map.of() : parameters(query, on, rules);
        return new DisposalPage(
                on,
                retention.map(Retention::version).orElse(null),
                nothingEver ? List.of() : rows(query, parameters, rules),
                nothingEver ? 0 : total(parameters),
                query.page(),
                query.size(),
                freshness.reached(Projections.GOVERNANCE),
                system.instant());
    }

    /** A case is kept until the last of its classes has ended, so the longest of their times is the one that counts. */
    private static Map<String, Object> parameters(FindDisposals query, LocalDate on, List<RetentionRule> rules) {
        List<Disposal.Ending> times =
                Disposal.of(rules, on, on).map(Disposal::endings).orElse(List.of());
        int years = times.stream().mapToInt(Disposal.Ending::years).max().orElse(0);
        Integer age = times.stream()
                .map(Disposal.Ending::untilYoungestIs)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(null);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("partnership", query.reader().partnership().value());
        parameters.put("on", on);
        parameters.put("years", years);
        parameters.put("age", new SqlParameterValue(Types.INTEGER, age));
        // a leap day more, for what is closed on one
        parameters.put("closedBy", on.minusYears(years).plusDays(1));
        return parameters;
    }

    private List<ListedDisposal> rows(FindDisposals query, Map<String, Object> parameters, List<RetentionRule> rules) {
        return database.sql(ROWS)
                .params(parameters)
                .param("size", query.size())
                .param("offset", (long) query.page() * query.size())
                .query((row, _) -> listed(row, rules))
                .list();
    }

    private long total(Map<String, Object> parameters) {
        return database.sql("select count(*)" + DUE)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static ListedDisposal listed(ResultSet row, List<RetentionRule> rules) throws SQLException {
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        LocalDate bornBy = row.getObject("youngest_born_by", LocalDate.class);
        return new ListedDisposal(
                new CaseRef(row.getString("case_ref")),
                new NotificationId(row.getObject("case_id", UUID.class)),
                closedOn,
                Disposal.of(rules, closedOn, bornBy).orElseThrow(),
                id(row.getObject("hold", UUID.class)),
                erasure(row));
    }

    private static @Nullable Erasure erasure(ResultSet row) throws SQLException {
        DataRequestId requestId = id(row.getObject("erasure", UUID.class));
        return requestId == null
                ? null
                : new Erasure(
                        requestId,
                        DataRequestKind.valueOf(row.getString("kind")),
                        DataRequestStage.valueOf(row.getString("stage")));
    }

    private static @Nullable DataRequestId id(@Nullable UUID value) {
        return value == null ? null : new DataRequestId(value);
    }
}
