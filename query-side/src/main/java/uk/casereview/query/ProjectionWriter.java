package uk.casereview.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.casereview.platform.axon.ByCase;
import uk.casereview.platform.axon.DeadLetterQueues;
import uk.casereview.platform.axon.DeadLetters;
import uk.casereview.platform.axon.EventFault;

/**
 * Writes what a batch of events changes, once, just before the batch commits: rows and token stand in one transaction.
 *
 * <p>Where a batch cannot be written because of an event in it, its events are written one by one, and the poison event
 * goes to the dead letters with the later events of its case behind it (design §6). Axon sets aside what a handler
 * throws; ours throw nothing, because they write when the batch is complete.
 */
@Component
public final class ProjectionWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionWriter.class);

    private final DeadLetterQueues queues;
    private final DeadLetters letters;
    private final TransactionTemplate savepoint;

    ProjectionWriter(DeadLetterQueues queues, DeadLetters letters, PlatformTransactionManager transactions) {
        this.queues = queues;
        this.letters = letters;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Takes one event of the batch that is being handled. */
    public void gather(Projection projection, EventMessage<?> message) {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        List<TrackedEventMessage<?>> batch = work.getResource(projection.group());
        if (batch == null) {
            List<TrackedEventMessage<?>> begun = new ArrayList<>();
            work.resources().put(projection.group(), begun);
            work.onPrepareCommit(_ -> write(projection, ViewSchema.ANSWERING, projection.group(), begun));
            batch = begun;
        }
        batch.add((TrackedEventMessage<?>) message);
    }

    /**
     * Writes a batch within the current transaction.
     *
     * @param queue the dead letters to use, by name
     */
    void write(Projection projection, ViewSchema schema, String queue, List<TrackedEventMessage<?>> given) {
        List<TrackedEventMessage<?>> batch = given.stream()
                .filter(message -> projection.takes(message.getPayloadType()))
                .toList();
        if (batch.isEmpty()) {
            return;
        }
        Set<String> stopped = new HashSet<>(letters.stoppedAmong(
                queue, batch.stream().map(ByCase::sequenceOf).distinct().toList()));
        List<TrackedEventMessage<?>> free = batch.stream()
                .filter(message -> !stopped.contains(ByCase.sequenceOf(message)))
                .toList();
        if (free.size() < batch.size() || attempt(projection, schema, free).isPresent()) {
            writeEach(projection, schema, queues.of(queue), stopped, batch);
        }
    }

    /** Applies the events as one, or nothing of them; says what failed if it was an event. */
    Optional<RuntimeException> attempt(
            Projection projection, ViewSchema schema, List<? extends TrackedEventMessage<?>> batch) {
        try {
            savepoint.executeWithoutResult(_ ->
                    projection.apply(schema, batch.stream().map(LogEntry::of).toList()));
            return Optional.empty();
        } catch (RuntimeException failure) {
            if (EventFault.in(failure)) {
                return Optional.of(failure);
            }
            throw failure;
        }
    }

    private void writeEach(
            Projection projection,
            ViewSchema schema,
            SequencedDeadLetterQueue<EventMessage<?>> queue,
            Set<String> stopped,
            List<TrackedEventMessage<?>> batch) {
        for (TrackedEventMessage<?> message : batch) {
            String sequence = ByCase.sequenceOf(message);
            if (stopped.contains(sequence)) {
                queue.enqueue(sequence, new GenericDeadLetter<>(sequence, message));
            } else {
                attempt(projection, schema, List.of(message)).ifPresent(failure -> {
                    LOG.warn(
                            "Event {} cannot be taken into {} and waits in the dead letters",
                            message.getIdentifier(),
                            projection.group(),
                            failure);
                    queue.enqueue(sequence, new GenericDeadLetter<>(sequence, message, failure));
                    stopped.add(sequence);
                });
            }
        }
    }
}
