package uk.casereview.notification;

import static uk.casereview.deliberation.Bodies.AGGREGATE;
import static uk.casereview.deliberation.Bodies.CASE;
import static uk.casereview.deliberation.Bodies.SCRUTINEER;
import static uk.casereview.deliberation.Bodies.birminghamEvents;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.IncidentStory.BSCP;
import static uk.casereview.notification.IncidentStory.CLERK;
import static uk.casereview.notification.IncidentStory.ID;
import static uk.casereview.notification.IncidentStory.TODAY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.AddScrutinyObservation;
import uk.casereview.casefile.CaseFileEvent.ScrutinyObservationAdded;
import uk.casereview.decider.CommandDesk;
import uk.casereview.decider.RegisterReader;
import uk.casereview.decider.StreamHead;
import uk.casereview.facts.FactsReader;
import uk.casereview.history.EventStreams;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.NotificationCorrected.ReferralReceivedOnCorrected;
import uk.casereview.notification.NotificationCorrection.CorrectReferralReceivedOn;
import uk.casereview.partnership.PartnershipEvent;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.register.Register;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** The shell: commands reach the decider under the aggregate's name, events are stored with their envelope. */
class SeriousIncidentNotificationTest {
    private static final Instant NOW = Instant.parse("2026-02-19T12:00:00Z");
    private static final Actor OBSERVER = new Actor(SCRUTINEER, Role.INDEPENDENT_SCRUTINEER, BSCP, null, null);
    private static final IncidentCommand.RecordIncident RECORD =
            AnIncident.of(AChild.whoDied()).record();
    private static final IncidentRecorded RECORDED =
            (IncidentRecorded) IncidentStory.untold().as(CLERK).accepts(RECORD).getFirst();

    private final FixtureConfiguration<SeriousIncidentNotification> fixture =
            new AggregateTestFixture<>(SeriousIncidentNotification.class);

    @BeforeEach
    void givenBirmingham() {
        EventStreams streams = new EventStreams(storeOf(birminghamEvents()));
        fixture.registerInjectableResource(new CommandDesk(
                new RegisterReader(streams),
                new FactsReader(streams, _ -> Optional.of(new UUID(0, 14)), _ -> Register.EMPTY),
                (_, context) -> new StreamHead.Origin(context.actor().partnership(), ID.value(), CASE)));
        fixture.registerCommandTargetResolver(message -> new VersionedAggregateIdentifier(
                (Object) ((Command) message.getPayload()).target().toString(), null));
    }

    @Test
    void aCaseBeginsWithItsIncident() {
        fixture.givenNoPriorActivity()
                .when(message("notification", RECORD, 1, CLERK))
                .expectEvents(RECORDED)
                .expectResultMessagePayload(
                        new CommandResult(ID.value(), CASE, 0, List.of("IncidentRecorded"), Map.of(), false));
    }

    @Test
    void itGoesOnFromItsEvents() {
        recorded()
                .when(message(
                        "notification",
                        new CorrectReferralReceivedOn(ID, TODAY, TODAY.minusDays(1), text(9)),
                        2,
                        CLERK))
                .expectEvents(new ReferralReceivedOnCorrected(TODAY, TODAY.minusDays(1), text(9)));
    }

    @Test
    void aRefusalCarriesItsCode() {
        recorded()
                .when(message("notification", RECORD, 2, CLERK))
                .expectException(CommandRefused.class)
                .expectNoEvents()
                .expectExceptionDetails(
                        new Refusal(RefusalCode.INVALID_STATE, Map.of("stage", "REFERRED", "possibleAt", List.of())));
    }

    @Test
    void aRepeatedCommandGetsTheFirstAnswer() {
        recorded()
                .when(message("notification", RECORD, 1, CLERK))
                .expectNoEvents()
                .expectResultMessagePayload(
                        new CommandResult(ID.value(), CASE, 0, List.of("IncidentRecorded"), Map.of(), true));
    }

    @Test
    void itTakesTheCommandsOfEveryCase() {
        recorded()
                .when(message("notification/case-file", new AddScrutinyObservation(ID.value(), text(9)), 2, OBSERVER))
                .expectEvents(new ScrutinyObservationAdded(DerivedId.from(id(2).value(), "observation"), text(9)));
    }

    private TestExecutor<SeriousIncidentNotification> recorded() {
        return fixture.given(new GenericDomainEventMessage<>(
                SeriousIncidentNotification.class.getSimpleName(),
                ID.value().toString(),
                0,
                RECORDED,
                envelope(1).toMetaData()));
    }

    private static CommandMessage<Command> message(String name, Command command, int number, Actor actor) {
        CommandStamp stamp =
                new CommandStamp(id(number), actor, NOW, "mac", null, id(number).value(), null);
        return new GenericCommandMessage<>(new GenericMessage<>(command, stamp.toMetaData()), name);
    }

    private static CommandId id(int number) {
        return new CommandId(new UUID(0, number));
    }

    private static Envelope envelope(int number) {
        return new Envelope(
                BSCP,
                ID.value(),
                CASE,
                TODAY,
                NOW,
                RecordingMode.LIVE,
                CLERK,
                id(number),
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
        MetaData metaData = envelope(0).toMetaData();
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (PartnershipEvent event : events) {
            messages.add(new GenericDomainEventMessage<>("Partnership", partnership, messages.size(), event, metaData));
        }
        store.publish(messages);
        return store;
    }
}
