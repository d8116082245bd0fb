package uk.casereview.query;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers what takes many statements from one state of the views, so that no two numbers of an answer differ by what was
 * recorded between them. Each statement is planned for its own values: after a few times PostgreSQL would keep one plan
 * for all of them, and what suits no moment in particular reads the versions of every moment.
 */
@Component
public final class OneSnapshot {
    private static final String BEGIN_WITH_TABLES =
            "set transaction isolation level repeatable read; set local plan_cache_mode = force_custom_plan";
    private static final String BEGIN =
            "set transaction isolation level repeatable read read only; set local plan_cache_mode = force_custom_plan";

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    OneSnapshot(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The answer; whatever it throws is thrown on. */
    public <T> T of(Supplier<T> answer) {
        return within(BEGIN, answer);
    }

    /** The same where the answer makes tables of its own, which go with it. */
    public <T> T withTables(Supplier<T> answer) {
        return within(BEGIN_WITH_TABLES, answer);
    }

    private <T> T within(String begin, Supplier<T> answer) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            database.sql(begin).update();
            return answer.get();
        }));
    }
}
