package uk.casereview.sample;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.axon.TokenPositions;

/** Waits until processes and views have seen everything there is, and what they did about it. */
public final class Settled {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> GROUPS = List.of(
            "rapid-review-process",
            "decision-review-process",
            "erasure-process",
            "case-timeline",
            "case-summary",
            "case-access",
            "decisions",
            "meeting-calendar",
            "data-requests");

    private final JdbcClient database;
    private final TokenPositions positions;

    public Settled(JdbcClient database, TokenPositions positions) {
        this.database = database;
        this.positions = positions;
    }

    public void awaited() {
        long before = -1;
        for (long head = head(); head != before; head = head()) {
            before = head;
            for (String group : GROUPS) {
                if (!positions.awaits(group, positions.at(head), PATIENCE)) {
                    throw new AssertionError(group + " has not reached " + head);
                }
            }
        }
    }

    /** The version of an aggregate, once nothing more happens to it. */
    public long version(String aggregateId) {
        return database.sql("select max(sequence_number) from event_store.events where aggregate_id = ?")
                .param(aggregateId)
                .query(Long.class)
                .single();
    }

    /** Of what they do something about: who looked at what, or was refused, they pass over in their own time. */
    private long head() {
        return database.sql("select max(global_index) from event_store.events where aggregate_type <> ?")
                .param(Positions.ACCESS_LOG)
                .query(Long.class)
                .single();
    }
}
