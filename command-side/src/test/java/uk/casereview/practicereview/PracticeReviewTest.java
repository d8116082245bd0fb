package uk.casereview.practicereview;

import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.*;
import static uk.casereview.practicereview.ReviewStory.*;

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
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.PublicationCommand.WaiveDissemination;
import uk.casereview.practicereview.PublicationEvent.DisseminationWaived;
import uk.casereview.rapidreview.DisseminationChannel;
import uk.casereview.register.Register;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** The shell: both families of commands reach the decider, and every family of events its state. */
class PracticeReviewTest {
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final ReviewInitiated INITIATED =
            new ReviewInitiated(ReviewType.THEMATIC, Set.of(CASE), Set.of(), null, decision(), null);

    private final FixtureConfiguration<PracticeReview> fixture = new AggregateTestFixture<>(PracticeReview.class);

    @BeforeEach
    void givenBirmingham() {
        EventStreams streams = new EventStreams(storeOf(events()));
        fixture.registerInjectableResource(new CommandDesk(
                new RegisterReader(streams),
                new FactsReader(streams, _ -> Optional.of(new UUID(0, 14)), _ -> Register.EMPTY),
                (_, context) -> new StreamHead.Origin(context.actor().partnership(), NOTIFICATION.value(), CASE)));
        fixture.registerCommandTargetResolver(message -> new VersionedAggregateIdentifier(
                (Object) ((Command) message.getPayload()).target().toString(), null));
    }

    @Test
    void goesOnFromItsEvents() {
        given().when(message(
                        "practice-review", new WaiveDissemination(REVIEW, DisseminationChannel.TRAINING, text(20))))
                .expectEvents(new DisseminationWaived(DisseminationChannel.TRAINING, text(20)))
                .expectResultMessagePayload(
                        new CommandResult(REVIEW.value(), CASE, 1, List.of("DisseminationWaived"), Map.of(), false));
    }

    @Test
    void keepsACaseFile() {
        given().when(message(
                        "practice-review/case-file",
                        new AttachDocument(REVIEW.value(), "DOC-1", "sha256:1", Classification.OFFICIAL)))
                .expectEvents(new DocumentAttached("DOC-1", "sha256:1", Classification.OFFICIAL));
    }

    @Test
    void isNotFoundBeforeItIsInitiated() {
        fixture.givenNoPriorActivity()
                .when(message("practice-review", meet()))
                .expectException(CommandRefused.class)
                .expectNoEvents()
                .expectExceptionDetails(Refusal.of(RefusalCode.NOT_FOUND));
    }

    @Test
    void aRefusalCarriesItsCode() {
        fixture.givenNoPriorActivity()
                .when(message("practice-review", initiate()))
                .expectException(CommandRefused.class)
                .expectExceptionDetails(Refusal.of(RefusalCode.LCSPR_WITHOUT_DECISION));
    }

    private TestExecutor<PracticeReview> given() {
        return fixture.given(new GenericDomainEventMessage<>(
                "PracticeReview",
                REVIEW.value().toString(),
                0,
                INITIATED,
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
                NOTIFICATION.value(),
                CASE,
                DECIDED_ON,
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

    private static EmbeddedEventStore storeOf(List<PartnershipEvent> events) {
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        String partnership = PartnershipId.of(BSCP).value().toString();
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (PartnershipEvent event : events) {
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
