package uk.casereview.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.axon.TokensUnderTest;
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

    /** At the first places of the log, where the partnerships were set up. */
    @BeforeEach
    void aGroupWithTwoSegments() {
        segments(group);
    }

    private void segments(String name) {
        TokensUnderTest.set(database, name, 0, 1);
        TokensUnderTest.set(database, name, 1, 1);
    }

    @AfterEach
    void forget() {
        database.sql("delete from event_store.tokens where processor_name in (?, ?)")
                .params(group, group + "-counted")
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
        TokensUnderTest.set(database, group, 1, 2);

        assertThat(asked("BSCP")).isEqualTo(2);
    }

    /** What one of two readers alone was granted has the rest of both counted no second time. */
    @Test
    void theirPartsAreCountedByThemselves() {
        String counted = group + "-counted";
        segments(counted);
        String all = "select 1 from event_store.tokens where processor_name = :counted";
        List<String> parts = List.of(all, all + " and segment = :granted");

        assertThat(totals.of(List.of(group), parts, Map.of("counted", counted, "granted", 0)))
                .isEqualTo(3);
        // behind the back of the view, so that what is counted anew shows it
        database.sql("delete from event_store.tokens where processor_name = ? and segment = 0")
                .param(counted)
                .update();
        assertThat(totals.of(List.of(group), parts, Map.of("counted", counted, "granted", 1)))
                .isEqualTo(3);
    }

    private long asked(String question) {
        return totals.of(List.of(group), List.of(question), counts::incrementAndGet);
    }
}
