package uk.casereview.platform.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * Writes the events of one command as the rows of one statement: all or none of them, durable with the answer to that
 * statement, and without the round trips of a transaction around it.
 */
final class OneStatementAppend {
    private static final String ROW = "(?,?,?,?,?,?,?,?,?)";
    private static final int COLUMNS = 9;

    private OneStatementAppend() {}

    static PreparedStatement of(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter timestamps)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement("insert into " + schema.domainEventTable() + " ("
                + schema.domainEventFields() + ") values " + String.join(",", Collections.nCopies(events.size(), ROW)));
        int before = 0;
        for (EventMessage<?> message : events) {
            if (!(message instanceof DomainEventMessage<?> event)) {
                throw new IllegalArgumentException("an event outside any stream");
            }
            SerializedObject<?> payload = event.serializePayload(serializer, dataType);
            SerializedObject<?> metaData = event.serializeMetaData(serializer, dataType);
            statement.setString(before + 1, event.getIdentifier());
            statement.setString(before + 2, event.getAggregateIdentifier());
            statement.setLong(before + 3, event.getSequenceNumber());
            statement.setString(before + 4, event.getType());
            timestamps.writeTimestamp(statement, before + 5, event.getTimestamp());
            statement.setString(before + 6, payload.getType().getName());
            statement.setString(before + 7, payload.getType().getRevision());
            statement.setObject(before + 8, payload.getData());
            statement.setObject(before + 9, metaData.getData());
            before += COLUMNS;
        }
        statement.addBatch();
        return statement;
    }
}
