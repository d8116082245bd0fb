package uk.casereview.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.system.ServiceTest;

/** Rows of before say since when they have been known as those do that are written now. */
@ServiceTest
class RecordedAtMigrationIT {
    private static final String MIGRATION = "db/query_side/V19__recorded_at.sql";

    @Autowired
    private JdbcClient database;

    @Test
    void theMigrationTellsFromTheLogWhenEachWasRecorded(
            @Autowired DataSource source,
            @Autowired PlatformTransactionManager transactions,
            @Autowired TokenPositions positions) {
        new ReadModels(database, positions).caughtUp();
        new TransactionTemplate(transactions).executeWithoutResult(everything -> {
            List<String> before = rows();
            database.sql("set local search_path = query_side").update();
            database.sql("alter table partnership_reference_view drop column recorded_at")
                    .update();

            ScriptUtils.executeSqlScript(
                    DataSourceUtils.getConnection(source),
                    new EncodedResource(new ClassPathResource(MIGRATION)),
                    false,
                    false,
                    "--",
                    ScriptUtils.EOF_STATEMENT_SEPARATOR,
                    "/*",
                    "*/");

            assertThat(rows()).isEqualTo(before).isNotEmpty().noneMatch(row -> row.endsWith(",)"));
            everything.setRollbackOnly();
        });
    }

    private List<String> rows() {
        return database.sql("select v::text from query_side.partnership_reference_view v order by position")
                .query(String.class)
                .list();
    }
}
