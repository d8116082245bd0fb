package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.partnership.PartnershipCommand;
import uk.casereview.partnership.PartnershipCommand.EstablishPartnership;
import uk.casereview.partnership.PartnershipCommand.RegisterAgency;
import uk.casereview.partnership.PartnershipCommand.SucceedAgency;
import uk.casereview.partnership.PartnershipEvent.AgencyRegistered;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.axon.CommandDispatch;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** From a dispatched command to the store and back, with another process writing the same stream. */
@ServiceTest
class CommandsIT {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    private final CommandDispatch dispatch;
    private final EventStore events;

    CommandsIT(@Autowired CommandDispatch dispatch, @Autowired EventStore events) {
        this.dispatch = dispatch;
        this.events = events;
    }

    /** A partnership that only this test knows. */
    private record Partners(PartnershipCode code, long version) {
        PartnershipId id() {
            return PartnershipId.of(code);
        }

        Actor administrator() {
            return new Actor(new UserId(new UUID(0, 1)), Role.ADMINISTRATOR, code, null, null);
        }

        RegisterAgency agency(String agency) {
            return new RegisterAgency(id(), new AgencyCode(agency), "An agency", FROM);
        }
    }

    private Partners established(String code) {
        var none = new Partners(new PartnershipCode(code), -1);
        CommandResult result = send(none, new EstablishPartnership(none.id(), none.code(), "Partners of a test", FROM));
        return new Partners(none.code(), result.version());
    }

    private CommandResult send(Partners partners, PartnershipCommand command) {
        return send(partners, command, null);
    }

    private CommandResult send(Partners partners, PartnershipCommand command, @Nullable Long expectedVersion) {
        UUID id = UUID.randomUUID();
        return dispatch.send(
                "partnership",
                command,
                new CommandStamp(new CommandId(id), partners.administrator(), NOW, null, expectedVersion, id, null));
    }

    /** What another process would store, past the aggregate that this process has in its cache. */
    private void storeElsewhere(Partners partners, String agency, long later) {
        var envelope = new Envelope(
                partners.code(),
                null,
                null,
                FROM,
                NOW,
                RecordingMode.LIVE,
                partners.administrator(),
                new CommandId(UUID.randomUUID()),
                null,
                UUID.randomUUID(),
                null,
                null,
                Map.of());
        events.publish(new GenericDomainEventMessage<>(
                "Partnership",
                partners.id().toString(),
                partners.version() + later,
                new AgencyRegistered(new AgencyCode(agency), "An agency", FROM),
                envelope.toMetaData()));
    }

    @Test
    void decidesAgainOnWhatAnotherProcessStored() {
        var partners = established("TESTA");
        storeElsewhere(partners, "WMP", 1);

        CommandResult result = send(partners, partners.agency("ICB"));

        assertThat(result.version()).isEqualTo(partners.version() + 2);
        assertThat(result.events()).containsExactly("AgencyRegistered");
    }

    @Test
    void refusesOnlyOnFreshlyReadState() {
        var partners = established("TESTB");
        storeElsewhere(partners, "WMP", 1);
        storeElsewhere(partners, "WMPX", 2);

        CommandResult result = send(
                partners,
                new SucceedAgency(
                        partners.id(), new AgencyCode("WMP"), new AgencyCode("WMPX"), LocalDate.of(2026, 6, 1)));

        assertThat(result.version()).isEqualTo(partners.version() + 3);
    }

    @Test
    void callsAConflictStaleWhereAVersionWasExpected() {
        var partners = established("TESTC");
        storeElsewhere(partners, "WMP", 1);

        assertThatThrownBy(() -> send(partners, partners.agency("ICB"), partners.version()))
                .isInstanceOfSatisfying(CommandRefused.class, e -> {
                    assertThat(e.refusal().code()).isEqualTo(RefusalCode.STALE_VERSION);
                    assertThat(e.refusal().facts()).containsEntry("version", partners.version() + 1);
                });
    }

    @Test
    void givesEachCommandALaterPosition(@Autowired Positions positions) {
        var partners = established("TESTD");

        var first = positions.of(send(partners, partners.agency("WMP")));
        var second = positions.of(send(partners, partners.agency("ICB")));

        assertThat(second.store()).isEqualTo(first.store());
        assertThat(second.index()).isGreaterThan(first.index());
    }

    @Test
    void knowsWhoseAnAggregateIs(@Autowired CaseDirectory directory) {
        var partners = established("TESTE");

        assertThat(directory.find(partners.id().value())).hasValueSatisfying(entry -> {
            assertThat(entry.partnership()).isEqualTo(partners.code());
            assertThat(entry.caseId()).isNull();
            assertThat(entry.aggregateType()).isEqualTo("Partnership");
        });
        assertThat(directory.currentVersion(partners.id().value())).hasValue(partners.version());
        assertThat(directory.find(UUID.randomUUID())).isEmpty();
        assertThat(directory.currentVersion(UUID.randomUUID())).isEmpty();
    }

    /** The snapshot of the state is read back, not only written. */
    @Test
    void startsFromASnapshotOfTheState(@Autowired EventStorageEngine engine, @Autowired Cache cache) {
        var partners = established("TESTF");
        for (int i = 0; i < 60; i++) {
            send(partners, partners.agency("A" + (char) ('A' + i / 10) + i % 10));
        }
        cache.removeAll();

        assertThat(engine.readSnapshot(partners.id().toString())).hasValueSatisfying(snapshot -> {
            assertThat(snapshot.getSequenceNumber()).isGreaterThan(40);
            assertThat(snapshot.getPayload().getClass().getSimpleName()).isEqualTo("Partnership");
        });
        assertThatThrownBy(() -> send(partners, partners.agency("AA0")))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        e -> assertThat(e.refusal().code()).isEqualTo(RefusalCode.AGENCY_EXISTS));
        assertThat(send(partners, partners.agency("ZZ")).version()).isEqualTo(partners.version() + 61);
    }

    /** Stored before the state changed its shape: it could not be read, so its aggregate is folded from its events. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "of-another-shape")
    void passesASnapshotOfAnotherShapeBy(
            @Nullable String revision,
            @Autowired EventStorageEngine engine,
            @Autowired Cache cache,
            @Autowired JdbcClient database) {
        var partners = established(revision == null ? "TESTG" : "TESTH");
        for (int i = 0; i < 60; i++) {
            send(partners, partners.agency("A" + (char) ('A' + i / 10) + i % 10));
        }
        assertThat(engine.readSnapshot(partners.id().toString())).isPresent();
        int changed = database.sql("""
                        update event_store.snapshots set payload_revision = :revision, payload = :payload
                        where aggregate_id = :id
                        """)
                .param("revision", revision, Types.VARCHAR)
                .param("payload", "{\"scope\": \"what this once was\"}".getBytes(StandardCharsets.UTF_8))
                .param("id", partners.id().toString())
                .update();
        cache.removeAll();

        assertThat(changed).isEqualTo(1);
        assertThat(engine.readSnapshot(partners.id().toString())).isEmpty();
        assertThatThrownBy(() -> send(partners, partners.agency("AA0")))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        e -> assertThat(e.refusal().code()).isEqualTo(RefusalCode.AGENCY_EXISTS));
        assertThat(send(partners, partners.agency("ZZ")).version()).isEqualTo(partners.version() + 61);
    }
}
