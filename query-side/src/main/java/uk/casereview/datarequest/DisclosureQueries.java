package uk.casereview.datarequest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.access.Redaction;
import uk.casereview.casefile.CaseFileEvent.DisclosureAuthorised;
import uk.casereview.datarequest.DisclosureQuery.Answered;
import uk.casereview.datarequest.DisclosureQuery.Authorised;
import uk.casereview.datarequest.DisclosureQuery.DisclosurePage;
import uk.casereview.datarequest.DisclosureQuery.FindDisclosures;
import uk.casereview.datarequest.DisclosureQuery.ListedDisclosure;
import uk.casereview.query.EventForms;
import uk.casereview.query.Freshness;
import uk.casereview.query.OneSnapshot;
import uk.casereview.query.Projections;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.timeline.CaseReader;

/**
 * Answers what left of the cases of a partnership. To whom and why is narrative of its case, and read by whoever reads
 * that; what became of a request is told without a word of it.
 */
@Component
class DisclosureQueries {
    private static final String REGISTER = """
            (select d.disclosure_id as id, 'AUTHORISED' as kind, d.case_id, d.case_ref, d.disclosed_on, d.position, d.facts
               from query_side.disclosure_view d where d.partnership = :partnership
             union all
             select r.request_id, r.kind, null::uuid, r.case_ref, (r.entry -> 'decided' ->> 'on')::date, r.position, r.entry
               from query_side.data_request_view r
              where r.partnership = :partnership and r.kind in ('SUBJECT_ACCESS', 'FREEDOM_OF_INFORMATION')
                and json_typeof(r.entry -> 'decided') = 'object') t""";

    private final JdbcClient database;
    private final CaseReader cases;
    private final EventForms forms;
    private final OneSnapshot snapshot;
    private final Freshness freshness;
    private final Clock system = Clock.systemUTC();

    DisclosureQueries(
            JdbcClient database, CaseReader cases, EventForms forms, OneSnapshot snapshot, Freshness freshness) {
        this.database = database;
        this.cases = cases;
        this.forms = forms;
        this.snapshot = snapshot;
        this.freshness = freshness;
    }

    private record Found(
            UUID id, DisclosureKind kind, @Nullable UUID caseId, CaseRef caseRef, LocalDate on, String facts) {}

    @QueryHandler
    DisclosurePage on(FindDisclosures query) {
        RegisterReaders.OF_DISCLOSURES.admit(query.reader());
        return snapshot.of(() -> page(query));
    }

    private DisclosurePage page(FindDisclosures query) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("partnership", query.reader().partnership().value());
        List<String> conditions = new ArrayList<>(List.of("true"));
        add("t.case_ref = :case", "case", text(query.caseRef()), conditions, parameters);
        add("t.kind = :kind", "kind", text(query.kind()), conditions, parameters);
        add("t.disclosed_on >= :from", "from", query.from(), conditions, parameters);
        add("t.disclosed_on <= :to", "to", query.to(), conditions, parameters);
        String found = " from " + REGISTER + " where " + String.join(" and ", conditions);
        Map<CaseRef, Redaction> redactions = new HashMap<>();
        List<ListedDisclosure> rows = database
                .sql("select t.*" + found + " order by t.disclosed_on desc, t.position desc limit :size offset :offset")
                .params(parameters)
                .param("size", query.size())
                .param("offset", (long) query.page() * query.size())
                .query(DisclosureQueries::found)
                .list()
                .stream()
                .map(row -> listed(row, query.reader(), redactions))
                .toList();
        long total = database.sql("select count(*)" + found)
                .params(parameters)
                .query(Long.class)
                .single();
        return new DisclosurePage(
                rows, total, query.page(), query.size(), freshness.reached(Projections.GOVERNANCE), system.instant());
    }

    private static void add(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                DisclosureKind.valueOf(row.getString("kind")),
                row.getObject("case_id", UUID.class),
                new CaseRef(row.getString("case_ref")),
                row.getObject("disclosed_on", LocalDate.class),
                row.getString("facts"));
    }

    private ListedDisclosure listed(Found found, Actor reader, Map<CaseRef, Redaction> redactions) {
        UUID caseId = found.caseId();
        if (caseId == null) {
            return new ListedDisclosure(
                    found.id(), found.kind(), found.caseRef(), found.on(), null, answered(found.facts()));
        }
        Redaction redaction = redactions.computeIfAbsent(found.caseRef(), caseRef -> cases.redaction(caseRef, reader));
        DisclosureAuthorised event = (DisclosureAuthorised) forms.read(
                forms.nameOf(DisclosureAuthorised.class), redaction.apply(caseId, true, forms.tree(found.facts())));
        Authorised authorised = new Authorised(
                event.recipient(),
                event.purpose(),
                event.scope(),
                event.basis(),
                event.agreedBy(),
                event.legalAdviceRef());
        return new ListedDisclosure(found.id(), found.kind(), found.caseRef(), found.on(), authorised, null);
    }

    private Answered answered(String entry) {
        DataRequestEntry request = forms.view(forms.tree(entry), DataRequestEntry.class);
        var decided = Objects.requireNonNull(request.decided());
        var closed = request.closed();
        return new Answered(
                decided.decision(),
                decided.exemptions(),
                decided.decidedBy(),
                closed == null ? null : closed.on(),
                closed == null ? null : closed.onTime());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
