package uk.casereview.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.system.ServiceTest;

/** All is counted anew when, and only when, the number can be another one. */
@ServiceTest
class TotalsIT {
    private final String group = "totals-" + UUID.randomUUID();
    private final AtomicLong counts = new AtomicLong();

    @Autowired
    private Totals totals;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void aGroupWithTwoSegments() {
        for (int segment : List.of(0, 1)) {
            database.sql("insert into event_store.tokens (processor_name, segment, token) values (?, ?, ?)")
                    .params(group, segment, new byte[] {1})
                    .update();
        }
    }

    @AfterEach
    void forget() {
        database.sql("delete from event_store.tokens where processor_name = ?")
                .param(group)
                .update();
    }

    @Test
    void theSameQuestionIsCountedOnceWhileTheViewStands() {
        assertThat(asked("BSCP")).isEqualTo(1);
        assertThat(asked("BSCP")).isEqualTo(1);
    }

    @Test
    void anotherQuestionIsCountedForItself() {
        assertThat(asked("BSCP")).isEqualTo(1);
        assertThat(asked("SCSP")).isEqualTo(2);
        assertThat(asked("BSCP")).isEqualTo(1);
    }

    /** The one that is behind says nothing of what the other has written. */
    @Test
    void anySegmentThatGoesOnHasAllCountedAnew() {
        asked("BSCP");
        database.sql("update event_store.tokens set token = ? where processor_name = ? and segment = 1")
                .params(new byte[] {2}, group)
                .update();

        assertThat(asked("BSCP")).isEqualTo(2);
    }

    private long asked(String question) {
        return totals.of(List.of(group), List.of(question), counts::incrementAndGet);
    }
}
