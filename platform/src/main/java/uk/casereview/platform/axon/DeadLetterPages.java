package uk.casereview.platform.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.serialization.Serializer;

/**
 * Pages by offset. Axon 4.13.0 takes the offset for an index within the sequence, so that from the second page on
 * letters come twice and sequences never; 4.13.2 mends that, and then this class can go.
 */
final class DeadLetterPages extends DefaultDeadLetterStatementFactory<EventMessage<?>> {
    DeadLetterPages(Serializer serializer, Serializer eventSerializer) {
        super(DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
                .schema(StoreSchemas.deadLetters())
                .genericSerializer(serializer)
                .eventSerializer(eventSerializer));
    }

    @Override
    public PreparedStatement letterSequenceStatement(
            Connection connection, String processingGroup, String sequence, int offset, int maxSize)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement("""
                select * from event_store.dead_letters where processing_group = ? and sequence_identifier = ?
                order by sequence_index offset ? limit ?""");
        statement.setString(1, processingGroup);
        statement.setString(2, sequence);
        statement.setInt(3, offset);
        statement.setInt(4, maxSize);
        return statement;
    }

    @Override
    public PreparedStatement claimableSequencesStatement(
            Connection connection, String processingGroup, Instant startedBefore, int offset, int maxSize)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement("""
                select * from event_store.dead_letters letter
                where processing_group = ? and (processing_started is null or processing_started < ?)
                  and sequence_index = (select min(sequence_index) from event_store.dead_letters earlier
                                        where earlier.processing_group = letter.processing_group
                                          and earlier.sequence_identifier = letter.sequence_identifier)
                order by last_touched, dead_letter_id offset ? limit ?""");
        statement.setString(1, processingGroup);
        statement.setString(2, DateTimeUtils.formatInstant(startedBefore));
        statement.setInt(3, offset);
        statement.setInt(4, maxSize);
        return statement;
    }
}
