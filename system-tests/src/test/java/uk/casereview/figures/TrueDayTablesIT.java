package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.casereview.figures.Dashboard.TrueDay;
import uk.casereview.figures.TrueDayTables.Asked;
import uk.casereview.partnership.PartnershipReferences;
import uk.casereview.query.ReadRefused;
import uk.casereview.scenario.CaseLoad;
import uk.casereview.scenario.Eventually;
import uk.casereview.scenario.PlanLoad;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** §15.1-6: on a day after all days everything is true that is known, and so the tables of that day are the kept ones. */
@ServiceTest
class TrueDayTablesIT {
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final String FACTS = "item, measure, value, counted_on, amount, aggregate_id";
    private static final String CLOCKS = "clock_id, kind, start_on, due_on, stop_on, explained, aggregate_id";
    private static final int MANY = 2_000;
    private static final LocalDate AFTER_ALL = LocalDate.of(2199, 12, 31);

    @Autowired
    private JdbcClient database;

    @Autowired
    private TrueDayTables tables;

    @Autowired
    private PartnershipReferences partnerships;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void afterAllDaysTheTablesAreTheKeptOnes(Service service) {
        PlanLoad.made(service);
        CaseLoad.made(service);
        // the two views are written each by itself
        Eventually.isTrue(() -> Objects.requireNonNull(transaction().execute(everything -> {
            everything.setRollbackOnly();
            make(null, MANY);
            return otherThanKept("figure_fact_view", FACTS).isEmpty()
                    && otherThanKept("figure_clock_view", CLOCKS).isEmpty();
        })));
        within(() -> {
            TrueDay told = make(null, MANY);

            assertThat(told.recordedLater()).isEmpty();
            assertThat(told.year()).isNull();
            assertThat(otherThanKept("figure_fact_view", FACTS)).isEmpty();
            assertThat(otherThanKept("figure_clock_view", CLOCKS)).isEmpty();
            assertThat(otherThanKept("figure_case_view", "case_ref, year, facets, running, due_on, overdue_from"))
                    .isEmpty();
            assertThat(database.sql("select count(*) from pg_temp.figure_case_view")
                            .query(Long.class)
                            .single())
                    .isPositive();
        });
    }

    /** What would take too long is refused with what to name; one year of incidents is told by itself. */
    @Test
    void tooManyCasesAreRefusedAndOneYearOfThemIsTold(Service service) {
        CaseLoad.made(service);

        assertThatThrownBy(() -> within(() -> make(null, 0))).isInstanceOfSatisfying(ReadRefused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(RefusalCode.TOO_MANY_CASES_FOR_A_TRUE_DAY);
            assertThat(refused.refusal().facts()).containsEntry("most", 0);
        });
        within(() -> assertThat(make(1999, 0).year()).isEqualTo(1999));
    }

    private TrueDay make(@Nullable Integer year, int most) {
        return tables.make(
                new Asked(BSCP, null, AFTER_ALL, year, most),
                partnerships.of(BSCP).calendar());
    }

    private List<String> otherThanKept(String table, String columns) {
        String kept = "select %s from query_side.%s where partnership = 'BSCP'%s"
                .formatted(columns, table, table.matches("figure_(case|subject)_view") ? "" : " and known_to is null");
        String made = "select %s from pg_temp.%s".formatted(columns, table);
        return database.sql("""
                        select 'lacks ' || o::text from (%1$s except %2$s) o
                         union all select 'adds ' || o::text from (%2$s except %1$s) o
                        """.formatted(kept, made)).query(String.class).list();
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private void within(Runnable test) {
        transaction().executeWithoutResult(everything -> {
            test.run();
            everything.setRollbackOnly();
        });
    }
}
