package uk.casereview.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.casereview.access.AuditSeen;
import uk.casereview.audit.TrailFilter;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.UserId;
import uk.casereview.system.ServiceTest;

/** Whatever the trail is asked for, an index has it in its order, so that a page costs what is on it and no more. */
@ServiceTest
class TrailIndexesIT {
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 9);

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void everyFilterHasAnIndexThatServesItInOrder() {
        assertThat(plan(AuditSeen.EVERYTHING, TrailFilter.NONE, null)).contains("audit_trail_view_pkey");
        assertThat(plan(AuditSeen.EVERYTHING, TrailFilter.of(new CaseRef("BSCP-2026-014")), null))
                .contains("audit_trail_by_case");
        assertThat(plan(AuditSeen.EVERYTHING, filter(new AgencyCode("WMP"), null, null, null), null))
                .contains("audit_trail_by_agency");
        assertThat(plan(AuditSeen.EVERYTHING, filter(null, Body.SCSG, null, null), null))
                .contains("audit_trail_by_body");
        assertThat(plan(AuditSeen.EVERYTHING, filter(null, null, "meeting.VoteCast", null), null))
                .contains("audit_trail_by_type");
        assertThat(plan(AuditSeen.EVERYTHING, filter(null, null, null, DAY), new TrailStatement.Places(100, 200)))
                .contains("audit_trail_view_pkey")
                .contains("\"position\" >= ")
                .contains("\"position\" <= ");
        assertThat(plan(AuditSeen.DATA_REQUESTS, TrailFilter.NONE, null)).contains("audit_trail_of_data_requests");
    }

    /** The first lines of what somebody did, and of what was done for them, are sorted together, and no others. */
    @Test
    void whatAPersonDidAndWhatWasDoneForThemHaveOneEach() {
        TrailFilter person = new TrailFilter(null, new UserId(UUID.randomUUID()), null, null, null, null, null);

        assertThat(explained(AuditSeen.EVERYTHING, person, null))
                .contains("audit_trail_by_actor", "audit_trail_by_whom_it_was_for");
    }

    private static TrailFilter filter(
            @Nullable AgencyCode agency, @Nullable Body body, @Nullable String type, @Nullable LocalDate day) {
        return new TrailFilter(null, null, agency, body, type, day, day);
    }

    /** Where it would have to sort, it does so only because nothing else is possible. */
    private String plan(AuditSeen seen, TrailFilter filter, TrailStatement.@Nullable Places days) {
        String plan = explained(seen, filter, days);
        assertThat(plan).doesNotContain("Sort", "Seq Scan");
        return plan;
    }

    private String explained(AuditSeen seen, TrailFilter filter, TrailStatement.@Nullable Places days) {
        var statement = new TrailStatement(seen, BSCP, filter, days, true, 1_000_000L, 1_000_000);
        return String.valueOf(new TransactionTemplate(transactions).<String>execute(transaction -> {
            transaction.setRollbackOnly();
            tellOfOthers();
            database.sql("set local enable_seqscan = off; set local enable_sort = off;"
                            + " set local enable_bitmapscan = off; set local plan_cache_mode = force_custom_plan")
                    .update();
            return String.join(
                    "\n",
                    database.sql("explain " + statement.sql())
                            .params(statement.parameters())
                            .param("size", 100)
                            .query(String.class)
                            .list());
        }));
    }

    /** Whatever tests came before: of a few lines any index would do. */
    private void tellOfOthers() {
        database.sql("""
                        insert into query_side.audit_trail_view (partnership, position, recorded_at, event_id, aggregate_id,
                            command_id, actor_id, on_behalf_of, effective_on, type, aggregate_type, role, agency, body, case_ref)
                        select 'BSCP', 500000 + n, now(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
                            gen_random_uuid(), gen_random_uuid(), current_date, 'invented.Type' || n % 100,
                            case when n % 100 = 0 then 'DataRequest' else 'invented' end, 'INVENTED', 'A' || n % 100,
                            'BODY' || n % 100, 'BSCP-2026-' || n
                          from generate_series(1, 5000) n""").update();
        database.sql("analyze query_side.audit_trail_view").update();
    }
}
