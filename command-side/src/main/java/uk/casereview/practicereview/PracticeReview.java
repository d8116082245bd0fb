package uk.casereview.practicereview;

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
import uk.casereview.authority.BusinessUnitPolicy;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.casefile.PossibleQuery.Possibility;
import uk.casereview.decider.CommandDesk;
import uk.casereview.decider.EitherKind;
import uk.casereview.decider.StreamHead;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.axon.Question.WhatIsPossible;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.Event;

/** Axon's shell around {@link PracticeReviewDecider}. */
@Aggregate(
        cache = "aggregateCache",
        snapshotTriggerDefinition = "caseSnapshots",
        snapshotFilter = "currentShapes",
        commandTargetResolver = "commandTargets")
class PracticeReview {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private StreamHead head = StreamHead.EMPTY;
    private PracticeReviewState state = new PracticeReviewState.NotInitiated();

    @CommandHandler(commandName = "practice-review")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(PracticeReviewCommand command, MetaData metaData, CommandDesk desk) {
        id = command.target().toString();
        return desk.handle(
                head,
                command,
                metaData,
                actor -> BusinessUnitPolicy.forbidden(command, actor),
                context -> PracticeReviewDecider.decide(state, command, context));
    }

    @CommandHandler(commandName = "practice-review/case-file")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(CaseFileCommand command, MetaData metaData, CommandDesk desk) {
        id = command.target().toString();
        return desk.handle(head, command, metaData, context -> PracticeReviewDecider.decide(state, command, context));
    }

    @CommandHandler(commandName = "practice-review/question")
    List<Possibility> answer(WhatIsPossible question, CommandDesk desk) {
        return desk.possible(
                head,
                question,
                (command, actor) -> BusinessUnitPolicy.forbidden(command, actor),
                EitherKind.decider(
                        PracticeReviewCommand.class,
                        (command, context) -> PracticeReviewDecider.decide(state, command, context),
                        CaseFileCommand.class,
                        (command, context) -> PracticeReviewDecider.decide(state, command, context)));
    }

    @EventSourcingHandler
    void on(Event event, MetaData metaData, @SourceId String source, @SequenceNumber long sequence) {
        id = source;
        state = PracticeReviewEvolution.evolve(state, event);
        head = head.evolve(event, Envelope.of(metaData), sequence);
    }
}
