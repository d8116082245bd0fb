package uk.casereview.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far rebuilds have come, for all instances to see; what is RUNNING was asked for and has not ended. */
@Component
final class RebuildProgress {
    private final JdbcClient database;

    RebuildProgress(JdbcClient database) {
        this.database = database;
    }

    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * The latest rebuild of a group.
     *
     * @param done places of the log that are behind it
     * @param total places it has to go
     * @param failure the kind of what ended it
     */
    record Progress(
            State state,
            Instant startedAt,
            Instant changedAt,
            long done,
            long total,
            @Nullable String failure) {}

    private record Row(String group, Progress progress) {}

    Map<String, Progress> all() {
        return database
                .sql(
                        "select processing_group, state, started_at, changed_at, reached, up_to, failure from query_side.projection_rebuild")
                .query((row, _) -> new Row(
                        row.getString(1),
                        new Progress(
                                State.valueOf(row.getString(2)),
                                row.getTimestamp(3).toInstant(),
                                row.getTimestamp(4).toInstant(),
                                row.getLong(5),
                                row.getLong(6),
                                row.getString(7))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::group, Row::progress));
    }

    List<String> unfinished() {
        return database.sql("select processing_group from query_side.projection_rebuild where state = 'RUNNING'")
                .query(String.class)
                .list();
    }

    void begin(String group, long upTo) {
        database.sql("""
                        insert into query_side.projection_rebuild
                            (processing_group, state, started_at, changed_at, reached, up_to)
                        values (:group, 'RUNNING', current_timestamp, current_timestamp, 0, :upTo)
                        on conflict (processing_group) do update set state = excluded.state,
                            started_at = excluded.started_at, changed_at = excluded.changed_at,
                            reached = excluded.reached, up_to = excluded.up_to, failure = null
                        """).param("group", group).param("upTo", upTo).update();
    }

    void reached(String group, long position, long upTo) {
        database.sql("""
                        update query_side.projection_rebuild
                           set reached = :position, up_to = :upTo, changed_at = clock_timestamp()
                         where processing_group = :group
                        """)
                .param("position", position)
                .param("upTo", Math.max(position, upTo))
                .param("group", group)
                .update();
    }

    void end(String group, State state, @Nullable String failure) {
        database.sql("""
                        update query_side.projection_rebuild
                           set state = :state, failure = :failure, changed_at = clock_timestamp()
                         where processing_group = :group
                        """)
                .param("state", state.name())
                .param("failure", failure)
                .param("group", group)
                .update();
    }
}
