package uk.casereview.app.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The moment of the first start, which alone decides whether there are demo cases, and on which days. */
final class Anchor {
    private final JdbcClient database;

    Anchor(JdbcClient database) {
        this.database = database;
    }

    /** Keeps the moment unless there is one already; without cases there is nothing left to do. */
    void keep(Instant firstStart, boolean withCases) {
        database.sql("""
                        insert into demo.cases (only_row, anchor, finished) values (true, :anchor, :finished)
                        on conflict (only_row) do nothing
                        """)
                .param("anchor", Timestamp.from(firstStart))
                .param("finished", !withCases)
                .update();
    }

    /** The moment, as long as cases are missing. */
    Optional<Instant> ofUnfinished() {
        return database.sql("select anchor from demo.cases where not finished")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void finished() {
        database.sql("update demo.cases set finished = true").update();
    }
}
