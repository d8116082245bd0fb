package uk.casereview.notification;

import java.util.List;
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
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.casefile.PossibleQuery.Possibility;
import uk.casereview.decider.CommandDesk;
import uk.casereview.decider.EitherKind;
import uk.casereview.decider.StreamHead;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.axon.Question.WhatIsPossible;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.Event;

/** Axon's shell around {@link SeriousIncidentNotificationDecider}. */
@Aggregate(
        cache = "aggregateCache",
        snapshotTriggerDefinition = "caseSnapshots",
        snapshotFilter = "currentShapes",
        commandTargetResolver = "commandTargets")
class SeriousIncidentNotification {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private StreamHead head = StreamHead.EMPTY;
    private NotificationState state = new NotificationState.NotRecorded();

    @CommandHandler(commandName = "notification")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(NotificationCommand command, MetaData metaData, CommandDesk desk) {
        id = command.target().toString();
        return desk.handle(
                head,
                command,
                metaData,
                actor -> LocalAuthorityPolicy.forbidden(state, command, actor),
                context -> SeriousIncidentNotificationDecider.decide(state, command, context));
    }

    @CommandHandler(commandName = "notification/case-file")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(CaseFileCommand command, MetaData metaData, CommandDesk desk) {
        id = command.target().toString();
        return desk.handle(
                head, command, metaData, context -> SeriousIncidentNotificationDecider.decide(state, command, context));
    }

    @CommandHandler(commandName = "notification/question")
    List<Possibility> answer(WhatIsPossible question, CommandDesk desk) {
        return desk.possible(
                head,
                question,
                (command, actor) -> LocalAuthorityPolicy.forbiddenOfAny(state, command, actor),
                EitherKind.decider(
                        NotificationCommand.class,
                        (command, context) -> SeriousIncidentNotificationDecider.decide(state, command, context),
                        CaseFileCommand.class,
                        (command, context) -> SeriousIncidentNotificationDecider.decide(state, command, context)));
    }

    @EventSourcingHandler
    void on(Event event, MetaData metaData, @SourceId String source, @SequenceNumber long sequence) {
        id = source;
        state = NotificationEvolution.evolve(state, event);
        head = head.evolve(event, Envelope.of(metaData), sequence);
    }
}
