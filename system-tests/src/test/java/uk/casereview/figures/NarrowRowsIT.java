package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.actionplan.Rag;
import uk.casereview.clock.ClockStatus;
import uk.casereview.figures.CaseSearch.Found;
import uk.casereview.figures.Dashboard.Basis;
import uk.casereview.figures.DashboardQuery.TrackedFilter;
import uk.casereview.notification.Category;
import uk.casereview.partnership.PartnershipReferences;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.ThemeCode;
import uk.casereview.system.ServiceTest;
import uk.casereview.tracker.NotificationStage;

/**
 * §11.2 with 8,000 invented cases: whatever is asked for together, a page and its total are looked up among the rows that
 * match, and not among all. What the server says it read is compared with the size of the table, never with time.
 */
@ServiceTest
class NarrowRowsIT {
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 27);
    private static final Instant THEN = Instant.parse("2025-09-01T12:00:00Z");
    private static final int PAGE = 50;

    /** Of two partnerships; every eighth case has the theme, every fifth the agency, one in twenty is overdue. */
    private static final String INVENTED = """
            insert into query_side.figure_case_view
            select md5('narrow' || n)::uuid, timestamptz '2021-04-01T00:00:00Z' + n * interval '5 hours', of,
                   of || '-9' || lpad((n / 1600)::text, 3, '0') || '-' || lpad(n::text, 6, '0'), 2022 + n / 1600,
                   array['of:' || of, 'notification:NOTIFIED', case when n % 3 = 0 then 'category:ABUSE_NEGLECT_DEATH'
                         else 'category:ABUSE_NEGLECT_SERIOUS_HARM' end]
                   || case when n % 8 = 0 then array['theme:T1'] else '{}' end
                   || case when n % 5 = 0 then array['agency:WMP'] else '{}' end
                   || case when n % 40 = 0 then array['rag:RED'] else '{}' end,
                   case when n % 20 = 0 then array['C3'] else '{}' end,
                   case when n % 20 = 0 then array[date '2026-01-01'] else '{}' end,
                   case when n % 20 = 0 then date '2026-01-01' end, case when n % 20 = 0 then date '2026-01-01' end, null, null
              from (select n, case when n % 16 < 8 then 'BSCP' else 'SCSP' end as of from generate_series(0, 7999) n) invented
            """;

    /** Each case has been three others before, each for an hour. */
    private static final String BEFORE = """
            insert into query_side.figure_case_past_view
            select subject_id, known_from - ago * interval '1 hour', known_from - (ago - 1) * interval '1 hour', partnership,
                   case_ref, year, facets, running, due_on, overdue_from, last_due, red_after, amber_up_to
              from query_side.figure_case_view, generate_series(1, 3) ago where case_ref like '____-9___-%'
            """;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PartnershipReferences partnerships;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void threeFiltersAndTheirTotalReadTheRowsThatMatchAndNoOthers() {
        among(() -> {
            CaseSearch search = search(null, filter(new ThemeCode("T1"), new AgencyCode("WMP"), 2024, null, null));

            assertThat(search.count()).isEqualTo(search.page(0, 200).size()).isPositive();
            assertThat(blocks(search, search.counting())).isLessThan(120);
            assertThat(blocks(search, search.paging(0, PAGE))).isLessThan(120);
        });
    }

    @Test
    void whatIsOverdueIsLookedUpWithWhateverElseIsAskedFor() {
        among(() -> {
            CaseSearch search =
                    search(null, filter(new ThemeCode("T1"), new AgencyCode("WMP"), null, ClockStatus.OVERDUE, null));

            assertThat(search.count()).isPositive();
            assertThat(plan(search, search.counting())).doesNotContain("Seq Scan", "SubPlan");
            assertThat(blocks(search, search.counting())).isLessThan(150);
        });
    }

    @Test
    void plansAreLookedUpByTheirColour() {
        among(() -> {
            CaseSearch search = search(null, filter(null, new AgencyCode("WMP"), null, null, Rag.RED));

            assertThat(search.count()).isPositive();
            assertThat(plan(search, search.counting()))
                    .contains("figure_case_by_facets")
                    .doesNotContain("Seq Scan");
        });
    }

    /** A year that is long over costs no more than the last: references go by years, and all others would be passed. */
    @Test
    void theFirstPageOfAnEarlyYearIsFoundAtOnce() {
        among(() -> {
            CaseSearch search = search(null, filter(null, null, 2022, null, null));

            assertThat(search.page(0, PAGE)).hasSize(PAGE);
            assertThat(plan(search, search.paging(0, PAGE)))
                    .contains("figure_case_by_year")
                    .doesNotContain("Seq Scan");
            assertThat(blocks(search, search.paging(0, PAGE))).isLessThan(80);
        });
    }

    /** §11.8: at a moment a case is known once, as it stands since or as what has ended since. */
    @Test
    void ofAPastMomentWhatHasEndedSinceIsLookedUpToo() {
        among(() -> {
            CaseSearch search = search(THEN, filter(new ThemeCode("T1"), null, null, null, null));

            assertThat(search.count()).isPositive();
            assertThat(plan(search, search.counting()))
                    .contains("figure_case_known_to")
                    .doesNotContain("Seq Scan");
        });
    }

    /** One page follows the other, and none of them twice. */
    @Test
    void pagesFollowOneAnotherInTheOrderOfReferences() {
        among(() -> {
            for (Instant moment : new @Nullable Instant[] {null, THEN}) {
                CaseSearch search = search(moment, filter(new ThemeCode("T1"), null, null, null, null));
                List<String> all = refs(search.page(0, 200));

                assertThat(all).hasSize(200).doesNotHaveDuplicates();
                assertThat(refs(search.page(1, PAGE))).isEqualTo(all.subList(PAGE, 2 * PAGE));
                assertThat(refs(search.page(3, PAGE))).isEqualTo(all.subList(3 * PAGE, 4 * PAGE));
                assertThat(search.page((int) (search.count() / PAGE) + 1, PAGE)).isEmpty();
            }
        });
    }

    private static List<String> refs(List<Found> found) {
        return found.stream().map(one -> one.caseRef().value()).toList();
    }

    private static TrackedFilter filter(
            @Nullable ThemeCode theme,
            @Nullable AgencyCode agency,
            @Nullable Integer year,
            @Nullable ClockStatus clock,
            @Nullable Rag rag) {
        return new TrackedFilter(
                NotificationStage.NOTIFIED,
                null,
                null,
                theme == null || agency == null ? null : Category.ABUSE_NEGLECT_DEATH,
                clock,
                agency,
                theme,
                year,
                rag);
    }

    /** Among the invented cases, which nobody else sees; what an earlier test left of its own is cleared away. */
    private void among(Runnable test) {
        database.sql("vacuum query_side.figure_case_view, query_side.figure_case_past_view")
                .update();
        new TransactionTemplate(transactions).executeWithoutResult(everything -> {
            database.sql(INVENTED).update();
            database.sql(BEFORE).update();
            database.sql("analyze query_side.figure_case_view").update();
            database.sql("analyze query_side.figure_case_past_view").update();
            database.sql("set local plan_cache_mode = force_custom_plan").update();
            test.run();
            everything.setRollbackOnly();
        });
    }

    private CaseSearch search(@Nullable Instant asOf, TrackedFilter filter) {
        VersionRead versions = new VersionRead(database, asOf);
        return CaseSearch.of(
                new Reading(
                        BSCP,
                        partnerships.of(BSCP, null),
                        Period.ALWAYS,
                        DAY,
                        versions,
                        versions,
                        new Showing(null, asOf),
                        new Basis(DAY, asOf, null, null, false, 0, Instant.EPOCH)),
                filter);
    }

    private static String plan(CaseSearch search, String sql) {
        return explained(search, sql).toString();
    }

    private static long blocks(CaseSearch search, String sql) {
        JsonNode whole = explained(search, sql).at("/0/Plan");
        return whole.path("Shared Hit Blocks").asLong()
                + whole.path("Shared Read Blocks").asLong();
    }

    private static JsonNode explained(CaseSearch search, String sql) {
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(search.asked("explain (analyze, buffers, format json) " + sql)
                        .query(String.class)
                        .single()));
    }
}
