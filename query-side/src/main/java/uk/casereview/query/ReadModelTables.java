package uk.casereview.query;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.casereview.platform.database.SchemaMigration;

/** Makes a group's tables anew beside those that answer, and puts them in their place. */
@Component
final class ReadModelTables {
    private final DataSource database;
    private final JdbcTemplate statements;

    ReadModelTables(DataSource database) {
        this.database = database;
        this.statements = new JdbcTemplate(database);
    }

    /** Empty tables in a schema of the group's own, by the same migrations; what was left there is thrown away. */
    ViewSchema createBeside(String group) {
        ViewSchema schema = ViewSchema.beside(group);
        drop(schema);
        SchemaMigration.copy(ViewSchema.ANSWERING.name(), schema.name(), database);
        return schema;
    }

    void drop(ViewSchema schema) {
        statements.execute("drop schema if exists %s cascade".formatted(schema.name()));
    }

    /** So that the first questions after the change are planned as well as before. */
    void analyze(ViewSchema schema, List<String> tables) {
        tables.forEach(table -> statements.execute("analyze %s.%s".formatted(schema.name(), table)));
    }

    /**
     * Puts the tables in the place of those that answer, within the current transaction. Readers hold locks on several
     * tables at once; whoever changes them waits less than the server takes for a deadlock, and is the one to give way.
     */
    void replaceAnswering(ViewSchema schema, List<String> tables) {
        tables.forEach(table -> {
            statements.execute("drop table %s.%s".formatted(ViewSchema.ANSWERING.name(), table));
            statements.execute(
                    "alter table %s.%s set schema %s".formatted(schema.name(), table, ViewSchema.ANSWERING.name()));
        });
    }

    void giveWayToReaders() {
        statements.execute("set local lock_timeout = '500ms'");
    }
}
