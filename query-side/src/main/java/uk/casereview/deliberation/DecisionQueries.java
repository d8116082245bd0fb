package uk.casereview.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.access.CaseGate;
import uk.casereview.access.CaseScope;
import uk.casereview.access.Redaction;
import uk.casereview.partnership.PartnershipReferences;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.EventForms;
import uk.casereview.query.Freshness;
import uk.casereview.query.OneSnapshot;
import uk.casereview.query.Projections;
import uk.casereview.query.Totals;
import uk.casereview.shared.CaseRef;
import uk.casereview.timeline.DecisionEntry;
import uk.casereview.timeline.DecisionQuery.DecisionPage;
import uk.casereview.timeline.DecisionQuery.DecisionReceipt;
import uk.casereview.timeline.DecisionQuery.FindDecisions;
import uk.casereview.timeline.DecisionQuery.ListedDecision;

/** Answers what is asked about decisions. */
@Component
class DecisionQueries {
    private static final String LAG =
            "query_side.working_days_between(d.decided_on, d.recorded_on, string_to_array(:holidays, ',')::date[])";
    private static final String FROM =
            " from query_side.decision_view d" + " join query_side.case_summary_view s using (case_ref, partnership)";
    private static final String ORDER = " order by decided_on desc, position desc";

    private static final List<String> ASKED =
            List.of(Projections.DECISIONS, Projections.CASE_SUMMARY, Projections.CASE_ACCESS);

    private final JdbcClient database;
    private final OneSnapshot snapshot;
    private final Totals totals;
    private final CaseGate gate;
    private final EventForms forms;
    private final PartnershipReferences partnerships;
    private final Freshness freshness;
    private final ServiceTime time;
    private final Clock system = Clock.systemUTC();

    DecisionQueries(
            JdbcClient database,
            OneSnapshot snapshot,
            Totals totals,
            CaseGate gate,
            EventForms forms,
            PartnershipReferences partnerships,
            Freshness freshness,
            ServiceTime time) {
        this.database = database;
        this.snapshot = snapshot;
        this.totals = totals;
        this.gate = gate;
        this.forms = forms;
        this.partnerships = partnerships;
        this.freshness = freshness;
        this.time = time;
    }

    @QueryHandler
    DecisionPage on(FindDecisions query) {
        return snapshot.of(() -> found(query));
    }

    private DecisionPage found(FindDecisions query) {
        CaseRef caseRef = query.caseRef();
        if (caseRef != null) {
            gate.open(query.reader(), caseRef);
        }
        long position = freshness.reached(Projections.DECISIONS);
        Filter filter = filter(query);
        List<ListedDecision> rows = page(query, filter);
        long total = totals.of(ASKED, filter.parts(), filter.parameters());
        return new DecisionPage(rows, total, query.page(), query.size(), position, system.instant());
    }

    /** Where the rows read so far end; what is recorded meanwhile moves nothing. */
    record Mark(LocalDate decidedOn, long position) {}

    /** Some rows, and where they end; the mark that was given where there are none. */
    record Batch(List<Filed> rows, @Nullable Mark end) {}

    /**
     * A decision as a file has it.
     *
     * @param leafHash what was logged of its event, in base64; null until it is logged
     */
    record Filed(ListedDecision listed, @Nullable String leafHash) {}

    /**
     * The next rows of a file.
     *
     * @param query its page does not matter
     */
    Batch next(FindDecisions query, @Nullable Mark after) {
        return snapshot.of(() -> {
            CaseRef caseRef = query.caseRef();
            if (caseRef != null) {
                gate.open(query.reader(), caseRef);
            }
            Filter filter = filter(query);
            if (after != null) {
                filter.add("(d.decided_on, d.position) < (:markDay, :markPlace)", "markDay", after.decidedOn());
                filter.parameters().put("markPlace", after.position());
            }
            List<Row> rows = rows(query, filter, 0);
            return new Batch(
                    rows.stream().map(Row::filed).toList(),
                    rows.isEmpty() ? after : rows.getLast().mark());
        });
    }

    private List<ListedDecision> page(FindDecisions query, Filter filter) {
        return rows(query, filter, (long) query.page() * query.size()).stream()
                .map(row -> row.filed().listed())
                .toList();
    }

    private record Row(Filed filed, Mark mark) {}

    /** What a decision says is long, and read for the rows that are shown only. */
    private List<Row> rows(FindDecisions query, Filter filter, long offset) {
        Redaction redaction = Redaction.of(query.reader());
        String keys = "select d.case_ref, d.decision_id, d.decided_on, d.position, s.case_id";
        return database.sql("""
                        select d.entry, p.case_id, %s as lag, p.decided_on, p.position, l.event_id, l.leaf_index,
                               encode(l.hash, 'base64')
                        from (select * from %s p %s limit :size offset :offset) p
                        join query_side.decision_view d using (case_ref, decision_id)
                        left join audit_log.leaf l on l.position = p.position
                        order by p.decided_on desc, p.position desc
                        """.formatted(LAG, filter.each(keys, ORDER + " limit :upTo"), ORDER))
                .params(filter.parameters())
                .param("size", query.size())
                .param("offset", offset)
                .param("upTo", offset + query.size())
                .query((row, _) -> new Row(
                        new Filed(
                                new ListedDecision(
                                        readable(row.getString(1), row.getObject(2, UUID.class), redaction),
                                        row.getInt(3),
                                        DecisionReceipt.of(row.getObject(6, UUID.class), row.getLong(7))),
                                row.getString(8)),
                        new Mark(row.getObject(4, LocalDate.class), row.getLong(5))))
                .list();
    }

    private DecisionEntry readable(String entry, UUID caseId, Redaction redaction) {
        return forms.view(redaction.apply(caseId, true, forms.tree(entry)), DecisionEntry.class);
    }

    private record Filter(CaseScope scope, List<String> conditions, Map<String, Object> parameters) {
        void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }

        void addIf(boolean asked, String condition) {
            if (asked) {
                conditions.add(condition);
            }
        }

        /** A body decides on the cases of its own partnership, so the partnership is that of both. */
        String each(String select, String rest) {
            return scope.each(select + FROM, asked() + rest);
        }

        /** The statements that yield these decisions together. */
        List<String> parts() {
            return scope.parts("select d.decision_id" + FROM, asked());
        }

        private String asked() {
            return conditions.stream().map(" and "::concat).collect(Collectors.joining());
        }
    }

    private Filter filter(FindDecisions query) {
        CaseScope scope = CaseScope.of(query.reader(), time.today());
        Filter filter = new Filter(scope, new ArrayList<>(), new HashMap<>(scope.parameters()));
        filter.parameters().put("holidays", holidays(query));
        filter.add("d.case_ref = :case", "case", text(query.caseRef()));
        filter.add("d.body = :body", "body", text(query.body()));
        filter.add("d.decided_on >= :from", "from", query.from());
        filter.add("d.decided_on <= :to", "to", query.to());
        filter.add("d.agencies @> array[:agency]::text[]", "agency", text(query.agency()));
        filter.add("d.people @> array[:person]::uuid[]", "person", text(query.person()));
        filter.addIf(query.unconfirmed(), "d.awaits_confirmation");
        filter.addIf(query.lateConflict(), "d.late_conflict");
        // there are never more working days than days, so most decisions need no look at the calendar
        filter.addIf(query.recordedLate(), "d.recorded_on - d.decided_on > " + FindDecisions.LATE_AFTER_WORKING_DAYS);
        filter.addIf(query.recordedLate(), LAG + " > " + FindDecisions.LATE_AFTER_WORKING_DAYS);
        return filter;
    }

    private String holidays(FindDecisions query) {
        return String.join(
                ",",
                partnerships.of(query.reader().partnership()).calendar().holidays().stream()
                        .map(LocalDate::toString)
                        .sorted()
                        .toList());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
