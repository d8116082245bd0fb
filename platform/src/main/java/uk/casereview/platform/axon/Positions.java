package uk.casereview.platform.axon;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says where in the log a command's events are, once they are stored. */
public interface Positions {
    Position of(CommandResult result);

    /** The last place taken; what is still being written may lie below it. */
    Position head();

    /** Streams in which nothing is recorded but who has looked at the rest. */
    String ACCESS_LOG = "AccessLog";

    /** The place of the first event of anything but such aggregates, or of who looked at what; where there is none, beyond every place. */
    long firstBeside(String aggregateType);

    /** One look-up by key; a command that changed nothing where there was nothing is covered by the start. */
    record InPostgres(UUID store, JdbcClient database) implements Positions {
        @Override
        public Position of(CommandResult result) {
            long index = database.sql(
                            "select global_index from event_store.events where aggregate_id = ? and sequence_number = ?")
                    .params(result.id().toString(), result.version())
                    .query(Long.class)
                    .optional()
                    .orElse(0L);
            return new Position(store, index);
        }

        @Override
        public Position head() {
            long index = database.sql("select coalesce(max(global_index), 0) from event_store.events")
                    .query(Long.class)
                    .single();
            return new Position(store, index);
        }

        @Override
        public long firstBeside(String aggregateType) {
            return database.sql("""
                            select coalesce((select min(global_index) from event_store.events
                                where aggregate_type not in (?, ?)), ?)
                            """)
                    .params(aggregateType, ACCESS_LOG, Long.MAX_VALUE)
                    .query(Long.class)
                    .single();
        }
    }

    /**
     * Axon Server does not tell where it stored an event; the head after the commit covers it. Nor does it
     * tell what an event is of, and the first may be of anything.
     */
    record HeadOf(UUID store, EventStore events) implements Positions {
        @Override
        public Position of(CommandResult result) {
            return head();
        }

        @Override
        public Position head() {
            return new Position(store, events.createHeadToken().position().orElse(0));
        }

        @Override
        public long firstBeside(String aggregateType) {
            return 0;
        }
    }
}
