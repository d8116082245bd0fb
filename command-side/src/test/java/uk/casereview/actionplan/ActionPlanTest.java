package uk.casereview.actionplan;

import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.casefile.CaseFileCommand.AttachDocument;
import uk.casereview.casefile.CaseFileEvent.DocumentAttached;
import uk.casereview.casefile.Classification;
import uk.casereview.decider.CommandDesk;
import uk.casereview.decider.RegisterReader;
import uk.casereview.decider.StreamHead;
import uk.casereview.facts.FactsReader;
import uk.casereview.history.EventStreams;
import uk.casereview.partnership.PartnershipEvent;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.register.Register;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** The shell: both families of commands reach the decider, and every family of events its state. */
class ActionPlanTest {
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");

    private final FixtureConfiguration<ActionPlan> fixture = new AggregateTestFixture<>(ActionPlan.class);

    @BeforeEach
    void givenBirmingham() {
        EventStreams streams = new EventStreams(store());
        fixture.registerInjectableResource(new CommandDesk(
                new RegisterReader(streams),
                new FactsReader(streams, _ -> Optional.of(new UUID(0, 14)), _ -> Register.EMPTY),
                (_, context) -> new StreamHead.Origin(context.actor().partnership(), CASE_ID, CASE)));
        fixture.registerCommandTargetResolver(message -> new VersionedAggregateIdentifier(
                (Object) ((Command) message.getPayload()).target().toString(), null));
    }

    @Test
    void goesOnFromItsEvents() {
        given().when(message("action-plan", respond(Response.ACCEPT)))
                .expectException(CommandRefused.class)
                .expectExceptionDetails(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "recId", REC.toString()));
        given().when(message("action-plan", create()))
                .expectExceptionDetails(Refusal.of(RefusalCode.PLAN_EXISTS, "stage", "DRAFT"));
    }

    @Test
    void keepsACaseFile() {
        given().when(message(
                        "action-plan/case-file",
                        new AttachDocument(PLAN.value(), "DOC-1", "sha256:1", Classification.OFFICIAL)))
                .expectEvents(new DocumentAttached("DOC-1", "sha256:1", Classification.OFFICIAL));
    }

    @Test
    void readsTheReviewItComesFrom() {
        fixture.givenNoPriorActivity()
                .when(message("action-plan", create()))
                .expectException(CommandRefused.class)
                .expectExceptionDetails(Refusal.of(
                        RefusalCode.UNKNOWN_REFERENCE,
                        "sources",
                        List.of(SOURCE.sourceId().toString())));
    }

    @Test
    void isNotFoundBeforeItIsCreated() {
        fixture.givenNoPriorActivity()
                .when(message("action-plan", recommend()))
                .expectException(CommandRefused.class)
                .expectNoEvents()
                .expectExceptionDetails(Refusal.of(RefusalCode.NOT_FOUND));
    }

    private TestExecutor<ActionPlan> given() {
        return fixture.given(new GenericDomainEventMessage<>(
                "ActionPlan",
                PLAN.value().toString(),
                0,
                new PlanCreated(PLAN, Set.of(SOURCE)),
                envelope().toMetaData()));
    }

    private static CommandMessage<Command> message(String name, Command command) {
        CommandId id = new CommandId(new UUID(0, 2));
        CommandStamp stamp = new CommandStamp(id, manager(), NOW, "mac", null, id.value(), null);
        return new GenericCommandMessage<>(new GenericMessage<>(command, stamp.toMetaData()), name);
    }

    private static Envelope envelope() {
        return new Envelope(
                BSCP,
                CASE_ID,
                CASE,
                TODAY,
                NOW,
                RecordingMode.LIVE,
                manager(),
                new CommandId(new UUID(0, 1)),
                "mac",
                AGGREGATE,
                null,
                null,
                Map.of());
    }

    private static EmbeddedEventStore store() {
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        String partnership = PartnershipId.of(BSCP).value().toString();
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (PartnershipEvent event : birminghamEvents()) {
            messages.add(new GenericDomainEventMessage<>(
                    "Partnership",
                    partnership,
                    messages.size(),
                    event,
                    envelope().toMetaData()));
        }
        store.publish(messages);
        return store;
    }
}
