package uk.casereview.query;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.casereview.platform.axon.DeadLetters;

/**
 * Tries dead letters again, once an operator has mended what was wrong. Each sequence in one transaction, while the
 * group itself waits, so that no later event of the sequence slips past.
 */
@Component
final class LetterRetry {
    private final DeadLetters letters;
    private final GroupTokens tokens;
    private final ProjectionWriter writer;
    private final TransactionTemplate transaction;

    LetterRetry(
            DeadLetters letters, GroupTokens tokens, ProjectionWriter writer, PlatformTransactionManager transactions) {
        this.letters = letters;
        this.tokens = tokens;
        this.writer = writer;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Tries one sequence, or all where none is named. */
    void retry(Projection projection, @Nullable String sequence) {
        String group = projection.group();
        List<String> sequences = sequence == null ? letters.sequencesOf(group) : List.of(sequence);
        sequences.forEach(one -> transaction.executeWithoutResult(_ -> {
            tokens.lock(group);
            letters.process(group, one, letter -> attempt(projection, letter));
        }));
    }

    private EnqueueDecision<EventMessage<?>> attempt(
            Projection projection, DeadLetter<? extends EventMessage<?>> letter) {
        var failure =
                writer.attempt(projection, ViewSchema.ANSWERING, List.of((TrackedEventMessage<?>) letter.message()));
        return failure.isPresent() ? Decisions.requeue(failure.get()) : Decisions.evict();
    }
}
