package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** ADR 47: two true days are folded at once in one instance; whoever comes then waits a little and is told to ask again. */
@ServiceTest
class TrueDaysAtOnceIT {
    private static final String TRUE_DAY = "/api/dashboards/timeliness?effectiveOn=2026-02-02";

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    /** Two answers are held up in the middle, where they look for their cases: a table is kept from them. */
    @Test
    void whileTwoAreFoldedTheThirdIsToldWhenToAskAgain(Service service) {
        new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");

        List<CompletableFuture<Answer>> folding = new TransactionTemplate(transactions).execute(_ -> {
            database.sql("lock table query_side.figure_subject_view in access exclusive mode")
                    .update();
            List<CompletableFuture<Answer>> held =
                    Stream.generate(() -> asked(service)).limit(2).toList();
            Eventually.isTrue(() -> heldUp() == 2);

            Answer third = service.as(BUSINESS_MANAGER).get(TRUE_DAY).mustBe(503);
            assertThat(third.code()).isEqualTo("TRUE_DAYS_BUSY");
            assertThat(third.header("Retry-After")).isEqualTo("5");
            assertThat(third.header("Content-Type")).startsWith("application/problem+json");
            assertThat(third.text("/detail")).contains("Ask again in a few seconds.");
            assertThat(service.as("bscp.observer").get(TRUE_DAY).mustBe(403).code())
                    .as("who may not be told does not wait")
                    .isEqualTo("FORBIDDEN_ROLE");
            return held;
        });

        assertThat(folding).hasSize(2).allSatisfy(one -> one.join().mustBe(200));
        service.as(BUSINESS_MANAGER).get(TRUE_DAY).mustBe(200);
    }

    private static CompletableFuture<Answer> asked(Service service) {
        return CompletableFuture.supplyAsync(() -> service.as(BUSINESS_MANAGER).get(TRUE_DAY));
    }

    /** What a transaction is told of the others does not change until it ends, so this asks in one of its own. */
    private int heldUp() {
        var ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        Integer held = ownTransaction.execute(
                _ -> database.sql("""
                        select count(*)::int from pg_stat_activity
                         where wait_event_type = 'Lock' and query like 'select s.subject_id from query_side.figure_subject_view%'
                        """).query(Integer.class).single());
        return held == null ? 0 : held;
    }
}
