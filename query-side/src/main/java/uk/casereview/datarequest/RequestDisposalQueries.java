package uk.casereview.datarequest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.datarequest.DisposalQuery.FindRequestDisposals;
import uk.casereview.datarequest.DisposalQuery.ListedRequestDisposal;
import uk.casereview.datarequest.DisposalQuery.RequestDisposalPage;
import uk.casereview.partnership.PartnershipDetails.Retention;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.partnership.RetentionsInForce;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.Freshness;
import uk.casereview.query.OneSnapshot;
import uk.casereview.query.Projections;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.UserId;

/**
 * Answers which data requests are closed for so long that their words are kept no longer, by the rules of the day that is
 * asked about. A hold may be placed again, and is none of them; what two people have agreed on is off the list.
 */
@Component
class RequestDisposalQueries {
    private static final String CLOSED_ON =
            "coalesce(d.entry -> 'closed' ->> 'on', d.entry -> 'lapsed' ->> 'on')::date";

    private static final String DUE = """
             from query_side.data_request_view d
            where d.partnership = :partnership and not d.open and d.kind <> 'LEGAL_HOLD'
              and (%s + make_interval(years => :years))::date <= :on
              and (d.entry #>> '{disposal,approved,approvedBy}') is null""".formatted(CLOSED_ON);

    private static final String ROWS = """
            select d.request_id, d.case_ref, d.kind, %s as closed_on,
                   d.entry #>> '{disposal,proposed,proposedBy}' as proposed_by,
                   (select h.request_id from query_side.data_request_view h
                     where h.case_ref = d.case_ref and h.kind = 'LEGAL_HOLD' and h.open limit 1) as hold
            """.formatted(CLOSED_ON) + DUE + """

             order by closed_on, d.request_id limit :size offset :offset""";

    private final JdbcClient database;
    private final RetentionsInForce retentions;
    private final OneSnapshot snapshot;
    private final Freshness freshness;
    private final ServiceTime time;
    private final Clock system = Clock.systemUTC();

    RequestDisposalQueries(
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
    RequestDisposalPage on(FindRequestDisposals query) {
        RegisterReaders.OF_DISPOSALS.admit(query.reader());
        LocalDate stated = query.on();
        return snapshot.of(() -> page(query, stated == null ? time.today() : stated));
    }

    private RequestDisposalPage page(FindRequestDisposals query, LocalDate on) {
        Optional<Retention> retention = retentions.of(query.reader().partnership(), on);
        List<RetentionRule> rules = retention.map(Retention::rules).orElse(List.of());
        Optional<Map<String, Object>> due = Disposal.yearsOfRequest(rules)
                .map(years -> Map.of("partnership", query.reader().partnership().value(), "years", years, "on", on));
        return new RequestDisposalPage(
                on,
                retention.map(Retention::version).orElse(null),
                due.map(parameters -> rows(query, parameters, rules)).orElse(List.of()),
                due.map(this::total).orElse(0L),
                query.page(),
                query.size(),
                freshness.reached(Projections.DATA_REQUESTS),
                system.instant());
    }

    private List<ListedRequestDisposal> rows(
            FindRequestDisposals query, Map<String, Object> parameters, List<RetentionRule> rules) {
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

    private static ListedRequestDisposal listed(ResultSet row, List<RetentionRule> rules) throws SQLException {
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        @Nullable UUID hold = row.getObject("hold", UUID.class);
        @Nullable String proposedBy = row.getString("proposed_by");
        return new ListedRequestDisposal(
                new DataRequestId(row.getObject("request_id", UUID.class)),
                new CaseRef(row.getString("case_ref")),
                DataRequestKind.valueOf(row.getString("kind")),
                closedOn,
                Disposal.ofRequest(rules, closedOn).orElseThrow(),
                hold == null ? null : new DataRequestId(hold),
                proposedBy == null ? null : new UserId(UUID.fromString(proposedBy)));
    }
}
