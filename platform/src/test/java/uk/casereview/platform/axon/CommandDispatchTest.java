package uk.casereview.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

class CommandDispatchTest {
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final CommandResult DONE = new CommandResult(ID, null, 3, List.of("Opened"), Map.of(), false);
    private static final Refusal NOT_QUORATE = Refusal.of(RefusalCode.NOT_QUORATE);
    private static final Refusal INVALID = Refusal.of(RefusalCode.INVALID_STATE);

    record Open(UUID target) implements Command {}

    /** What happens at each try, in order. */
    private final Queue<Object> outcomes = new ArrayDeque<>();

    private final CommandDispatch dispatch = dispatch();

    private CommandDispatch dispatch() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        var _ = bus.subscribe("sample", this::handle);
        return new CommandDispatch(
                DefaultCommandGateway.builder().commandBus(bus).build());
    }

    private Object handle(CommandMessage<?> command) throws Exception {
        assertThat(command.getPayload()).isEqualTo(new Open(ID));
        Object outcome = outcomes.remove();
        if (outcome instanceof Exception failure) {
            throw failure;
        }
        return outcome;
    }

    private CommandResult send(Object... outcome) {
        outcomes.addAll(List.of(outcome));
        var actor = new Actor(new UserId(ID), Role.SYSTEM, new PartnershipCode("BSCP"), null, null);
        return dispatch.send(
                "sample",
                new Open(ID),
                new CommandStamp(new CommandId(ID), actor, Instant.EPOCH, null, null, ID, null));
    }

    @Test
    void answersWhatTheAggregateAnswered() {
        assertThat(send(DONE)).isEqualTo(DONE);
    }

    @Test
    void decidesARefusalOnceMore() {
        assertThat(send(new CommandRefused(NOT_QUORATE), DONE)).isEqualTo(DONE);
    }

    @Test
    void givesTheSecondRefusal() {
        assertThatThrownBy(() -> send(new CommandRefused(NOT_QUORATE), new CommandRefused(INVALID)))
                .isInstanceOfSatisfying(
                        CommandRefused.class, e -> assertThat(e.refusal()).isEqualTo(INVALID));
    }

    @Test
    void knowsARefusalFromAnotherProcessByItsDetails() {
        var remote = new CommandExecutionException("refused", null, NOT_QUORATE);

        assertThatThrownBy(() -> send(remote, remote))
                .isInstanceOfSatisfying(
                        CommandRefused.class, e -> assertThat(e.refusal()).isEqualTo(NOT_QUORATE));
    }

    @Test
    void decidesAgainAfterAConflictInTheStore() {
        var conflict = new ConcurrencyException("taken");

        assertThat(send(conflict, conflict, conflict, DONE)).isEqualTo(DONE);
    }

    @Test
    void callsTheCommandStaleAfterThreeMoreConflicts() {
        var conflict = new ConcurrencyException("taken");

        assertThatThrownBy(() -> send(conflict, conflict, conflict, conflict))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        e -> assertThat(e.refusal().code()).isEqualTo(RefusalCode.STALE_VERSION));
    }

    @Test
    void passesOtherFailuresOn() {
        var broken = new IllegalStateException("broken");

        assertThatThrownBy(() -> send(broken)).isSameAs(broken);
    }
}
