package uk.casereview.datarequest;

import java.util.List;
import java.util.Optional;
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
import uk.casereview.casefile.PossibleQuery.Possibility;
import uk.casereview.decider.CommandDesk;
import uk.casereview.decider.StreamHead;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.axon.Question.WhatIsPossible;
import uk.casereview.platform.envelope.Envelope;

/** Axon's shell around {@link DataRequestDecider}. */
@Aggregate(
        cache = "aggregateCache",
        snapshotTriggerDefinition = "caseSnapshots",
        snapshotFilter = "currentShapes",
        commandTargetResolver = "commandTargets")
class DataRequest {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private StreamHead head = StreamHead.EMPTY;
    private DataRequestState state = new DataRequestState.NotOpened();

    @CommandHandler(commandName = "data-request")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(DataRequestCommand command, MetaData metaData, CommandDesk desk) {
        id = command.target().toString();
        return desk.handle(head, command, metaData, context -> DataRequestDecider.decide(state, command, context));
    }

    @CommandHandler(commandName = "data-request/question")
    List<Possibility> answer(WhatIsPossible question, CommandDesk desk) {
        return desk.possible(
                head,
                question,
                (_, _) -> Optional.empty(),
                (command, context) -> DataRequestDecider.decide(state, (DataRequestCommand) command, context));
    }

    @EventSourcingHandler
    void on(DataRequestEvent event, MetaData metaData, @SourceId String source, @SequenceNumber long sequence) {
        id = source;
        state = DataRequestState.evolve(state, event);
        head = head.evolve(event, Envelope.of(metaData), sequence);
    }
}
