package uk.casereview.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.axon.Position;
import uk.casereview.platform.axon.TokenPositions;

/** The read models of a running service, as a test looks at them. */
record ReadModels(JdbcClient database, TokenPositions positions) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Of what groups take; who has looked at something is passed over. */
    Position head() {
        return positions.at(
                database.sql("select max(global_index) from event_store.events where aggregate_type <> 'AccessLog'")
                        .query(Long.class)
                        .single());
    }

    void caughtUp() {
        Position head = head();
        Projections.ALL.forEach(group ->
                assertThat(positions.awaits(group, head, PATIENCE)).as(group).isTrue());
    }

    /** The view of who has looked at what, as far as anybody has. */
    void caughtUpWithReaders() {
        Position last = positions.at(database.sql("select max(global_index) from event_store.events")
                .query(Long.class)
                .single());
        assertThat(positions.awaits(Projections.ACCESS_LOG, last, PATIENCE)).isTrue();
    }

    /** Every table of every view, byte for byte, whatever order its rows stand in. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables()) {
            rows.put(
                    table,
                    database.sql("select v::text from query_side.%s v order by 1".formatted(table))
                            .query(String.class)
                            .list());
        }
        return rows;
    }

    /** The tables by their definition: columns, and indexes with their names. */
    List<String> definitions() {
        return database.sql("""
                        select indexdef from pg_indexes where schemaname = 'query_side'
                        union all
                        select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
                          from information_schema.columns where table_schema = 'query_side'
                        order by 1
                        """).query(String.class).list();
    }

    List<String> schemasBeside() {
        return database.sql("select nspname from pg_namespace where nspname like 'rebuilt%'")
                .query(String.class)
                .list();
    }

    private List<String> tables() {
        return database.sql("""
                        select table_name from information_schema.tables
                         where table_schema = 'query_side' and table_name like '%view' order by 1
                        """).query(String.class).list();
    }
}
