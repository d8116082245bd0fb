package uk.casereview.platform.axon;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was set aside because a view or a process could not take it; of the events themselves nothing is shown. */
public final class DeadLetters {
    private final JdbcClient database;
    private final DeadLetterQueues queues;

    DeadLetters(JdbcClient database, DeadLetterQueues queues) {
        this.database = database;
        this.queues = queues;
    }

    /**
     * One event that waits.
     *
     * @param sequence what it is in order with: its case, or its stream
     * @param type its stored name
     * @param cause why it could not be taken; null for what only waits behind another
     */
    public record Letter(
            String sequence,
            long index,
            String eventId,
            String type,
            String aggregateId,
            long version,
            Instant enqueuedAt,
            Instant lastTriedAt,
            @Nullable String cause,
            @Nullable String causeMessage) {}

    public List<Letter> of(String group, int atMost) {
        return database.sql("""
                        select sequence_identifier, sequence_index, event_id, payload_type, aggregate_id, sequence_number,
                               enqueued_at::timestamptz, last_touched::timestamptz, cause_type, cause_message
                          from event_store.dead_letters where processing_group = :group
                         order by sequence_identifier, sequence_index limit :most
                        """)
                .param("group", group)
                .param("most", atMost)
                .query((row, _) -> new Letter(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getTimestamp(7).toInstant(),
                        row.getTimestamp(8).toInstant(),
                        row.getString(9),
                        row.getString(10)))
                .list();
    }

    public Map<String, Long> counts() {
        return database
                .sql("select processing_group, count(*) from event_store.dead_letters group by processing_group")
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public List<String> sequencesOf(String group) {
        return database.sql("""
                        select distinct sequence_identifier from event_store.dead_letters
                         where processing_group = :group order by sequence_identifier
                        """).param("group", group).query(String.class).list();
    }

    /** Which of the sequences have something waiting. */
    public List<String> stoppedAmong(String group, List<String> sequences) {
        return database.sql("""
                        select distinct sequence_identifier from event_store.dead_letters
                         where processing_group = :group and sequence_identifier = any(string_to_array(:sequences, ','))
                        """)
                .param("group", group)
                .param("sequences", String.join(",", sequences))
                .query(String.class)
                .list();
    }

    /** Tries the letters of one sequence in order, up to the first that still cannot be taken. */
    public void process(
            String group,
            String sequence,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> attempt) {
        queues.of(group).process(letter -> ByCase.sequenceOf(letter.message()).equals(sequence), attempt);
    }

    public void discard(String group) {
        database.sql("delete from event_store.dead_letters where processing_group = :group")
                .param("group", group)
                .update();
    }

    public void replace(String group, String by) {
        discard(group);
        database.sql("update event_store.dead_letters set processing_group = :group where processing_group = :by")
                .param("group", group)
                .param("by", by)
                .update();
    }
}
