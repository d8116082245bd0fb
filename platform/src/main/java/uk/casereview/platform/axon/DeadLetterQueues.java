package uk.casereview.platform.axon;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;

/** Makes the dead-letter queue of each processing group that has one. */
public record DeadLetterQueues(
        ConnectionProvider connections,
        TransactionManager transactions,
        Serializer serializer,
        Serializer eventSerializer) {
    /** A whole sequence is one page, because Axon asks for a whole sequence with each page. */
    private static final int LETTERS_PER_SEQUENCE = 1024;

    public JdbcSequencedDeadLetterQueue<EventMessage<?>> of(String processingGroup) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(processingGroup)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(StoreSchemas.deadLetters())
                .genericSerializer(serializer)
                .eventSerializer(eventSerializer)
                .statementFactory(new DeadLetterPages(serializer, eventSerializer))
                .maxSequenceSize(LETTERS_PER_SEQUENCE)
                .pageSize(LETTERS_PER_SEQUENCE)
                .build();
    }
}
