package uk.casereview.meeting;

import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.meeting.Story.MEETING;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.CommandDesk;
import uk.casereview.decider.RegisterReader;
import uk.casereview.decider.StreamHead;
import uk.casereview.facts.FactsReader;
import uk.casereview.history.EventStreams;
import uk.casereview.meeting.MeetingCommand.ListItem;
import uk.casereview.meeting.MeetingCommand.OpenItem;
import uk.casereview.meeting.MeetingCommand.ScheduleMeeting;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.partnership.PartnershipEvent;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.register.Register;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Body;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** The shell: commands reach the decider under the meeting's name, events are stored with their envelope. */
class MeetingTest {

    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final Actor CLERK = new Actor(MANAGER, Role.BUSINESS_MANAGER, BSCP, null, null);
    private static final ScheduleMeeting SCHEDULE =
            new ScheduleMeeting(MEETING, Body.SCSG, MeetingKind.REGULAR, MeetingChannel.ROOM, TODAY, false, null);
    private static final MeetingScheduled SCHEDULED =
            new MeetingScheduled(MEETING, Body.SCSG, MeetingKind.REGULAR, MeetingChannel.ROOM, TODAY, null);

    private final FixtureConfiguration<Meeting> fixture = new AggregateTestFixture<>(Meeting.class);

    @BeforeEach
    void givenBirmingham() {
        register(fixture, birminghamEvents());
    }

    private static void register(FixtureConfiguration<Meeting> fixture, List<PartnershipEvent> partnership) {
        EventStreams streams = new EventStreams(storeOf(partnership));
        fixture.registerInjectableResource(new CommandDesk(
                new RegisterReader(streams),
                new FactsReader(streams, _ -> Optional.of(new UUID(0, 14)), _ -> Register.EMPTY),
                (_, context) -> new StreamHead.Origin(context.actor().partnership(), null, null)));
        fixture.registerCommandTargetResolver(message -> new VersionedAggregateIdentifier(
                (Object) ((Command) message.getPayload()).target().toString(), null));
    }

    @Test
    void aMeetingBeginsWithItsSchedule() {
        fixture.givenNoPriorActivity()
                .when(message(SCHEDULE, 1, CLERK, null))
                .expectEvents(SCHEDULED)
                .expectResultMessagePayload(
                        new CommandResult(MEETING.value(), null, 0, List.of("MeetingScheduled"), Map.of(), false));
    }

    @Test
    void itGoesOnFromItsEvents() {
        planned()
                .when(message(new ListItem(MEETING, CASE, text(40)), 2, CLERK, 0L))
                .expectEvents(new ItemListed("1", CASE, text(40)));
    }

    @Test
    void aRefusalCarriesItsCode() {
        planned()
                .when(message(new OpenItem(MEETING, "1"), 2, CLERK, null))
                .expectException(CommandRefused.class)
                .expectNoEvents()
                .expectExceptionDetails(Refusal.of(RefusalCode.MEETING_NOT_OPEN, "stage", "SCHEDULED"));
    }

    @Test
    void aRepeatedCommandGetsTheFirstAnswer() {
        planned()
                .when(message(SCHEDULE, 1, CLERK, null))
                .expectNoEvents()
                .expectResultMessagePayload(
                        new CommandResult(MEETING.value(), null, 0, List.of("MeetingScheduled"), Map.of(), true));
    }

    @Test
    void nothingBeginsInAPartnershipWithoutAPolicy() {
        FixtureConfiguration<Meeting> founded = new AggregateTestFixture<>(Meeting.class);
        register(
                founded,
                birminghamEvents().stream()
                        .filter(event -> !(event instanceof PolicyAdopted))
                        .toList());

        founded.givenNoPriorActivity()
                .when(message(SCHEDULE, 1, CLERK, null))
                .expectNoEvents()
                .expectExceptionDetails(Refusal.of(RefusalCode.POLICY_NOT_ADOPTED));
    }

    @Test
    void anOlderVersionIsStale() {
        planned()
                .when(message(new ListItem(MEETING, CASE, text(40)), 2, CLERK, 7L))
                .expectException(CommandRefused.class)
                .expectExceptionMessage(RefusalCode.STALE_VERSION.name());
    }

    private TestExecutor<Meeting> planned() {
        Envelope envelope = envelope(1);
        return fixture.given(new GenericDomainEventMessage<>(
                Meeting.class.getSimpleName(), MEETING.value().toString(), 0, SCHEDULED, envelope.toMetaData()));
    }

    private static CommandMessage<Command> message(
            Command command, int number, Actor actor, @Nullable Long expectedVersion) {
        CommandStamp stamp = new CommandStamp(
                id(number), actor, NOW, "mac", expectedVersion, id(number).value(), null);
        return new GenericCommandMessage<>(new GenericMessage<>(command, stamp.toMetaData()), "meeting");
    }

    private static CommandId id(int number) {
        return new CommandId(new UUID(0, number));
    }

    private static Envelope envelope(int number) {
        return new Envelope(
                BSCP,
                null,
                null,
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
