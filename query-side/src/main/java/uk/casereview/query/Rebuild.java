package uk.casereview.query;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.casereview.platform.axon.DeadLetters;

/**
 * Builds a read model from nothing while the old one goes on answering and following the log. The new one never gets
 * ahead of it: it takes its place, with its dead letters, in one transaction in which both stand at the same event.
 */
@Component
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int BATCH = 1000;
    private static final int ATTEMPTS = 100;

    private final EventStore events;
    private final GroupTokens tokens;
    private final ReadModelTables tables;
    private final ProjectionWriter writer;
    private final DeadLetters letters;
    private final RebuildProgress progress;
    private final TransactionTemplate transaction;

    Rebuild(
            EventStore events,
            GroupTokens tokens,
            ReadModelTables tables,
            ProjectionWriter writer,
            DeadLetters letters,
            RebuildProgress progress,
            PlatformTransactionManager transactions) {
        this.events = events;
        this.tokens = tokens;
        this.tables = tables;
        this.writer = writer;
        this.letters = letters;
        this.progress = progress;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run(Projection projection) throws InterruptedException {
        String group = projection.group();
        ViewSchema schema = tables.createBeside(group);
        letters.discard(queue(group));
        TrackingToken reached = events.createTailToken();
        long upTo = tokens.reached(group);
        while (reached.position().orElse(0) < upTo) {
            reached = follow(projection, schema, reached, upTo, true);
            upTo = tokens.reached(group);
        }
        tables.analyze(schema, projection.tables());
        takePlace(projection, schema, reached);
        tables.drop(schema);
    }

    /** Where the dead letters of what is being built wait for the change. */
    static String queue(String group) {
        return group + "/rebuilt";
    }

    private void takePlace(Projection projection, ViewSchema schema, TrackingToken reached)
            throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(_ -> change(projection, schema, reached));
                return;
            } catch (PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.info("Readers keep the new {} from its place, trying again", projection.group());
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private void change(Projection projection, ViewSchema schema, TrackingToken reached) {
        String group = projection.group();
        tables.giveWayToReaders();
        follow(projection, schema, reached, tokens.lock(group), false);
        tables.replaceAnswering(schema, projection.tables());
        letters.replace(group, queue(group));
        progress.end(group, RebuildProgress.State.DONE, null);
    }

    /** Applies the log up to the place given; in one transaction for each batch, or in the current one. */
    private TrackingToken follow(
            Projection projection, ViewSchema schema, TrackingToken from, long upTo, boolean transactional) {
        TrackingToken reached = from;
        try (BlockingStream<TrackedEventMessage<?>> log = events.openStream(from)) {
            while (reached.position().orElse(0) < upTo) {
                List<TrackedEventMessage<?>> batch = next(log, upTo);
                if (transactional) {
                    transaction.executeWithoutResult(_ -> write(projection, schema, batch, upTo));
                } else {
                    write(projection, schema, batch, upTo);
                }
                reached = batch.getLast().trackingToken();
            }
        }
        return reached;
    }

    private void write(Projection projection, ViewSchema schema, List<TrackedEventMessage<?>> batch, long upTo) {
        writer.write(projection, schema, queue(projection.group()), batch);
        progress.reached(projection.group(), LogEntry.positionOf(batch.getLast()), upTo);
    }

    /** At least one event, because the group has seen the one at the place given. */
    private static List<TrackedEventMessage<?>> next(BlockingStream<TrackedEventMessage<?>> log, long upTo) {
        try {
            List<TrackedEventMessage<?>> batch = new ArrayList<>();
            batch.add(log.nextAvailable());
            while (batch.size() < BATCH && LogEntry.positionOf(batch.getLast()) < upTo && log.hasNextAvailable()) {
                batch.add(log.nextAvailable());
            }
            return batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the rebuild was interrupted", e);
        }
    }
}
