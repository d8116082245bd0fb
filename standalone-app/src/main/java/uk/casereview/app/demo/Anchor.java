package uk.casereview.app.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The moment of the first start, which alone decides whether there are demo cases, and on which days. */
final class Anchor {
    /** Where nobody asks for another number. */
    static final int USUAL_CASES = 140;

    private final JdbcClient database;

    Anchor(JdbcClient database) {
        this.database = database;
    }

    /**
     * What the first start decided, as long as cases are missing.
     *
     * @param cases how many there are to be
     * @param toldBefore everything before that moment is there
     */
    record Unfinished(Instant anchor, int cases, Instant toldBefore) {}

    /** Keeps the moment unless there is one already; without cases there is nothing left to do. */
    void keep(Instant firstStart, boolean withCases, int cases) {
        database.sql("""
                        insert into demo.cases (only_row, anchor, finished, cases)
                        values (true, :anchor, :finished, :cases)
                        on conflict (only_row) do nothing
                        """)
                .param("anchor", Timestamp.from(firstStart))
                .param("finished", !withCases)
                .param("cases", cases)
                .update();
    }

    Optional<Unfinished> ofUnfinished() {
        return database.sql("""
                        select anchor, coalesce(cases, :usual), told_before
                        from demo.cases where not finished
                        """)
                .param("usual", USUAL_CASES)
                .query((row, _) ->
                        new Unfinished(row.getTimestamp(1).toInstant(), row.getInt(2), told(row.getTimestamp(3))))
                .optional();
    }

    private static Instant told(@Nullable Timestamp before) {
        return before == null ? Instant.EPOCH : before.toInstant();
    }

    /** The next start need not look at what comes before. */
    void toldBefore(Instant moment) {
        database.sql("update demo.cases set told_before = :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    void finished() {
        database.sql("update demo.cases set finished = true").update();
    }
}
