package uk.casereview.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.system.ServiceTest;

/** An answer of many statements is of one moment. */
@ServiceTest
class OneSnapshotIT {
    private final UUID found = UUID.randomUUID();

    @Autowired
    private OneSnapshot snapshot;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete from query_side.missed_deadline_view where clock_id = ?")
                .param(found)
                .update();
    }

    @Test
    void whatIsRecordedMeanwhileIsNotSeen() {
        List<Long> counted = snapshot.of(() -> {
            long before = count();
            CompletableFuture.runAsync(this::add).join();
            return List.of(before, count());
        });

        assertThat(counted).containsExactly(0L, 0L);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void nothingIsWritten() {
        assertThatThrownBy(() -> snapshot.of(() -> {
                    add();
                    return true;
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(count()).isZero();
    }

    /** Nor does the way of planning stay with the connection, on which commands write too. */
    @Test
    void eachStatementIsPlannedForItsValuesThereAlone() {
        assertThat(snapshot.of(this::planning)).isEqualTo("force_custom_plan");
        assertThat(planning()).isEqualTo("auto");
    }

    private String planning() {
        return database.sql("show plan_cache_mode").query(String.class).single();
    }

    private long count() {
        return database.sql("select count(*) from query_side.missed_deadline_view where clock_id = ?")
                .param(found)
                .query(Long.class)
                .single();
    }

    private void add() {
        database.sql("""
                        insert into query_side.missed_deadline_view (clock_id, case_id, kind, due_on, roles, told_at)
                        values (?, ?, 'C1', current_date, '{}', now())
                        """).params(found, found).update();
    }
}
