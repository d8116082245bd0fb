package uk.casereview.deadline;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.DeadlineCommand;
import uk.casereview.clock.DeadlineCommand.GiveNotice;
import uk.casereview.clock.DeadlineEvent;
import uk.casereview.decider.CommandDesk;
import uk.casereview.decider.StreamHead;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.envelope.Envelope;

/** Axon's shell around {@link DeadlineDecider}; a stream of its own, so that notices never change a case's version. */
@Aggregate(
        cache = "aggregateCache",
        snapshotTriggerDefinition = "caseSnapshots",
        snapshotFilter = "currentShapes",
        commandTargetResolver = "commandTargets")
class Deadline {
    static final String COMMAND_NAME = "deadline";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private StreamHead head = StreamHead.EMPTY;
    private DeadlineState state = DeadlineState.NONE;

    @CommandHandler(commandName = COMMAND_NAME)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(DeadlineCommand command, MetaData metaData, CommandDesk desk) {
        id = command.target().toString();
        return switch (command) {
            case GiveNotice notice ->
                desk.handle(head, notice, metaData, context -> DeadlineDecider.decide(state, notice, context));
        };
    }

    @EventSourcingHandler
    void on(DeadlineEvent event, MetaData metaData, @SourceId String source, @SequenceNumber long sequence) {
        id = source;
        state = state.evolve(event);
        head = head.evolve(event, Envelope.of(metaData), sequence);
    }
}
