package uk.casereview.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.datarequest.Dossier.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.datarequest.DataRequestEvent.DataRequestClosed;
import uk.casereview.datarequest.DataRequestEvent.DataRequestOpened;
import uk.casereview.decider.CommandDesk;
import uk.casereview.decider.RegisterReader;
import uk.casereview.decider.StreamHead;
import uk.casereview.deliberation.Bodies;
import uk.casereview.facts.FactsReader;
import uk.casereview.history.EventStreams;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipEvent.RetentionAdopted;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.partnership.PartnershipEvent.RoleGranted;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.register.Register;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** The shell, and what it is told of the case: commands reach the decider with the case and its hold as facts. */
class DataRequestTest {
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final Actor OFFICER = new Actor(FIRST, Role.DPO, BSCP, null, null);
    private static final DataRequestOpened ERASURE =
            (DataRequestOpened) empty().events(open(DataRequestKind.ERASURE)).getFirst();
    private static final DataRequestOpened HOLD =
            (DataRequestOpened) empty().events(open(DataRequestKind.LEGAL_HOLD)).getFirst();

    private final FixtureConfiguration<DataRequest> fixture = new AggregateTestFixture<>(DataRequest.class);
    private final EmbeddedEventStore others = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    @BeforeEach
    void givenACaseAndAnOfficer() {
        happened(
                PartnershipId.of(BSCP).value(),
                new RoleGranted(FIRST, Role.DPO, null, LocalDate.EPOCH, null),
                new PolicyAdopted(Bodies.birmingham().on(TODAY).policy()));
        happened(CASE.value(), new NotificationClosed());
        EventStreams streams = new EventStreams(others);
        fixture.registerInjectableResource(new CommandDesk(
                new RegisterReader(streams),
                new FactsReader(streams, _ -> Optional.of(new UUID(0, 14)), _ -> Register.EMPTY),
                (_, context) -> new StreamHead.Origin(context.actor().partnership(), null, null)));
        fixture.registerCommandTargetResolver(message -> new VersionedAggregateIdentifier(
                (Object) ((Command) message.getPayload()).target().toString(), null));
    }

    private void happened(UUID stream, Event... events) {
        for (int i = 0; i < events.length; i++) {
            others.publish(new GenericDomainEventMessage<>(
                    "Any", stream.toString(), i, events[i], envelope().toMetaData()));
        }
    }

    private static Envelope envelope() {
        return new Envelope(
                BSCP,
                CASE.value(),
                CASE_REF,
                TODAY,
                NOW,
                RecordingMode.LIVE,
                OFFICER,
                new CommandId(new UUID(0, 1)),
                "mac",
                new UUID(0, 1),
                null,
                null,
                Map.of());
    }

    private static CommandMessage<Command> message(Command command, int number, @Nullable Long expectedVersion) {
        CommandId id = new CommandId(new UUID(0, number));
        CommandStamp stamp = new CommandStamp(id, OFFICER, NOW, "mac", expectedVersion, id.value(), null);
        return new GenericCommandMessage<>(new GenericMessage<>(command, stamp.toMetaData()), "data-request");
    }

    private static GenericDomainEventMessage<DataRequestOpened> opened() {
        return opened(ERASURE);
    }

    private static GenericDomainEventMessage<DataRequestOpened> opened(DataRequestOpened event) {
        return new GenericDomainEventMessage<>(
                "DataRequest", REQUEST.value().toString(), 0, event, envelope().toMetaData());
    }

    @Test
    void aRequestBeginsWithTheCaseItNames() {
        fixture.givenNoPriorActivity()
                .when(message(open(DataRequestKind.ERASURE), 2, null))
                .expectEvents(ERASURE)
                .expectResultMessagePayload(
                        new CommandResult(REQUEST.value(), null, 0, List.of("DataRequestOpened"), Map.of(), false));
    }

    @Test
    void theHoldOnItsCaseKeepsItFromErasure() {
        happened(REQUEST.value(), ERASURE);
        happened(DataRequestId.ofHold(CASE).value(), HOLD);

        fixture.given(opened())
                .when(message(decide(DataRequestDecision.GRANTED), 2, null))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionDetails(Refusal.of(RefusalCode.LEGAL_HOLD_IN_FORCE));
    }

    @Test
    void theVersionOfTheHoldStandsBesideTheDecision() {
        DataRequestId hold = DataRequestId.ofHold(CASE);
        happened(REQUEST.value(), ERASURE);
        happened(hold.value(), HOLD, new DataRequestClosed(TODAY, false, null, TEXT));

        fixture.given(opened())
                .when(message(decide(DataRequestDecision.GRANTED), 2, null))
                .expectSuccessfulHandlerExecution();

        assertThat(fixture.getEventStore()
                        .readEvents(REQUEST.toString())
                        .asStream()
                        .toList())
                .last()
                .satisfies(
                        decided -> assertThat(Envelope.of(decided.getMetaData()).sources())
                                .isEqualTo(Map.of(hold.toString(), 1L)));
    }

    /** Nothing is erased for its age because a view says so: the records of the case are read. */
    @Test
    void theRecordsOfItsCaseSayWhetherItsTimeIsOver() {
        DataRequestOpened overdue = (DataRequestOpened) empty().closedOn(LocalDate.EPOCH)
                .events(open(DataRequestKind.RETENTION_ENDED))
                .getFirst();
        happened(REQUEST.value(), overdue);

        fixture.given(opened(overdue))
                .when(message(decide(DataRequestDecision.GRANTED), 2, null))
                .expectException(CommandRefused.class)
                .expectExceptionDetails(Refusal.of(RefusalCode.RETENTION_NOT_ENDED));
        fixture.givenNoPriorActivity()
                .when(message(open(DataRequestKind.RETENTION_ENDED), 3, null))
                .expectException(CommandRefused.class)
                .expectExceptionDetails(Refusal.of(RefusalCode.RETENTION_NOT_ENDED));
    }

    @Test
    void itsTimeIsCountedFromTheLastOfItsRecords() {
        happened(
                ActionPlanId.of(CASE.value()).value(),
                new PlanCreated(ActionPlanId.of(CASE.value()), Set.of()),
                new MarkedEnteredInError(TEXT));
        others.publish(new GenericDomainEventMessage<>(
                "Any",
                PartnershipId.of(BSCP).toString(),
                2,
                new RetentionAdopted(
                        "R1",
                        Stream.of("REVIEW_RECORD", "DECISION_AUDIT")
                                .map(kept -> new RetentionRule(kept, 1, "CASE_CLOSED", Set.of(), null))
                                .toList(),
                        LocalDate.EPOCH),
                envelope().toMetaData()));

        fixture.givenNoPriorActivity()
                .when(message(open(DataRequestKind.RETENTION_ENDED), 3, null))
                .expectException(CommandRefused.class)
                .expectExceptionDetails(Refusal.of(
                        RefusalCode.RETENTION_NOT_ENDED,
                        "dueOn",
                        TODAY.plusYears(1).toString()));
    }

    @Test
    void anOlderVersionIsStale() {
        fixture.given(opened())
                .when(message(close(), 2, 7L))
                .expectException(CommandRefused.class)
                .expectExceptionMessage(RefusalCode.STALE_VERSION.name());
    }
}
